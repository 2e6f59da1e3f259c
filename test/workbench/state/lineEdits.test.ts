import { deleteSelectedLines, insertSelectedLines } from "../../../src/workbench/state/lineEdits";
import { benchForTests, cellsOf, selectRange, typeInto } from "../support/benchForTests";

test("a row inserted above a spill moves it, and its references follow", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A2: "=SEQUENCE(1,3)", A4: "=SUM(A2#)" });
  selectRange(bench, "A1");
  insertSelectedLines(bench);
  expect(cellsOf(bench, "A3 A5")).toEqual(["=SEQUENCE(1,3)", "=SUM(A3#)"]);
  expect(workbook.engine.value("Sheet1", 4, 0)).toBe(6);
});

test("entire columns that are selected are inserted and deleted as columns", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "1", B1: "=A1" });
  selectRange(bench, "A:B");
  insertSelectedLines(bench);
  expect(cellsOf(bench, "A1 C1 D1")).toEqual([null, 1, "=C1"]);
  deleteSelectedLines(bench);
  expect(cellsOf(bench, "A1 B1")).toEqual([1, "=A1"]);
});

test.each(["rows", "columns"] as const)(
  "deleting %s and taking it back gives the workbook byte for byte",
  (axis) => {
    const { bench, workbook } = benchForTests("Plan", "Other");
    typeInto(bench, { A1: "5%", B2: "=A1*2", C3: "=SEQUENCE(2)", D1: "text" });
    workbook.setFormat("Plan", { row: 0, column: 0, rows: 1, columns: 1 }, { bold: true });
    workbook.setSizes("Plan", axis, 0, 1, 33);
    workbook.addName("first", "=Plan!$A$1");
    workbook.setContents("Other", 0, 0, [["=Plan!A1+first"]]);
    workbook.recalculate();
    selectRange(bench, "A1");
    const before = workbook.dump();
    deleteSelectedLines(bench, axis);
    expect(cellsOf(bench, "A1", "Other")).toEqual([expect.stringContaining("#REF!")]);
    bench.undo();
    selectRange(bench, "A1");
    expect(workbook.dump()).toBe(before);
  },
);
