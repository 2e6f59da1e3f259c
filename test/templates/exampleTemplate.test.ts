import { readFigures } from "../../src/analysis/planFigures";
import { workbookPlan } from "../../src/workbook/plan";
import { exampleTemplate } from "./exampleTemplate";
import { calculated } from "./support";

test("the example of docs/templates.md is a whole workbook that answers its question", () => {
  const { plan, figures } = calculated(exampleTemplate, "Base");
  expect(workbookPlan.safeParse(plan).error).toBeUndefined();
  expect(exampleTemplate.sheets).toEqual(["Cover", "Inputs", "Spend", "Checks"]);
  expect(figures.lines["spend"]?.values).toEqual([30, 30, 30]);
  expect(figures.outputs["peak"]?.value).toBe(30);
  expect(figures.masterCheck).toBe(0);
  expect(figures.engine.value("Cover", 7, 0)).toBe("The dearest year takes US$30.0 bn.");
  expect(plan.sheets.flatMap(({ charts }) => charts)).toHaveLength(2);
});

test("its second preset spends early, and a blank one asks for inputs", () => {
  const early = calculated(exampleTemplate, "Early money").figures;
  const [first, , last] = early.lines["spend"]?.values ?? [];
  expect(Number(first)).toBeGreaterThan(Number(last));
  expect(early.masterCheck).toBe(0);
  const blank = calculated(exampleTemplate, "Blank").figures;
  expect(blank.checks["all_spent"]?.value).toBe("inputs missing");
  expect(blank.engine.value("Cover", 7, 0)).toMatch(/^Inputs are missing/);
});

test("its check fails when a year is overwritten", () => {
  const { plan, figures } = calculated(exampleTemplate, "Base");
  const { sheet = "", address = "H1" } = plan.keys.lines["spend"]?.cell ?? {};
  figures.engine.setCell(sheet, Number(address.slice(1)) - 1, 8, 40);
  figures.engine.recalculate();
  expect(readFigures(plan, figures.engine).checks["all_spent"]?.ok).toBe(false);
});
