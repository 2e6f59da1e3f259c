import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { isFormulaCell } from "../calculation/formulaCell";
import { cellKey, columnOf, extendUsed, rowOf } from "../calculation/sheetStore";
import type { WorkbookStore } from "../calculation/workbookStore";
import type { Scalar } from "../values";
import { rewriteFormula, sheetOf, type WrittenRange } from "./rewriteFormula";
import type { LineShift } from "./shiftReference";
import { shiftLines, shiftReference } from "./shiftReference";
import type { FormulaCell, SheetStore } from "../calculation/model";

/** Rewrites every formula and every name of the workbook, as `change` says of each reference. */
export function rewriteWorkbook(
  store: WorkbookStore,
  change: (
    reference: WrittenRange,
    on: SheetStore | undefined,
  ) => WrittenRange | "#REF!" | undefined,
): void {
  for (const sheet of store.sheets) {
    for (const entry of sheet.cells.values()) {
      if (!isFormulaCell(entry)) continue;
      entry.formula = rewriteFormula(entry.formula, (reference) => change(reference, sheet));
    }
  }
  for (const name of store.names.all()) {
    name.formula = rewriteFormula(name.formula, (reference) => change(reference, name.sheet));
  }
}

/** References to a sheet follow its new name, or are lost with it when there is none. */
export function followSheet(from: string, to: string | undefined) {
  const lost = from.toLowerCase();
  return (reference: WrittenRange): WrittenRange | "#REF!" | undefined => {
    if (sheetOf(reference)?.toLowerCase() !== lost) return undefined;
    if (to === undefined) return "#REF!";
    return { ...reference, context: [...(reference.context ?? []).slice(0, -1), to] };
  };
}

/** References to a sheet follow its rows or columns. */
export function followLines(moved: SheetStore, shift: LineShift) {
  const name = moved.name.toLowerCase();
  return (reference: WrittenRange, on: SheetStore | undefined) => {
    const sheet = sheetOf(reference);
    const isMoved = sheet === undefined ? on === moved : sheet.toLowerCase() === name;
    return isMoved && "range" in reference ? shiftReference(reference, shift) : undefined;
  };
}

/** Moves the contents of a sheet; what stood in deleted rows or columns is gone. */
export function moveContents(sheet: SheetStore, shift: LineShift): void {
  const moved = new Map<number, Scalar | FormulaCell>();
  for (const [key, entry] of sheet.cells) {
    const row = rowOf(key);
    const column = columnOf(key);
    const line = shift.axis === "row" ? row : column;
    const limit = shift.axis === "row" ? MAX_ROWS : MAX_COLUMNS;
    const to = shiftLines(line, line, shift, limit)?.[0];
    if (to === undefined) continue;
    const nextRow = shift.axis === "row" ? to : row;
    const nextColumn = shift.axis === "row" ? column : to;
    moved.set(cellKey(nextRow, nextColumn), entry);
    extendUsed(sheet, nextRow, nextColumn);
    if (isFormulaCell(entry)) {
      entry.row = nextRow;
      entry.column = nextColumn;
    }
  }
  sheet.cells.clear();
  for (const [key, entry] of moved) sheet.cells.set(key, entry);
}
