import type { CellRange } from "./cellRange";
import { fitsOnSheet, shiftedRange } from "./cellRange";
import { invalidArgument, OfficeError } from "./officeError";
import type { OpenSheet } from "./openSheet";
import type { LiveRange, Session } from "./session";
import type { WorkbookChange } from "./workbookChange";

/** What a Range object stands for. */
export type RangeTarget = LiveRange;

/** A range on a sheet; throws InvalidArgument when it leaves the sheet. */
export function rangeTarget(session: Session, sheetId: string, range: CellRange): RangeTarget {
  if (!fitsOnSheet(range)) throw invalidArgument("the range would leave the sheet");
  const target = { sheetId, range };
  session.live.add(target);
  return target;
}

/** The cells of a target; throws when its sheet or its cells were deleted. */
export function cellsOf(target: RangeTarget): CellRange {
  if (target.range === undefined) throw goneReference();
  return target.range;
}

/** The sheet of a target; throws when it was deleted. */
export function sheetOfTarget(target: { sheetId: string }, session: Session): OpenSheet {
  const sheet = session.workbook.sheetById(target.sheetId);
  if (sheet === undefined) throw goneReference();
  return sheet;
}

/** Moves live ranges along when rows or columns are inserted or deleted. */
export function followLines(session: Session, change: WorkbookChange): void {
  if (change.kind !== "contents" || change.changeType === "RangeEdited") return;
  const sheet = session.workbook.sheet(change.sheet);
  const isRows = change.changeType.startsWith("Row");
  const inserted = change.changeType.endsWith("Inserted");
  const at = isRows ? change.range.row : change.range.column;
  const size = isRows ? change.range.rows : change.range.columns;
  for (const target of session.live) {
    if (target.sheetId !== sheet?.id || target.range === undefined) continue;
    const axis = isRows ? "rows" : "columns";
    target.range = shiftedRange(target.range, axis, at, inserted ? size : -size);
  }
}

function goneReference(): OfficeError {
  return new OfficeError(
    "InvalidReference",
    "This reference is not valid for the current operation: what it points at was deleted.",
  );
}
