import { validationRule } from "../../src/excel/writeRules";
import { columnPoints } from "../../src/excel/sheetSizes";
import type { ValidationPlan } from "../../src/workbook/plan";

const rule = (of: ValidationPlan["rule"]) =>
  validationRule({ range: "C4:E4", rule: of, title: "Price", error: "Type a price." });

test.each<{ fact: string; plan: ValidationPlan["rule"]; excel: unknown }>([
  {
    fact: "two bounds are Excel's Between",
    plan: { kind: "decimal", min: 0, max: 1 },
    excel: { decimal: { formula1: 0, formula2: 1, operator: "Between" } },
  },
  {
    fact: "a bound that is refused itself is GreaterThan",
    plan: { kind: "decimal", above: 0 },
    excel: { decimal: { formula1: 0, operator: "GreaterThan" } },
  },
  {
    fact: "whole numbers keep their kind",
    plan: { kind: "whole", min: 1 },
    excel: { wholeNumber: { formula1: 1, operator: "GreaterThanOrEqualTo" } },
  },
  {
    fact: "one open and one closed bound need a formula",
    plan: { kind: "decimal", above: 0, max: 1 },
    excel: { custom: { formula: "=AND(ISNUMBER(C4),C4>0,C4<=1)" } },
  },
  {
    fact: "a list drops down in the cell",
    plan: { kind: "list", values: ["even", "scurve"] },
    excel: { list: { inCellDropDown: true, source: "even,scurve" } },
  },
  {
    fact: "a comma inside a choice cannot stand in Excel's list, so a formula checks it",
    plan: { kind: "list", values: ["yes, firm", 'a "quote"'] },
    excel: { custom: { formula: '=OR(C4="yes, firm",C4="a ""quote""")' } },
  },
])("$fact", ({ plan, excel }) => {
  expect(rule(plan)).toEqual(excel);
});

test("the standard column of 8.43 characters is 64 pixels, 48 points", () => {
  expect(columnPoints(8.43)).toBe(48);
});
