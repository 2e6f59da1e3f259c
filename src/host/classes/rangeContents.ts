import type { CellValue } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { CellRange } from "../cellRange";
import { isEntireColumns, isEntireRows } from "../cellRange";
import type { EnteredContent } from "../contentOperations";
import { invalidArgument } from "../officeError";
import type { Scalar } from "../officeObject";
import type { OpenCell } from "../openWorkbook";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { textArgument } from "./arguments";
import { refuseProtected } from "./protection";

type CellReader = (target: RangeTarget, session: Session) => unknown;

/** What stands in the cells, as Range shows and takes it. */
export const contentScalars: Readonly<Record<string, Scalar<RangeTarget>>> = {
  NumberFormat: { read: formats, write: writeFormats },
  NumberFormatLocal: { read: formats, write: writeFormats },
  Values: { read: states(({ value }) => wireValue(value)), write: enter },
  Text: { read: looks(({ text }) => text) },
  Formulas: { read: states(({ formula, value }) => formula ?? wireValue(value)), write: enter },
  FormulasLocal: {
    read: states(({ formula, value }) => formula ?? wireValue(value)),
    write: enter,
  },
  ValueTypes: { read: states(({ value }) => valueType(value)) },
  HasSpill: { read: hasSpill },
};

/** A value as it travels: blank is "", an error is its text. */
export function wireValue(value: CellValue): string | number | boolean {
  if (value === null) return "";
  return isCellError(value) ? value.error : value;
}

/** The Office.js word for the kind of a value. */
export function valueType(value: CellValue): string {
  if (value === null) return "Empty";
  if (isCellError(value)) return "Error";
  if (typeof value === "boolean") return "Boolean";
  return typeof value === "number" ? "Double" : "String";
}

/**
 * Rows of the shape of the range out of what a caller gives: rows of exactly that shape, or one
 * value for every cell, bare or as one row of one.
 */
export function rowsFor(range: CellRange, given: unknown): readonly (readonly unknown[])[] {
  const rows: readonly unknown[] = Array.isArray(given) ? given : [[given]];
  const [first] = rows;
  if (rows.length === 1 && Array.isArray(first) && first.length === 1) {
    const [value] = first as readonly unknown[];
    return filled(range, value);
  }
  const fits = rows.every((row) => Array.isArray(row) && row.length === range.columns);
  if (rows.length !== range.rows || !fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size of the range.",
    );
  }
  return rows as readonly (readonly unknown[])[];
}

/** Most cells that one value may be written into. */
const MOST_CELLS = 5_000_000;

function filled(range: CellRange, value: unknown): readonly (readonly unknown[])[] {
  if (range.rows * range.columns > MOST_CELLS) {
    throw invalidArgument("the range is too large to write a value into each of its cells");
  }
  const row = Array.from({ length: range.columns }, () => value);
  return Array.from({ length: range.rows }, () => row);
}

function states(read: (cell: Pick<OpenCell, "value" | "formula">) => unknown): CellReader {
  return (target, session) => {
    session.fresh();
    const sheet = sheetOfTarget(target, session).name;
    const { engine } = session.workbook;
    return eachCell(cellsOf(target), (row, column) => read(engine.cell(sheet, row, column)));
  };
}

function looks(read: (cell: OpenCell) => unknown): CellReader {
  return (target, session) => {
    session.fresh();
    const sheet = sheetOfTarget(target, session).name;
    return eachCell(cellsOf(target), (row, column) =>
      read(session.workbook.cell(sheet, row, column)),
    );
  };
}

/** Excel answers null for entire rows and columns. */
function eachCell(
  range: CellRange,
  read: (row: number, column: number) => unknown,
): unknown[][] | null {
  if (isEntireColumns(range) || isEntireRows(range)) return null;
  return Array.from({ length: range.rows }, (_row, r) =>
    Array.from({ length: range.columns }, (_column, c) => read(range.row + r, range.column + c)),
  );
}

function enter(target: RangeTarget, given: unknown, session: Session): void {
  const range = cellsOf(target);
  const sheet = sheetOfTarget(target, session);
  refuseProtected(sheet, range);
  if (given === "") {
    session.workbook.clearContents(sheet.name, range);
    return;
  }
  const rows = rowsFor(range, given);
  for (const content of rows.flat()) refuseContent(content, session);
  const contents = rows as readonly (readonly EnteredContent[])[];
  session.workbook.setContents(sheet.name, range.row, range.column, contents);
}

function refuseContent(content: unknown, session: Session): void {
  if (typeof content === "object" && content !== null) {
    throw session.refuse("Range.values with rich values");
  }
}

function formats(target: RangeTarget, session: Session): unknown {
  const sheet = sheetOfTarget(target, session);
  return eachCell(cellsOf(target), (row, column) => sheet.formats.at(row, column).numberFormat);
}

function writeFormats(target: RangeTarget, given: unknown, session: Session): void {
  const range = cellsOf(target);
  const sheet = sheetOfTarget(target, session);
  refuseProtected(sheet, range);
  if (typeof given === "string") {
    session.workbook.setFormat(sheet.name, range, { numberFormat: given });
    return;
  }
  const rows = rowsFor(range, given);
  for (const format of rows.flat()) if (format !== null) textArgument(format, "number format");
  session.workbook.setFormatEach(sheet.name, range, (row, column) => {
    const format = rows[row - range.row]?.[column - range.column];
    return typeof format === "string" ? { numberFormat: format } : {};
  });
}

/** True when all cells spill, false when none does, null for a mixture. */
function hasSpill(target: RangeTarget, session: Session): boolean | null {
  session.fresh();
  const range = cellsOf(target);
  const sheet = sheetOfTarget(target, session).name;
  const { engine } = session.workbook;
  const found = new Set(
    eachCell(range, (row, column) => engine.cell(sheet, row, column).spill !== undefined)?.flat(),
  );
  if (found.size > 1) return null;
  return found.has(true);
}
