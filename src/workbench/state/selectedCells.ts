import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition, CellRange } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import type { Step } from "./keyMoves";

/** Of entire rows and columns only the part that holds something. */
export function filledPart(workbook: OpenWorkbook, range: CellRange): CellRange {
  const used = workbook.usedRange(workbook.activeSheet().name);
  const rows = range.rows === MAX_ROWS ? (used?.row ?? 0) + (used?.rows ?? 1) : range.rows;
  const columns =
    range.columns === MAX_COLUMNS ? (used?.column ?? 0) + (used?.columns ?? 1) : range.columns;
  return { ...range, rows, columns };
}

/** The next cell of a selection, in the order of the step, starting again at its end. */
export function nextInside(
  range: CellRange,
  { row, column }: CellPosition,
  step: Step,
): CellPosition {
  const { rows, columns } = range;
  const down = step.rows !== 0;
  const index = down
    ? (column - range.column) * rows + (row - range.row)
    : (row - range.row) * columns + (column - range.column);
  const count = rows * columns;
  const next = (index + (step.rows + step.columns) + count) % count;
  return down
    ? { row: range.row + (next % rows), column: range.column + Math.floor(next / rows) }
    : { row: range.row + Math.floor(next / columns), column: range.column + (next % columns) };
}

/** Cells of the longest row. */
export function width(rows: readonly (readonly string[])[]): number {
  return Math.max(1, ...rows.map((cells) => cells.length));
}
