import { contentOf } from "../engine/cellContent";
import type { CellContent, DataTable, FormulaEntry } from "../engine/engine";
import type { CellPosition } from "../workbook/address";
import { rangeText } from "../workbook/address";
import type { CellRange } from "./cellRange";
import { holdsRange, intersection } from "./cellRange";
import { setFormat } from "./lookOperations";
import { invalidArgument, OfficeError } from "./officeError";
import { typedContent } from "./typedContent";
import type { MutableSheet } from "./openSheet";
import type { WorkbookState } from "./workbookState";
import { sheetOf } from "./workbookState";

/** What may be entered into a cell; `undefined` and `null` leave it, "" clears it. */
export type EnteredContent = string | number | boolean | null | undefined;

/** A formula that a file holds in the way of older versions. */
interface LegacyFormula {
  readonly formula: string;
  readonly entry: FormulaEntry;
}

/** What a cell holds, so that it can be entered again. */
export type EnteredCell = CellContent | LegacyFormula;

/**
 * Enters contents from a cell on, as typed: text is read as Excel reads it ("5%" is 0.05 and a
 * percentage format, "=…" a formula, "'…" text).
 */
export function setContents(
  state: WorkbookState,
  sheetName: string,
  row: number,
  column: number,
  rows: readonly (readonly EnteredContent[])[],
): void {
  const sheet = sheetOf(state, sheetName);
  const range = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (range.rows === 0 || range.columns === 0) return;
  const [table] = dataTablesAt(state, sheet.name, range);
  if (table !== undefined) throw partOfDataTable(table);
  const contents = rows.map((cells, r) =>
    cells.map((entered, c): CellContent | undefined => {
      if (entered === undefined || entered === null) return undefined;
      if (entered === "") return null;
      if (typeof entered !== "string") return checkedNumber(entered);
      const { numberFormat } = sheet.formats.at(row + r, column + c);
      const typed = typedContent(entered, numberFormat, state.carried.dateSystem);
      if (typed.numberFormat !== undefined) {
        const cell = { row: row + r, column: column + c, rows: 1, columns: 1 };
        setFormat(state, sheet.name, cell, { numberFormat: typed.numberFormat });
      }
      return typed.content;
    }),
  );
  writeContents(state, sheet, range, contents);
}

/** Empties cells; their looks stay. */
export function clearContents(state: WorkbookState, sheetName: string, range: CellRange): void {
  const sheet = sheetOf(state, sheetName);
  const used = state.engine.usedRange(sheet.name);
  const part = used && intersection(range, used);
  if (part === undefined) return;
  const tables = dataTablesAt(state, sheet.name, part);
  const broken = tables.find((table) => !holdsRange(part, table));
  if (broken !== undefined) throw partOfDataTable(broken);
  for (const table of tables) toggleDataTable(state, sheet, table, false);
  const blank = Array.from({ length: part.rows }, () =>
    Array.from({ length: part.columns }, () => null),
  );
  writeContents(state, sheet, part, blank, range);
}

/** Formulas and constants of a range as they were entered; spilled cells are blank. */
export function contentsOf(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
): EnteredCell[][] {
  return Array.from({ length: range.rows }, (_r, r) =>
    Array.from({ length: range.columns }, (_c, c) =>
      contentAt(state, sheetName, range.row + r, range.column + c),
    ),
  );
}

/** Formula or constant of a cell as it was entered; null for a blank or spilled one. */
export function contentAt(
  { engine }: WorkbookState,
  sheetName: string,
  row: number,
  column: number,
): EnteredCell {
  const { formula, entry = "dynamic", value, spill } = engine.cell(sheetName, row, column);
  if (formula === undefined) return spill === undefined ? contentOf(value) : null;
  return entry === "dynamic" ? formula : { formula, entry };
}

/** Enters contents exactly as they are: text is not read; `undefined` leaves a cell. */
export function enterExactly(
  state: WorkbookState,
  sheetName: string,
  row: number,
  column: number,
  rows: readonly (readonly (EnteredCell | undefined)[])[],
): void {
  const range = { row, column, rows: rows.length, columns: rows[0]?.length ?? 0 };
  if (range.rows > 0 && range.columns > 0) {
    writeContents(state, sheetOf(state, sheetName), range, rows);
  }
}

/** The same without telling anybody. */
export function putContents(
  state: WorkbookState,
  sheetName: string,
  { row, column }: CellPosition,
  contents: readonly (readonly (EnteredCell | undefined)[])[],
): void {
  const plain = contents.map((cells) => cells.map((cell) => (isLegacy(cell) ? undefined : cell)));
  state.engine.setCells(sheetName, row, column, plain);
  contents.forEach((cells, r) => {
    cells.forEach((cell, c) => {
      if (!isLegacy(cell)) return;
      state.engine.setFormula(sheetName, row + r, column + c, cell.formula, cell.entry);
    });
  });
}

function isLegacy(cell: EnteredCell | undefined): cell is LegacyFormula {
  return typeof cell === "object" && cell !== null && "formula" in cell;
}

function writeContents(
  state: WorkbookState,
  sheet: MutableSheet,
  range: CellRange,
  contents: readonly (readonly (EnteredCell | undefined)[])[],
  told = range,
): void {
  const before = contentsOf(state, sheet.name, range);
  putContents(state, sheet.name, range, contents);
  const change = { kind: "contents", sheet: sheet.name, changeType: "RangeEdited" } as const;
  state.commit({ ...change, range: told }, () => {
    writeContents(state, sheet, range, before, told);
  });
}

function checkedNumber(value: number | boolean): number | boolean {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw invalidArgument(`${value} is no number that a cell can hold`);
  }
  return value;
}

function dataTablesAt({ engine }: WorkbookState, sheet: string, range: CellRange) {
  return engine
    .dataTables()
    .filter((table) => table.sheet === sheet && intersection(table, range) !== undefined);
}

/** The cells of a what-if table are calculated, so what is written there would be lost. */
function partOfDataTable(table: CellRange): OfficeError {
  return new OfficeError(
    "InvalidOperation",
    `${rangeText(table)} is a what-if table: clear all of it, or change its inputs.`,
  );
}

function toggleDataTable(
  state: WorkbookState,
  sheet: MutableSheet,
  table: DataTable,
  isThere: boolean,
): void {
  if (isThere) state.engine.setDataTable(table);
  else state.engine.removeDataTable(table);
  state.commit({ kind: "objects", sheet: sheet.name }, () => {
    toggleDataTable(state, sheet, table, !isThere);
  });
}
