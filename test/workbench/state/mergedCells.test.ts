import { areaOf, edgeOf, wholeRange } from "../../../src/workbench/state/mergedCells";
import { benchForTests, selectRange } from "../support/benchForTests";

const MERGED = [
  { row: 0, column: 1, rows: 2, columns: 2 },
  { row: 2, column: 2, rows: 1, columns: 3 },
];

test("a range grows until it cuts no merged cells", () => {
  expect(wholeRange(MERGED, { row: 0, column: 0, rows: 1, columns: 2 })).toEqual({
    row: 0,
    column: 0,
    rows: 2,
    columns: 3,
  });
  expect(wholeRange(MERGED, { row: 1, column: 2, rows: 2, columns: 1 })).toEqual({
    row: 0,
    column: 1,
    rows: 3,
    columns: 4,
  });
});

test("a step leaves merged cells at their edge", () => {
  expect(areaOf(MERGED, { row: 1, column: 2 })).toBe(MERGED[0]);
  expect(edgeOf(MERGED, { row: 0, column: 1 }, { rows: 0, columns: 1 })).toEqual({
    row: 0,
    column: 2,
  });
});

test("on the bench a click selects all of them, and an arrow goes on behind them", () => {
  const { bench, workbook } = benchForTests();
  workbook.merge("Sheet1", { row: 0, column: 1, rows: 2, columns: 2 }, false);
  bench.select({ row: 1, column: 2 });
  expect(bench.active()).toEqual({ row: 0, column: 1 });
  expect(bench.selection()).toEqual({ row: 0, column: 1, rows: 2, columns: 2 });
  bench.move({ rows: 0, columns: 1 });
  expect(bench.active()).toEqual({ row: 0, column: 3 });
  selectRange(bench, "A1");
  bench.enter({ rows: 0, columns: 1 });
  expect(bench.selection().columns).toBe(2);
});
