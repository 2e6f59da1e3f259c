import type { EnteredCell } from "./contentOperations";
import { contentsOf, putContents } from "./contentOperations";
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
  const sheets = state.sheets.map((sheet) => ({ sheet, ...usedContents(state, sheet) }));
  const objects = state.sheets.map((sheet) => ({ sheet, kept: copyOfObjects(sheet) }));
  const names = openNames(state);
  return () => {
    for (const { sheet, range, contents } of sheets) {
      if (range === undefined) continue;
      const now = contentsOf(state, sheet.name, range);
      const lost = contents.map((cells, r) =>
        cells.map((cell, c) => (isSame(cell, now[r]?.[c]) ? undefined : cell)),
      );
      putContents(state, sheet.name, range, lost);
    }
    for (const { sheet, kept } of objects) Object.assign(sheet, kept);
    for (const name of names) putName(state, name);
  };
}

function usedContents(state: WorkbookState, { name }: MutableSheet) {
  const range = state.engine.usedRange(name);
  return { range, contents: range === undefined ? [] : contentsOf(state, name, range) };
}

function isSame(a: EnteredCell, b: EnteredCell | undefined): boolean {
  return typeof a === "object" ? JSON.stringify(a) === JSON.stringify(b) : a === b;
}
