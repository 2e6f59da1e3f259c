import type { CellRange } from "../../workbook/address";
import type { ChangeSet } from "../engine";
import type { Scalar } from "../values";
import { cellKey, columnOf, rowOf } from "./sheetStore";
import { filledRange, spilledValue } from "./spill";
import type { FormulaCell, SheetStore } from "./model";

/** Cells whose value changed, by sheet. */
export type ValueChanges = Map<SheetStore, Set<number>>;

/**
 * Compares what a formula filled before with what it fills now.
 *
 * @returns Whether a cell beside the formula's own changed.
 */
export function recordChange(
  changes: ValueChanges,
  cell: FormulaCell,
  before: { range: CellRange; value: Scalar; spill: FormulaCell["spill"] },
): boolean {
  const after = filledRange(cell);
  let besideChanged = false;
  const rows = Math.max(before.range.rows, after.rows);
  const columns = Math.max(before.range.columns, after.columns);
  for (let row = 0; row < rows; row++) {
    for (let column = 0; column < columns; column++) {
      const isAnchor = row === 0 && column === 0;
      const was = isAnchor ? before.value : (before.spill?.[row]?.[column] ?? null);
      const is = isAnchor ? cell.value : spilledValue(cell, cell.row + row, cell.column + column);
      if (!same(was, is)) {
        besideChanged ||= !isAnchor;
        changedKeys(changes, cell.sheet).add(cellKey(cell.row + row, cell.column + column));
      }
    }
  }
  return besideChanged;
}

/** The keys of a sheet, to add to. */
export function changedKeys(changes: ValueChanges, sheet: SheetStore): Set<number> {
  let keys = changes.get(sheet);
  if (!keys) changes.set(sheet, (keys = new Set()));
  return keys;
}

/** In the form that the engine tells others. */
export function changeSet(changes: ValueChanges): ChangeSet {
  return [...changes].map(([sheet, keys]) => ({
    sheet: sheet.name,
    cells: [...keys].map((key) => ({ row: rowOf(key), column: columnOf(key) })),
  }));
}

function same(a: Scalar, b: Scalar): boolean {
  if (a === b) return true;
  if (typeof a !== "object" || typeof b !== "object" || a === null || b === null) return false;
  return a.error === b.error && a.message === b.message;
}
