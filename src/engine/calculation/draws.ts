import type { DataTable } from "../engine";
import { DRAW_KEPT } from "./context";
import { isFormulaCell } from "./formulaCell";
import { eachPrecedent, type Links } from "./links";
import { cellKey, storeOf } from "./sheetStore";
import type { FormulaCell } from "./model";
import type { WorkbookStore } from "./workbookStore";

/** Whether a formula of a what-if table reads, however far back, a formula whose draw was kept. */
export function dependsOnDraw(table: DataTable, store: WorkbookStore, links: Links): boolean {
  const sheet = store.sheet(table.sheet);
  if (!sheet) return false;
  const { row, column, rows, columns, rowInput, columnInput } = table;
  const formulas = { row: row - 1, column: column - 1, rows: 1, columns: 1 };
  if (!columnInput) Object.assign(formulas, { row, rows });
  if (!rowInput) Object.assign(formulas, { column, columns });
  const seen = new Set<FormulaCell>();
  const waiting: FormulaCell[] = [];
  const wait = (entry: unknown) => {
    if (!isFormulaCell(entry) || seen.has(entry)) return;
    seen.add(entry);
    waiting.push(entry);
  };
  const visit = (range: typeof formulas & { sheet: typeof sheet }) => {
    const lastRow = Math.min(range.row + range.rows, range.sheet.rowsUsed);
    const lastColumn = Math.min(range.column + range.columns, range.sheet.columnsUsed);
    for (let down = range.row; down < lastRow; down++) {
      for (let right = range.column; right < lastColumn; right++) {
        const key = cellKey(down, right);
        wait(range.sheet.cells.get(key) ?? range.sheet.tails.get(key));
      }
    }
  };
  visit({ ...formulas, sheet });
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    if (cell.notCalculated === DRAW_KEPT) return true;
    eachPrecedent(cell, links.compiled(cell), (range) => {
      visit({ ...range, sheet: storeOf(range.sheet) });
    });
  }
  return false;
}
