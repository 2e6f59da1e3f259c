import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import type { CellContent, FormulaEntry } from "../engine";
import { constantOf } from "../cellContent";
import { formulaCell, isFormulaCell } from "./formulaCell";
import type { Links } from "./links";
import { touch, touchFilled } from "./rangeCache";
import { cellKey, extendUsed } from "./sheetStore";
import { blockedAround, filledRange, placeSpill } from "./spill";
import type { StaleCells } from "./staleCells";
import type { WorkbookStore } from "./workbookStore";
import type { FormulaCell, SheetStore } from "./model";

/** Changes of a workbook; they mark what has to be calculated and calculate nothing. */
export interface Edits {
  /** Writes one cell. */
  readonly enter: (
    sheet: SheetStore,
    row: number,
    column: number,
    content: CellContent,
    entry?: FormulaEntry,
  ) => void;
  /** Something that these formulas mention came or went. */
  readonly recompile: (cells: readonly FormulaCell[]) => void;
  /** A change that moves references: everything is linked and calculated anew. */
  readonly restructure: (change: () => void) => void;
}

/** The same edits, each of them told before it is made. */
export function countedEdits(edits: Edits, count: () => void): Edits {
  const counted =
    <Args extends unknown[]>(edit: (...args: Args) => void) =>
    (...args: Args) => {
      count();
      edit(...args);
    };
  return {
    enter: counted(edits.enter),
    recompile: counted(edits.recompile),
    restructure: counted(edits.restructure),
  };
}

export function createEdits(store: WorkbookStore, links: Links, stale: StaleCells): Edits {
  return { enter, recompile, restructure };

  function enter(
    sheet: SheetStore,
    row: number,
    column: number,
    content: CellContent,
    how?: FormulaEntry,
  ): void {
    if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) {
      throw new RangeError(`Row ${row + 1}, column ${column + 1} is not on the sheet.`);
    }
    const key = cellKey(row, column);
    const range = { row, column, rows: 1, columns: 1 };
    const before = sheet.cells.get(key);
    if (isFormulaCell(before)) {
      stale.markReaders(sheet, filledRange(before));
      touchFilled(before);
      placeSpill(before, undefined);
      forget(before);
    }
    const anchor = sheet.tails.get(key);
    touch(sheet, column);
    if (content === null || content === "") sheet.cells.delete(key);
    else {
      const isFormula = typeof content === "string" && content.startsWith("=");
      const entry = isFormula ? formulaCell(sheet, row, column, content, how) : constantOf(content);
      sheet.cells.set(key, entry);
      extendUsed(sheet, row, column);
      if (isFormulaCell(entry)) {
        stale.mark(entry);
        links.compiled(entry);
      }
    }
    // A formula has just marked its readers.
    if (!isFormulaCell(sheet.cells.get(key))) stale.markReaders(sheet, range);
    if (anchor) stale.mark(anchor);
    for (const blocked of blockedAround(sheet, range)) stale.mark(blocked);
  }

  /** A formula that is gone calculates nothing and reads nothing any more. */
  function forget(cell: FormulaCell): void {
    links.unlink(cell);
    stale.drop(cell);
    cell.sheet.blocked.delete(cell);
  }

  function recompile(cells: readonly FormulaCell[]): void {
    for (const cell of cells) {
      links.unlink(cell);
      links.compiled(cell);
      stale.mark(cell);
    }
  }

  /** A change that moves references: everything is linked and calculated anew. */
  function restructure(change: () => void): void {
    for (const sheet of store.sheets) {
      for (const entry of sheet.cells.values()) {
        if (!isFormulaCell(entry)) continue;
        forget(entry);
        placeSpill(entry, undefined);
      }
    }
    change();
    for (const sheet of store.sheets) sheet.cache.ranges.clear();
    store.forgetCompiled();
    for (const sheet of store.sheets) {
      for (const entry of sheet.cells.values()) if (isFormulaCell(entry)) links.compiled(entry);
    }
    for (const sheet of store.sheets) {
      for (const entry of sheet.cells.values()) if (isFormulaCell(entry)) stale.mark(entry);
    }
  }
}
