import { MAX_COLUMNS, MAX_ROWS, rangeText } from "../../../workbook/address";

/** "R2C3", "R[-1]C", "Sheet2!R1C1:R5C2", "C3": an address in R1C1 style in A1 style, seen from a cell. */
export function convertFromR1C1(text: string, row: number, column: number): string | undefined {
  const mark = text.lastIndexOf("!") + 1;
  const parts = text.slice(mark).split(":");
  const corners = parts.map((part) => cornerOf(part.trim(), row, column));
  const first = corners[0];
  const last = corners.at(-1);
  if (parts.length > 2 || first === undefined || last === undefined) return undefined;
  const top = Math.min(first.row, last.row);
  const left = Math.min(first.column, last.column);
  const rows = Math.max(first.row + first.rows, last.row + last.rows) - top;
  const columns = Math.max(first.column + first.columns, last.column + last.columns) - left;
  return text.slice(0, mark) + rangeText({ row: top, column: left, rows, columns });
}

const CORNER = /^(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?$/i;

function cornerOf(text: string, row: number, column: number) {
  const match = CORNER.exec(text);
  if (match === null || text === "") return undefined;
  const hasRow = /^R/i.test(text);
  const hasColumn = /C/i.test(text);
  const at = {
    row: hasRow ? placeOf(match[1], row) : 0,
    column: hasColumn ? placeOf(match[2], column) : 0,
    rows: hasRow ? 1 : MAX_ROWS,
    columns: hasColumn ? 1 : MAX_COLUMNS,
  };
  const inside = at.row >= 0 && at.row < MAX_ROWS && at.column >= 0 && at.column < MAX_COLUMNS;
  return inside ? at : undefined;
}

function placeOf(written: string | undefined, here: number): number {
  if (written === undefined) return here;
  return written.startsWith("[") ? here + Number(written.slice(1, -1)) : Number(written) - 1;
}
