import { findCells, nextFound } from "../../../src/workbench/state/findCells";
import { benchForTests, typeInto } from "../support/benchForTests";

const found = ["A1", "B1", "A3"].map((_, index) => ({
  sheet: index < 2 ? "Plan" : "Other",
  row: index,
  column: 0,
}));

test("shown texts and formulas are found in any case on every visible sheet", () => {
  const { bench, workbook } = benchForTests("Plan", "Hidden");
  typeInto(bench, { A1: "Revenue", B2: "=SUM(A5:A6)" });
  workbook.setContents("Hidden", 0, 0, [["revenue"]]);
  workbook.changeSheet("Hidden", { visibility: "Hidden" });
  expect(findCells(workbook, "REV")).toEqual([{ sheet: "Plan", row: 0, column: 0 }]);
  expect(findCells(workbook, "a5:a6")).toEqual([{ sheet: "Plan", row: 1, column: 1 }]);
  expect(findCells(workbook, " ")).toEqual([]);
});

test("the next one lies behind the cell and the last is followed by the first", () => {
  const order = ["Plan", "Other"];
  expect(nextFound(found, order, { sheet: "Plan", row: 0, column: 0 }, false)).toBe(1);
  expect(nextFound(found, order, { sheet: "Other", row: 9, column: 0 }, false)).toBe(0);
});

test("backward goes to the one before and from the first to the last", () => {
  const order = ["Plan", "Other"];
  expect(nextFound(found, order, { sheet: "Other", row: 2, column: 0 }, true)).toBe(1);
  expect(nextFound(found, order, { sheet: "Plan", row: 0, column: 0 }, true)).toBe(2);
});
