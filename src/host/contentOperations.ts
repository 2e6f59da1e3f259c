import type { CellContent } from "../engine/engine";
import type { CellRange } from "./cellRange";
import { intersection } from "./cellRange";
import { invalidArgument } from "./officeError";
import { typedContent } from "./typedContent";
import type { WorkbookState } from "./workbookState";
import { sheetOf } from "./workbookState";

/** What may be entered into a cell; `undefined` and `null` leave it, "" clears it. */
export type EnteredContent = string | number | boolean | null | undefined;

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
  const undoFormats: (() => void)[] = [];
  const contents = rows.map((cells, r) =>
    cells.map((entered, c): CellContent | undefined => {
      if (entered === undefined || entered === null) return undefined;
      if (entered === "") return null;
      if (typeof entered !== "string") return checkedNumber(entered);
      const { numberFormat } = sheet.formats.at(row + r, column + c);
      const typed = typedContent(entered, numberFormat);
      if (typed.numberFormat !== undefined) {
        const cell = { row: row + r, column: column + c, rows: 1, columns: 1 };
        undoFormats.push(sheet.formats.set(cell, { numberFormat: typed.numberFormat }));
      }
      return typed.content;
    }),
  );
  const before = contentsOf(state, sheet.name, range);
  state.engine.setCells(sheet.name, row, column, contents);
  state.commit({ kind: "contents", sheet: sheet.name, range, changeType: "RangeEdited" }, () => {
    for (const undo of undoFormats.reverse()) undo();
    restoreContents(state, sheet.name, range, before);
  });
}

/** Empties cells; their looks stay. */
export function clearContents(state: WorkbookState, sheetName: string, range: CellRange): void {
  const sheet = sheetOf(state, sheetName);
  const used = state.engine.usedRange(sheet.name);
  const part = used && intersection(range, used);
  const change = { kind: "contents", sheet: sheet.name, range, changeType: "RangeEdited" } as const;
  if (part === undefined) return;
  const before = contentsOf(state, sheet.name, part);
  const blank = Array.from({ length: part.rows }, () =>
    Array.from({ length: part.columns }, () => null),
  );
  state.engine.setCells(sheet.name, part.row, part.column, blank);
  state.commit(change, () => {
    restoreContents(state, sheet.name, part, before);
  });
}

/** Formulas and constants of a range as they were entered; spilled cells are blank. */
export function contentsOf(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
): CellContent[][] {
  return Array.from({ length: range.rows }, (_r, r) =>
    Array.from({ length: range.columns }, (_c, c): CellContent => {
      const [row, column] = [range.row + r, range.column + c];
      const cell = state.engine.cell(sheetName, row, column);
      if (cell.formula !== undefined) return cell.formula;
      return cell.spill === undefined ? cell.value : null;
    }),
  );
}

/** Puts contents back without reading text again. */
export function restoreContents(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
  contents: readonly (readonly CellContent[])[],
): void {
  state.engine.setCells(sheetName, range.row, range.column, contents);
  state.commit({ kind: "contents", sheet: sheetName, range, changeType: "RangeEdited" });
}

function checkedNumber(value: number | boolean): number | boolean {
  if (typeof value === "number" && !Number.isFinite(value)) {
    throw invalidArgument(`${value} is no number that a cell can hold`);
  }
  return value;
}
