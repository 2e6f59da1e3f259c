import { calculatePlan, readFigures } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import { revenueDrivers } from "../../src/templates/revenueDrivers/template";

const values = revenueDrivers.values("Nov 2025");
const plan = revenueDrivers.plan(values, "Nov 2025");
const figures = calculatePlan(plan, createEngine({ functions: catalogue }));

test("a list is an array of its cells, and each figure says where it stands", () => {
  expect(figures.inputs["science_survival"]).toMatchObject({
    value: [1, 0.9, 0.85],
    unit: "share",
  });
  expect(figures.inputs["consumer_users"]?.value).toEqual(values["consumer_users"]);
  expect(figures.lines["exit_run_rate_total"]?.cell).toMatch(/^Curves!H\d+$/);
});

test("a line that runs down is read downwards", () => {
  const { values: bars } = figures.lines["bridge_cumulative"] ?? {};
  expect(bars).toHaveLength(7);
  expect(bars?.[0]).toBe(figures.outputs["bridge_start"]?.value);
  expect(bars?.[6]).toBeCloseTo(Number(figures.outputs["bridge_end"]?.value), 9);
});

test("an edit in the engine shows in figures that are read again", () => {
  const { engine } = figures;
  const { sheet = "", address = "" } = plan.keys.inputs["target_2030"]?.cell ?? {};
  engine.setCell(sheet, Number(address.slice(1)) - 1, 5, 300);
  engine.recalculate();
  expect(readFigures(plan, engine).outputs["target_run_rate_2030"]?.value).toBe(300);
});

test("without our functions the figures are errors, never 0, and say what is missing", () => {
  const bare = calculatePlan(plan, createEngine());
  expect(bare.lines["topdown_growth"]?.values[0]).toMatchObject({ error: "#NAME?" });
  expect(bare.masterCheck).toBeGreaterThan(0);
});
