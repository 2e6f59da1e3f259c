import { fundingMix } from "../../src/templates/fundingMix/template";
import { calculated } from "./support";

test("interest, fees and draws end with construction", () => {
  const { figures } = calculated(fundingMix, "Nov 2025", { construction_years: 2 });
  for (const key of ["interest", "commitment_fee", "uses", "debt_draw", "sources"]) {
    const [first, second, ...after] = (figures.lines[key]?.values ?? []).map(Number);
    expect([key, Math.min(first ?? 0, second ?? 0) > 0, after]).toEqual([key, true, [0, 0]]);
  }
  expect(figures.masterCheck).toBe(0);
});

test("more years than the timeline has fail a check", () => {
  const { figures } = calculated(fundingMix, "Nov 2025", { construction_years: 6 });
  expect(figures.checks["inputs_within_limits"]).toMatchObject({ value: 1, ok: false });
  expect(figures.engine.value("Cover", 7, 0)).toMatch(/^Checks do not hold/);
});
