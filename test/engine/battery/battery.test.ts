import { batteries, batteryEngine, differences } from "./batteries";

const all = batteries(__dirname);

describe.each(all.map((battery) => [battery.file, battery] as const))("%s", (_, battery) => {
  const engine = batteryEngine(battery);
  const facts = battery.cases.map((one) => ({ formula: one[0], answer: one[1], one }));
  test.each(facts)("$formula is $answer", ({ formula, one }) => {
    expect(differences(engine.evaluate(formula, "S"), one)).toEqual([]);
  });
});

test("the batteries hold at least 2,500 formulas", () => {
  const count = all.reduce((sum, { cases }) => sum + cases.length, 0);
  expect(count).toBeGreaterThanOrEqual(2500);
});
