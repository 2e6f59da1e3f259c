import { duplicateSheet, moveSheetBy } from "../../../src/workbench/state/sheetEdits";
import { trace } from "../../../src/workbench/state/trace";
import { benchForTests, cellsOf, selectRange, typeInto } from "../support/benchForTests";

test("a duplicate holds everything, its own names and charts are about itself; one undo removes it", () => {
  const { bench, workbook } = benchForTests("Plan", "Other");
  typeInto(bench, { A1: "5%", B1: "=A1*Other!A1", C1: "=rate" });
  workbook.addName("rate", "=Plan!$A$1", "Plan");
  workbook.setSizes("Plan", "columns", 1, 1, 90);
  workbook.changeObjects("Plan", (sheet) => {
    sheet.merged = [{ row: 4, column: 0, rows: 1, columns: 3 }];
  });
  workbook.recalculate();
  const before = workbook.dump();
  duplicateSheet(bench, "Plan");
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["Plan", "Plan (2)", "Other"]);
  expect(cellsOf(bench, "A1 B1 C1")).toEqual([0.05, "=A1*Other!A1", "=rate"]);
  expect(workbook.name("rate", "Plan (2)")?.formula).toBe("='Plan (2)'!$A$1");
  expect(workbook.cell("Plan (2)", 0, 0).text).toBe("5%");
  expect(workbook.sheet("Plan (2)")?.columnWidths.get(1)).toBe(90);
  expect(workbook.sheet("Plan (2)")?.merged).toHaveLength(1);
  bench.undo();
  bench.activate("Plan");
  selectRange(bench, "C1");
  expect(workbook.dump()).toBe(before);
});

test("a tab moves over hidden ones", () => {
  const { bench, workbook } = benchForTests("A", "B", "C");
  workbook.changeSheet("B", { visibility: "Hidden" });
  moveSheetBy(bench, "A", 1);
  expect(workbook.sheets().map(({ name }) => name)).toEqual(["B", "C", "A"]);
});

test("tracing goes to what a formula reads, and to what reads a cell", () => {
  const { bench } = benchForTests("Plan", "Other");
  typeInto(bench, { A1: "=SUM(Other!B2:B4)+A2" });
  selectRange(bench, "A1");
  expect(trace(bench, "precedents")).toBe("The cell reads Other!B2:B4, Plan!A2.");
  expect([bench.sheet(), bench.selection().rows]).toEqual(["Other", 3]);
  expect(trace(bench, "dependents")).toBe("The cell is read by Plan!A1.");
  expect(bench.sheet()).toBe("Plan");
  expect(trace(bench, "dependents")).toBe("No formula reads this cell.");
});
