import type { CompiledFormula } from "../formula/code";
import type { Reference } from "../values";
import { isFormulaCell } from "./formulaCell";
import { eachPrecedent } from "./links";
import { cellKey, storeOf } from "./sheetStore";
import type { FormulaCell, SheetStore } from "./model";

/** Ranges of at least so many cells are remembered once they have been looked through. */
const LARGE = 32;

/**
 * Visits the stale formulas in the ranges that a formula names.
 *
 * @param scanned - Ranges that this pass has looked through; large ones are added.
 */
export function stalePrecedents(
  cell: FormulaCell,
  compiled: CompiledFormula,
  scanned: Set<string>,
  visit: (cell: FormulaCell) => void,
): void {
  eachPrecedent(cell, compiled, (range) => {
    const sheet = storeOf(range.sheet);
    const lastRow = Math.min(range.row + range.rows, sheet.rowsUsed);
    const lastColumn = Math.min(range.column + range.columns, sheet.columnsUsed);
    if ((lastRow - range.row) * (lastColumn - range.column) >= LARGE) {
      const id = idOf(range);
      if (scanned.has(id)) return;
      scanned.add(id);
    }
    for (let row = range.row; row < lastRow; row++) {
      for (let column = range.column; column < lastColumn; column++) {
        const precedent = formulaBehind(sheet, cellKey(row, column));
        if (precedent?.phase === "stale") visit(precedent);
      }
    }
  });
}

/** The formula that gives a cell its value, standing there or spilling into it. */
function formulaBehind(sheet: SheetStore, key: number): FormulaCell | undefined {
  const entry = sheet.cells.get(key);
  if (entry === undefined) return sheet.tails.get(key);
  return isFormulaCell(entry) ? entry : undefined;
}

function idOf({ sheet, row, column, rows, columns }: Reference): string {
  return `${sheet.name}!${row},${column},${rows},${columns}`;
}
