import type { CellRange } from "./cellRange";
import { intersection } from "./cellRange";

/** What is left of a range without another: up to four rectangles. */
export function withoutRange(range: CellRange, gone: CellRange): readonly CellRange[] {
  const hole = intersection(range, gone);
  if (hole === undefined) return [range];
  const lastRow = range.row + range.rows;
  const lastColumn = range.column + range.columns;
  const holeRow = hole.row + hole.rows;
  const holeColumn = hole.column + hole.columns;
  const middle = { row: hole.row, rows: hole.rows };
  return [
    { ...range, rows: hole.row - range.row },
    { ...middle, column: range.column, columns: hole.column - range.column },
    { ...middle, column: holeColumn, columns: lastColumn - holeColumn },
    { ...range, row: holeRow, rows: lastRow - holeRow },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}
