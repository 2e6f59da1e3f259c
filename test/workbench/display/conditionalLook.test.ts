import type { OpenConditional } from "../../../src/host/openSheet";
import { conditionalLook } from "../../../src/workbench/display/conditionalLook";
import { benchForTests, typeInto } from "../support/benchForTests";

function lookOf(conditional: Omit<OpenConditional, "id" | "range" | "stopIfTrue">) {
  const { bench, workbook } = benchForTests("Plan");
  typeInto(bench, { A1: "0", A2: "3", B1: "7", B2: "0" });
  workbook.changeObjects("Plan", (sheet) => {
    const range = { row: 0, column: 0, rows: 2, columns: 2 };
    sheet.conditionals = [{ id: "1", range, stopIfTrue: false, ...conditional }];
  });
  return conditionalLook(workbook, workbook.activeSheet());
}

test("a formula rule is read from the first cell of its range", () => {
  const look = lookOf({
    type: "Custom",
    properties: new Map<string, string | boolean>([
      ["custom.rule.formula", "=A1<>0"],
      ["custom.format.fill.color", "#FFC7CE"],
      ["custom.format.font.bold", true],
    ]),
  });
  expect(look(0, 0)).toBeUndefined();
  expect(look(1, 0)).toEqual({ "background-color": "#FFC7CE", "font-weight": "600" });
  expect(look(0, 1)).toEqual(look(1, 0));
});

test("a comparison is of the cell's own value", () => {
  const look = lookOf({
    type: "CellValue",
    properties: new Map([
      ["cellValue.rule", JSON.stringify({ formula1: "=5", operator: "GreaterThan" })],
      ["cellValue.format.font.color", "#006100"],
    ]),
  });
  expect(look(0, 1)).toEqual({ color: "#006100" });
  expect(look(1, 0)).toBeUndefined();
});

test("outside of its range nothing changes", () => {
  expect(lookOf({ type: "Custom", properties: new Map() })(5, 5)).toBeUndefined();
});
