import type { CellPosition } from "../workbook/address";
import type { EnteredCell } from "./contentOperations";
import { contentAt, putContents } from "./contentOperations";
import { copyOfObjects } from "./lookOperations";
import { openNames, putName } from "./nameOperations";
import type { MutableSheet } from "./openSheet";
import type { WorkbookState } from "./workbookState";

/**
 * Remembers what deleting a sheet, rows or columns takes from the workbook beyond the deleted cells'
 * place: contents, formulas elsewhere that become `#REF!`, names, and what lies on sheets.
 *
 * @returns What puts all of it back once the place is there again.
 */
export function rememberBook(state: WorkbookState): () => void {
  const sheets = state.sheets.map((sheet) => ({ sheet, cells: occupiedCells(state, sheet) }));
  const objects = state.sheets.map((sheet) => ({ sheet, kept: copyOfObjects(sheet) }));
  const names = openNames(state);
  return () => {
    for (const { sheet, cells } of sheets) {
      for (const { row, column, content } of cells) {
        if (isSame(content, contentAt(state, sheet.name, row, column))) continue;
        putContents(state, sheet.name, { row, column }, [[content]]);
      }
    }
    for (const { sheet, kept } of objects) Object.assign(sheet, kept);
    for (const name of names) putName(state, name);
  };
}

interface OccupiedCell extends CellPosition {
  readonly content: EnteredCell;
}

/** Cell by cell: one value far out makes the range between it and the others very large. */
function occupiedCells(state: WorkbookState, { name }: MutableSheet): readonly OccupiedCell[] {
  return state.engine.positions(name).map(({ row, column }) => ({
    row,
    column,
    content: contentAt(state, name, row, column),
  }));
}

function isSame(a: EnteredCell, b: EnteredCell): boolean {
  return typeof a === "object" ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
