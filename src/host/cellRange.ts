import type { CellRange } from "../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../workbook/address";

export type { CellRange } from "../workbook/address";

/** Rows or columns. */
export type Axis = "rows" | "columns";

/** One cell as a range. */
export function oneCell(row: number, column: number): CellRange {
  return { row, column, rows: 1, columns: 1 };
}

/** Every cell of a sheet. */
export const WHOLE_SHEET: CellRange = { row: 0, column: 0, rows: MAX_ROWS, columns: MAX_COLUMNS };

/** True when every row of the sheet is inside: the range is made of entire columns. */
export function isEntireColumns(range: CellRange): boolean {
  return range.row === 0 && range.rows === MAX_ROWS;
}

/** True when every column of the sheet is inside: the range is made of entire rows. */
export function isEntireRows(range: CellRange): boolean {
  return range.column === 0 && range.columns === MAX_COLUMNS;
}

/** True when the range lies on the sheet and has at least one cell. */
export function fitsOnSheet(range: CellRange): boolean {
  const whole = [range.row, range.column, range.rows, range.columns].every(Number.isInteger);
  return (
    whole &&
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows >= 1 &&
    range.columns >= 1 &&
    range.row + range.rows <= MAX_ROWS &&
    range.column + range.columns <= MAX_COLUMNS
  );
}

/** The cells that two ranges share; undefined when they share none. */
export function intersection(a: CellRange, b: CellRange): CellRange | undefined {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : undefined;
}

/** The smallest range that holds both. */
export function boundingRange(a: CellRange, b: CellRange): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** True when the cell lies inside. */
export function holdsCell(range: CellRange, row: number, column: number): boolean {
  return intersection(range, oneCell(row, column)) !== undefined;
}

/** True when all of `inner` lies inside. */
export function holdsRange(range: CellRange, inner: CellRange): boolean {
  const shared = intersection(range, inner);
  return shared !== undefined && shared.rows === inner.rows && shared.columns === inner.columns;
}

/** A range after rows or columns were inserted (count > 0) or deleted (count < 0); undefined: gone. */
export function shiftedRange(
  range: CellRange,
  axis: Axis,
  at: number,
  count: number,
): CellRange | undefined {
  const first = axis === "rows" ? range.row : range.column;
  const size = axis === "rows" ? range.rows : range.columns;
  const limit = axis === "rows" ? MAX_ROWS : MAX_COLUMNS;
  if (first === 0 && size === limit) return range;
  let [from, to] = [first, first + size];
  if (count > 0) {
    if (from >= at) from += count;
    if (to > at) to += count;
  } else {
    const gone = (place: number): number => Math.max(at, place + count);
    if (from > at) from = gone(from);
    if (to > at) to = gone(to);
  }
  if (to <= from) return undefined;
  return axis === "rows"
    ? { ...range, row: from, rows: to - from }
    : { ...range, column: from, columns: to - from };
}

/** Entire rows or columns as a range. */
export function lineRange(axis: Axis, at: number, count: number): CellRange {
  return axis === "rows"
    ? { row: at, column: 0, rows: count, columns: MAX_COLUMNS }
    : { row: 0, column: at, rows: MAX_ROWS, columns: count };
}
