import { holdsCell, intersection } from "../../host/cellRange";
import type { CellPosition, CellRange } from "../../workbook/address";
import { between } from "../../workbook/address";
import type { Step } from "./keyMoves";

type Merged = readonly CellRange[];

/** The merged cells that a cell belongs to; the cell alone when it is not merged. */
export function areaOf(merged: Merged, { row, column }: CellPosition): CellRange {
  const found = merged.find((range) => holdsCell(range, row, column));
  return found ?? { row, column, rows: 1, columns: 1 };
}

/** A range made larger until it cuts no merged cells. */
export function wholeRange(merged: Merged, range: CellRange): CellRange {
  const cut = merged.find((one) => {
    const shared = intersection(one, range);
    return shared !== undefined && (shared.rows < one.rows || shared.columns < one.columns);
  });
  if (cut === undefined) return range;
  const ends = ({ row, column, rows, columns }: CellRange): CellPosition => ({
    row: row + rows - 1,
    column: column + columns - 1,
  });
  const [a, b] = [ends(range), ends(cut)];
  const first = { row: Math.min(range.row, cut.row), column: Math.min(range.column, cut.column) };
  const last = { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) };
  return wholeRange(merged, between(first, last));
}

/** Where a step out of merged cells starts: at their edge. */
export function edgeOf(merged: Merged, cell: CellPosition, step: Step): CellPosition {
  const { row, column, rows, columns } = areaOf(merged, cell);
  return {
    row: step.rows > 0 ? row + rows - 1 : step.rows < 0 ? row : cell.row,
    column: step.columns > 0 ? column + columns - 1 : step.columns < 0 ? column : cell.column,
  };
}
