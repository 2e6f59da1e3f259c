import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import type { CellReference, DataTable } from "../engine";
import type { LineShift } from "./shiftReference";
import { shiftLines } from "./shiftReference";

/** What-if tables after a sheet was renamed, or removed when there is no new name. */
export function tablesFollowSheet(
  tables: readonly DataTable[],
  from: string,
  to: string | undefined,
): DataTable[] {
  const isIt = (sheet: string) => sheet.toLowerCase() === from.toLowerCase();
  if (to === undefined) {
    return tables.filter((table) => !placesOf(table).some(({ sheet }) => isIt(sheet)));
  }
  const renamed = <T extends { readonly sheet: string }>(place: T): T =>
    isIt(place.sheet) ? { ...place, sheet: to } : place;
  return tables.map((table) => ({
    ...renamed(table),
    rowInput: table.rowInput && renamed(table.rowInput),
    columnInput: table.columnInput && renamed(table.columnInput),
  }));
}

/**
 * What-if tables after rows or columns of a sheet came or went. A table that lost all of its cells
 * or one of its inputs is none any more; its values stay.
 */
export function tablesFollowLines(
  tables: readonly DataTable[],
  sheet: string,
  shift: LineShift,
): DataTable[] {
  const isIt = (name: string) => name.toLowerCase() === sheet.toLowerCase();
  return tables.flatMap((table) => {
    const rowInput = table.rowInput && movedCell(table.rowInput);
    const columnInput = table.columnInput && movedCell(table.columnInput);
    const hasInputs = !(table.rowInput && !rowInput) && !(table.columnInput && !columnInput);
    const range = movedRange(table);
    return range && hasInputs ? [{ ...table, ...range, rowInput, columnInput }] : [];
  });

  function movedCell(cell: CellReference): CellReference | undefined {
    const moved = movedRange({ ...cell, rows: 1, columns: 1 });
    return moved && { sheet: cell.sheet, row: moved.row, column: moved.column };
  }

  function movedRange(range: CellReference & { readonly rows: number; readonly columns: number }) {
    const { row, column, rows, columns } = range;
    if (!isIt(range.sheet)) return { row, column, rows, columns };
    const isRow = shift.axis === "row";
    const first = isRow ? row : column;
    const last = first + (isRow ? rows : columns) - 1;
    const moved = shiftLines(first, last, shift, isRow ? MAX_ROWS : MAX_COLUMNS);
    if (!moved) return undefined;
    const [from, to] = moved;
    return isRow
      ? { row: from, rows: to - from + 1, column, columns }
      : { column: from, columns: to - from + 1, row, rows };
  }
}

function placesOf({ sheet, rowInput, columnInput }: DataTable): readonly { sheet: string }[] {
  return [{ sheet }, rowInput, columnInput].filter((place) => place !== undefined);
}
