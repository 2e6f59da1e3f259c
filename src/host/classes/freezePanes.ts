import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { itemNotFound } from "../officeError";
import type { OfficeObject } from "../officeObject";
import { defineClass } from "../officeObject";
import { rangeTarget, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { orNullObject, wholeArgument } from "./arguments";
import { rangeClass } from "./rangeClass";
import { cellsArgument } from "./rangeArgument";
import type { WorksheetTarget } from "./worksheetClass";

/** The rows and columns that stay in view. */
export const freezePanes = defineClass<WorksheetTarget>({
  name: "WorksheetFreezePanes",
  methods: {
    FreezeAt(target, [range], session) {
      const { row, rows, column, columns } = cellsArgument(
        range,
        sheetOfTarget(target, session),
        session,
      );
      freeze(target, session, row + rows, column + columns);
    },
    FreezeRows(target, [count], session) {
      freeze(target, session, wholeArgument(count, "count", 1), 0);
    },
    FreezeColumns(target, [count], session) {
      freeze(target, session, 0, wholeArgument(count, "count", 1));
    },
    Unfreeze(target, _args, session) {
      freeze(target, session, 0, 0);
    },
    GetLocation: location,
    GetLocationOrNullObject: (...of) => orNullObject(() => location(...of)),
  },
});

/** Frozen lines of a full height or width: entire columns do not freeze every row. */
function freeze(target: WorksheetTarget, session: Session, rows: number, columns: number): void {
  session.workbook.changeSheet(sheetOfTarget(target, session).name, {
    frozen: { rows: rows % MAX_ROWS, columns: columns % MAX_COLUMNS },
  });
}

function location(
  target: WorksheetTarget,
  _args: readonly unknown[],
  session: Session,
): OfficeObject {
  const { rows, columns } = sheetOfTarget(target, session).frozen;
  if (rows + columns === 0) throw itemNotFound("a frozen pane");
  const range = { row: 0, column: 0, rows: rows || MAX_ROWS, columns: columns || MAX_COLUMNS };
  return rangeClass.of(rangeTarget(session, target.sheetId, range), session);
}
