import { MAX_ROWS } from "../../workbook/address";
import { PIXELS_PER_POINT } from "../display/cellStyle";
import { measureText } from "../display/measureText";
import type { Bench } from "./bench";

/** The columns that a drag at the edge of one resizes: all selected ones when it is among them. */
export function resizedColumns(bench: Bench, column: number): { at: number; count: number } {
  const { column: at, columns: count, rows } = bench.selection();
  const isSelected = rows === MAX_ROWS && column >= at && column < at + count;
  return isSelected ? { at, count } : { at: column, count: 1 };
}

/** Makes a column, or all selected ones when it is among them, as wide as what they show. */
export function fitColumns(bench: Bench, column: number): void {
  const { workbook } = bench;
  const sheet = bench.sheet();
  const { at, count } = resizedColumns(bench, column);
  const used = workbook.usedRange(sheet);
  if (used === undefined) return;
  bench.act("column width", () => {
    for (let line = at; line < at + count && line < used.column + used.columns; line++) {
      let widest = 0;
      for (let row = used.row; row < used.row + Math.min(used.rows, MOST); row++) {
        const { text, format } = workbook.cell(sheet, row, line);
        if (text === "") continue;
        const size = 13 * (format.fontSize / 11);
        widest = Math.max(widest, measureText(text, format.bold, size) + 9 * format.indent);
      }
      if (widest === 0) continue;
      workbook.setSizes(sheet, "columns", line, 1, Math.ceil(widest + ROOM) / PIXELS_PER_POINT);
    }
  });
}

/** Rows that are measured. */
const MOST = 5000;
/** Pixels of the paddings and the grid line. */
const ROOM = 12;
