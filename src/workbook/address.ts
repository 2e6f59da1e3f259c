/** Rows of a sheet, as in Excel since 2007. */
export const MAX_ROWS = 1_048_576;
/** Columns of a sheet, as in Excel since 2007. */
export const MAX_COLUMNS = 16_384;

/** A cell on a sheet; both counted from 0. */
export interface CellPosition {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells: first row and column counted from 0, and how many of each. */
export interface CellRange extends CellPosition {
  readonly rows: number;
  readonly columns: number;
}

/** Column letters of a column counted from 0: 0 is "A", 27 is "AB". */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** Column counted from 0 of its letters in any case: "AB" is 27. The letters are not checked. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (let i = 0; i < letters.length; i++) number = number * 26 + (letters.charCodeAt(i) & 31);
  return number - 1;
}

/** "A1" of a cell; with `absolute` "$A$1". */
export function cellText(row: number, column: number, absolute = false): string {
  return absolute ? `$${columnLetters(column)}$${row + 1}` : `${columnLetters(column)}${row + 1}`;
}

/** "A1", "A1:C5", "B:C" or "2:5": a range as Excel writes it, without its sheet. */
export function rangeText(range: CellRange, absolute = false): string {
  const mark = absolute ? "$" : "";
  const lastRow = range.row + range.rows - 1;
  const lastColumn = range.column + range.columns - 1;
  if (range.rows === 1 && range.columns === 1) return cellText(range.row, range.column, absolute);
  if (range.rows === MAX_ROWS && range.columns < MAX_COLUMNS) {
    return `${mark}${columnLetters(range.column)}:${mark}${columnLetters(lastColumn)}`;
  }
  if (range.columns === MAX_COLUMNS) return `${mark}${range.row + 1}:${mark}${lastRow + 1}`;
  return `${cellText(range.row, range.column, absolute)}:${cellText(lastRow, lastColumn, absolute)}`;
}

const CELL = /^\$?([A-Za-z]{1,3})\$?([1-9]\d{0,6})$/;
const COLUMN = /^\$?([A-Za-z]{1,3})$/;
const ROW = /^\$?([1-9]\d{0,6})$/;

/** Reads "B3" or "$B$3"; undefined when it is no cell of a sheet. */
export function parseCell(text: string): CellPosition | undefined {
  const match = CELL.exec(text);
  if (match?.[1] === undefined || match[2] === undefined) return undefined;
  const position = { row: Number(match[2]) - 1, column: columnNumber(match[1]) };
  return position.row < MAX_ROWS && position.column < MAX_COLUMNS ? position : undefined;
}

/**
 * Reads a cell, a rectangle (corners in any order), entire columns ("B:C") or entire rows ("2:5"),
 * with `$` wherever Excel allows it and without a sheet.
 *
 * @returns undefined when it is no address or leaves the sheet.
 */
export function parseRange(text: string): CellRange | undefined {
  const colon = text.indexOf(":");
  if (colon < 0) {
    const cell = parseCell(text);
    return cell && { ...cell, rows: 1, columns: 1 };
  }
  const first = text.slice(0, colon);
  const last = text.slice(colon + 1);
  const a = parseCell(first);
  const b = parseCell(last);
  if (a && b) return between(a, b);
  const columns = span(first, last, COLUMN, columnNumber, MAX_COLUMNS);
  if (columns) return { row: 0, column: columns.from, rows: MAX_ROWS, columns: columns.count };
  const rows = span(first, last, ROW, (digits) => Number(digits) - 1, MAX_ROWS);
  if (rows) return { row: rows.from, column: 0, rows: rows.count, columns: MAX_COLUMNS };
  return undefined;
}

/** The rectangle between two corners in any order. */
export function between(a: CellPosition, b: CellPosition): CellRange {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row, b.row) - row + 1,
    columns: Math.max(a.column, b.column) - column + 1,
  };
}

/** An address with the sheet it names, if it names one. */
export interface SheetAddress {
  readonly sheet: string | undefined;
  /** What stands after the `!`. */
  readonly address: string;
}

/** Splits "'Bob''s'!A1" or "Inputs!A1:B2" at its sheet name; the name comes without quotes. */
export function splitSheet(text: string): SheetAddress {
  const mark = text.lastIndexOf("!");
  if (mark < 0) return { sheet: undefined, address: text };
  return { sheet: unquoteSheetName(text.slice(0, mark)), address: text.slice(mark + 1) };
}

/** "Bob's" of "'Bob''s'"; a name without quotes stays as it is. */
export function unquoteSheetName(name: string): string {
  return name.length >= 2 && name.startsWith("'") && name.endsWith("'")
    ? name.slice(1, -1).replaceAll("''", "'")
    : name;
}

const PLAIN_NAME = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
const LIKE_R1C1 = /^(R\d*C\d*|R\d*|C\d*)$/i;

/**
 * A sheet name as formulas write it: in quotes, with apostrophes doubled, whenever Excel could read
 * the bare name as something else (spaces, a leading digit, "AB12", "R1C1", "TRUE").
 */
export function quoteSheetName(name: string): string {
  const plain =
    PLAIN_NAME.test(name) &&
    parseCell(name) === undefined &&
    !LIKE_R1C1.test(name) &&
    !/^(true|false)$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "Inputs!A1:B2": a range with its sheet, quoted where needed. */
export function sheetRangeText(sheet: string, range: CellRange, absolute = false): string {
  return `${quoteSheetName(sheet)}!${rangeText(range, absolute)}`;
}

function span(
  first: string,
  last: string,
  pattern: RegExp,
  read: (text: string) => number,
  limit: number,
): { from: number; count: number } | undefined {
  const a = pattern.exec(first)?.[1];
  const b = pattern.exec(last)?.[1];
  if (a === undefined || b === undefined) return undefined;
  const from = Math.min(read(a), read(b));
  const to = Math.max(read(a), read(b));
  return to < limit ? { from, count: to - from + 1 } : undefined;
}
