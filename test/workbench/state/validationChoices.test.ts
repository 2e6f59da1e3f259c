import { validationChoices } from "../../../src/workbench/state/validationChoices";
import { benchForTests, typeInto } from "../support/benchForTests";

function choicesOf(source: string): string[] | undefined {
  const { bench, workbook } = benchForTests("Plan");
  typeInto(bench, { C1: "one", C2: "2%" });
  workbook.addName("kinds", "=Plan!$C$1:$C$2");
  workbook.changeObjects("Plan", (sheet) => {
    sheet.validations = [
      {
        range: { row: 0, column: 0, rows: 1, columns: 1 },
        rule: { list: { inCellDropDown: true, source } },
        ignoreBlanks: true,
        prompt: {},
        errorAlert: {},
      },
    ];
  });
  return validationChoices(workbook, "Plan", { row: 0, column: 0 });
}

test("choices stand in the rule, in a range or behind a name", () => {
  expect(choicesOf("curve, drivers")).toEqual(["curve", "drivers"]);
  expect(choicesOf("=$C$1:$C$3")).toEqual(["one", "2%"]);
  expect(choicesOf("=kinds")).toEqual(["one", "2%"]);
});

test("a source that cannot be read, or a cell without a list, offers nothing", () => {
  expect(choicesOf("=Nowhere!A1:A3")).toBeUndefined();
  const { workbook } = benchForTests("Plan");
  expect(validationChoices(workbook, "Plan", { row: 0, column: 0 })).toBeUndefined();
});
