import { itemNotFound } from "../officeError";
import type { OfficeObject } from "../officeObject";
import { defineClass } from "../officeObject";
import type { OpenSheet } from "../openSheet";
import type { Session } from "../session";
import { flagArgument, isOmitted, orNullObject, shown, textArgument } from "./arguments";
import { eventMethods } from "./eventMethods";
import { worksheetClass } from "./worksheetClass";

/** The sheets of the workbook; there is one such collection. */
export const worksheets = defineClass<undefined>({
  name: "WorksheetCollection",
  items: (_target, session) => session.workbook.sheets().map((sheet) => objectOf(sheet, session)),
  item: (_target, key, session) => find(key, session),
  methods: {
    ...eventMethods<undefined>(
      "WorksheetCollection",
      [
        "Activated",
        "Added",
        "Calculated",
        "DataChanged",
        "Deactivated",
        "Deleted",
        "SelectionChanged",
      ],
      () => "Workbook",
    ),
    Add: (_target, [name], session) =>
      objectOf(
        session.workbook.addSheet(isOmitted(name) ? undefined : textArgument(name, "name")),
        session,
      ),
    GetActiveWorksheet: (_target, _args, session) =>
      objectOf(session.workbook.activeSheet(), session),
    GetCount: (_target, [visibleOnly], session) => seen(visibleOnly, session).length,
    GetFirst: (_target, [visibleOnly], session) => end(seen(visibleOnly, session).at(0), session),
    GetLast: (_target, [visibleOnly], session) => end(seen(visibleOnly, session).at(-1), session),
    GetItemOrNullObject: (_target, [key], session) => orNullObject(() => find(key, session)),
  },
});

function objectOf({ id }: OpenSheet, session: Session): OfficeObject {
  return worksheetClass.of({ sheetId: id }, session);
}

/** By name in any case, or by id. */
function find(key: unknown, session: Session): OfficeObject {
  const { workbook } = session;
  const sheet =
    typeof key === "string" ? (workbook.sheetById(key) ?? workbook.sheet(key)) : undefined;
  if (sheet === undefined) throw itemNotFound(`worksheet ${shown(key)}`);
  return objectOf(sheet, session);
}

function seen(visibleOnly: unknown, { workbook }: Session): readonly OpenSheet[] {
  const onlyVisible = flagArgument(visibleOnly, "visibleOnly", false);
  return workbook.sheets().filter(({ visibility }) => !onlyVisible || visibility === "Visible");
}

function end(sheet: OpenSheet | undefined, session: Session): OfficeObject {
  if (sheet === undefined) throw itemNotFound("a worksheet");
  return objectOf(sheet, session);
}
