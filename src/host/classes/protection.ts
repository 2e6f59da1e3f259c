import type { CellRange } from "../cellRange";
import { intersection } from "../cellRange";
import { OfficeError } from "../officeError";
import type { OpenSheet } from "../openSheet";

/** Throws AccessDenied when the sheet is protected and one of the cells is locked. */
export function refuseProtected(sheet: OpenSheet, range: CellRange): void {
  if (!sheet.protected) return;
  const near = intersection(range, { ...range, rows: MOST_LINES, columns: MOST_LINES }) ?? range;
  for (let row = near.row; row < near.row + near.rows; row += 1) {
    for (let column = near.column; column < near.column + near.columns; column += 1) {
      if (!sheet.formats.at(row, column).locked) continue;
      throw new OfficeError("AccessDenied", `"${sheet.name}" is protected.`);
    }
  }
}

/** How far into entire rows and columns locked cells are looked for. */
const MOST_LINES = 1_000;
