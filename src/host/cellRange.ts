/** Rows of a sheet, as in Excel since 2007. */
export const SHEET_ROWS = 1_048_576;
/** Columns of a sheet, as in Excel since 2007. */
export const SHEET_COLUMNS = 16_384;

/** A rectangle of cells: its first row and column counted from 0, and how many of each. */
export interface CellRange {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** One cell as a range. */
export function oneCell(row: number, column: number): CellRange {
  return { row, column, rows: 1, columns: 1 };
}

/** The whole sheet. */
export const WHOLE_SHEET: CellRange = {
  row: 0,
  column: 0,
  rows: SHEET_ROWS,
  columns: SHEET_COLUMNS,
};

/** True when every row of the sheet is inside: the range is made of entire columns. */
export function isEntireColumns(range: CellRange): boolean {
  return range.row === 0 && range.rows === SHEET_ROWS;
}

/** True when every column of the sheet is inside: the range is made of entire rows. */
export function isEntireRows(range: CellRange): boolean {
  return range.column === 0 && range.columns === SHEET_COLUMNS;
}

/** True when the range lies on the sheet and has at least one cell. */
export function fitsOnSheet(range: CellRange): boolean {
  return (
    range.row >= 0 &&
    range.column >= 0 &&
    range.rows >= 1 &&
    range.columns >= 1 &&
    range.row + range.rows <= SHEET_ROWS &&
    range.column + range.columns <= SHEET_COLUMNS
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

/** True when both name the same cells. */
export function sameRange(a: CellRange, b: CellRange): boolean {
  return a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns;
}

/** True when the cell lies inside. */
export function holdsCell(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

/** Column letters of a column counted from 0: 0 is "A", 27 is "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** "B2", "B2:C5", "B:C" or "2:5": the address without its sheet, as Excel writes it. */
export function rangeText(range: CellRange): string {
  const lastRow = range.row + range.rows;
  const left = columnLetters(range.column);
  const right = columnLetters(range.column + range.columns - 1);
  if (isEntireColumns(range) && !isEntireRows(range)) return `${left}:${right}`;
  if (isEntireRows(range)) return `${range.row + 1}:${lastRow}`;
  const first = `${left}${range.row + 1}`;
  return range.rows === 1 && range.columns === 1 ? first : `${first}:${right}${lastRow}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/**
 * Reads an address without a sheet: a cell, a rectangle (corners in any order), entire columns or
 * entire rows; `$` is allowed anywhere Excel allows it.
 *
 * @returns undefined when it is no address or leaves the sheet.
 */
export function parseRange(address: string): CellRange | undefined {
  const [from, to, ...more] = address.trim().split(":");
  if (from === undefined || more.length > 0) return undefined;
  const a = parseCorner(from, to !== undefined);
  const b = to === undefined ? a : parseCorner(to, true);
  if (a?.kind !== b?.kind || a === undefined || b === undefined) return undefined;
  const range = boundingRange(a.range, b.range);
  return fitsOnSheet(range) ? range : undefined;
}

interface Corner {
  readonly kind: "cell" | "column" | "row";
  readonly range: CellRange;
}

function parseCorner(text: string, inPair: boolean): Corner | undefined {
  const cell = CELL.exec(text);
  if (cell?.[1] !== undefined && cell[2] !== undefined) {
    return { kind: "cell", range: oneCell(Number(cell[2]) - 1, columnNumber(cell[1])) };
  }
  if (!inPair) return undefined;
  const column = COLUMN.exec(text)?.[1];
  if (column !== undefined) {
    return {
      kind: "column",
      range: { row: 0, column: columnNumber(column), rows: SHEET_ROWS, columns: 1 },
    };
  }
  const row = ROW.exec(text)?.[1];
  if (row === undefined) return undefined;
  return {
    kind: "row",
    range: { row: Number(row) - 1, column: 0, rows: 1, columns: SHEET_COLUMNS },
  };
}

function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

/** The sheet name as it stands in front of `!`: quoted where Excel quotes it. */
export function sheetPrefix(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseRange(name) === undefined;
  const looksLikeR1C1 = /^[Rr]?\d*[Cc]?\d*$/.test(name);
  return plain && !looksLikeR1C1 ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Inputs!B3" or "'My sheet'!B3:C4". */
export function fullAddress(sheet: string, range: CellRange): string {
  return `${sheetPrefix(sheet)}!${rangeText(range)}`;
}

/** Splits "'My sheet'!B3" into its sheet and its rest; a bare address has no sheet. */
export function splitAddress(address: string): { sheet: string | undefined; rest: string } {
  const at = address.lastIndexOf("!");
  if (at < 0) return { sheet: undefined, rest: address };
  const prefix = address.slice(0, at);
  const quoted = prefix.length > 1 && prefix.startsWith("'") && prefix.endsWith("'");
  const sheet = quoted ? prefix.slice(1, -1).replaceAll("''", "'") : prefix;
  return { sheet, rest: address.slice(at + 1) };
}
