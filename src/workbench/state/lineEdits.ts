import type { Axis } from "../../host/cellRange";
import { MAX_ROWS } from "../../workbook/address";
import type { Bench } from "./bench";

/** Inserts as many rows or columns as are selected, before them; references follow. */
export function insertSelectedLines(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { sheet, at, count } = selectedLines(bench, axis);
  bench.act(`inserting ${axis}`, () => {
    bench.workbook.insertLines(sheet, axis, at, count);
  });
}

/** Deletes the selected rows or columns; references to them become #REF! until it is undone. */
export function deleteSelectedLines(bench: Bench, axis: Axis = selectedAxis(bench)): void {
  const { workbook } = bench;
  const { sheet, at, count } = selectedLines(bench, axis);
  bench.act(`deleting ${axis}`, () => {
    workbook.deleteLines(sheet, axis, at, count);
  });
}

/** Columns when entire columns are selected, else rows. */
export function selectedAxis(bench: Bench): Axis {
  return bench.selection().rows === MAX_ROWS ? "columns" : "rows";
}

function selectedLines(bench: Bench, axis: Axis): { sheet: string; at: number; count: number } {
  const { row, column, rows, columns } = bench.selection();
  const place = axis === "rows" ? { at: row, count: rows } : { at: column, count: columns };
  return { sheet: bench.sheet(), ...place };
}
