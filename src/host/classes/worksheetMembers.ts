import { itemNotFound } from "../officeError";
import type { ClassMembers, OfficeObject, Scalar } from "../officeObject";
import type { OpenSheet, SheetSettings } from "../openSheet";
import { DEFAULT_ROW_HEIGHT } from "../openSheet";
import { oneCell } from "../cellRange";
import { rangeTarget } from "../rangeTarget";
import type { Session } from "../session";
import {
  choiceArgument,
  flagArgument,
  numberArgument,
  orNullObject,
  textArgument,
  wholeArgument,
} from "./arguments";
import { charts } from "./charts";
import { colorArgument } from "./color";
import { eventMethods } from "./eventMethods";
import { freezePanes } from "./freezePanes";
import { names } from "./names";
import { pageLayout } from "./pageLayout";
import { rangeClass } from "./rangeClass";
import { addressTarget } from "./rangeArgument";
import { usedCells } from "./rangePlaces";
import { tables } from "./tables";
import type { WorksheetTarget } from "./worksheetClass";
import { worksheetClass } from "./worksheetClass";
import { worksheetProtection } from "./worksheetProtection";

export const worksheetMembers: ClassMembers<WorksheetTarget> = {
  scalars: {
    Id: { read: ({ sheetId }) => sheetId },
    Name: {
      read: (target, session) => sheetOf(target, session).name,
      write(target, value, session) {
        session.workbook.renameSheet(sheetOf(target, session).name, textArgument(value, "name"));
      },
    },
    Position: {
      read: (target, session) => session.workbook.sheets().indexOf(sheetOf(target, session)),
      write(target, value, session) {
        session.workbook.moveSheet(sheetOf(target, session).name, wholeArgument(value, "position"));
      },
    },
    Visibility: setting("visibility", (value) =>
      choiceArgument(value, "visibility", ["Visible", "Hidden", "VeryHidden"]),
    ),
    TabColor: setting("tabColor", (value) =>
      value === "" ? "" : colorArgument(value, "tabColor"),
    ),
    StandardWidth: setting("standardWidth", (value) => numberArgument(value, "standardWidth")),
    StandardHeight: { read: () => DEFAULT_ROW_HEIGHT },
    ShowGridlines: setting("gridlines", (value) => flagArgument(value, "showGridlines")),
    ShowHeadings: setting("headings", (value) => flagArgument(value, "showHeadings")),
  },
  aliases: { Gridlines: "ShowGridlines", Headings: "ShowHeadings" },
  navigations: {
    charts: (target, session) => charts.of(target, session),
    names: (target, session) => names.of(target, session),
    tables: (target, session) => tables.of(target, session),
    freezePanes: (target, session) => freezePanes.of(target, session),
    pageLayout: (target, session) => pageLayout.of(target, session),
    protection: (target, session) => worksheetProtection.of(target, session),
  },
  methods: {
    ...eventMethods<WorksheetTarget>(
      "Worksheet",
      ["Activated", "Calculated", "DataChanged", "Deactivated", "SelectionChanged"],
      ({ sheetId }) => sheetId,
    ),
    Activate(target, _args, session) {
      session.workbook.activate(sheetOf(target, session).name);
    },
    Delete(target, _args, session) {
      session.workbook.deleteSheet(sheetOf(target, session).name);
    },
    Calculate(_target, _args, session) {
      session.workbook.recalculate();
    },
    GetRange(target, [address], session) {
      return rangeClass.of(addressTarget(address, sheetOf(target, session), session), session);
    },
    GetCell({ sheetId }, [row, column], session) {
      const cell = oneCell(wholeArgument(row, "row"), wholeArgument(column, "column"));
      return rangeClass.of(rangeTarget(session, sheetId, cell), session);
    },
    GetRangeByIndexes({ sheetId }, args, session) {
      const [row = 0, column = 0, rows = 1, columns = 1] = args.map((arg) =>
        wholeArgument(arg, "index or count"),
      );
      return rangeClass.of(rangeTarget(session, sheetId, { row, column, rows, columns }), session);
    },
    GetUsedRange({ sheetId }, [valuesOnly], session) {
      const used = usedCells(sheetId, flagArgument(valuesOnly, "valuesOnly", false), session);
      return rangeClass.of(rangeTarget(session, sheetId, used ?? oneCell(0, 0)), session);
    },
    GetUsedRangeOrNullObject({ sheetId }, [valuesOnly], session) {
      return orNullObject(() => {
        const used = usedCells(sheetId, flagArgument(valuesOnly, "valuesOnly", false), session);
        if (used === undefined) throw itemNotFound("a used cell");
        return rangeClass.of(rangeTarget(session, sheetId, used), session);
      });
    },
    ...neighbor("GetNext", 1),
    ...neighbor("GetPrevious", -1),
    _GetSheetById: (_target, [id], session) => worksheetById(id, session),
  },
  alive: (target, session) => void sheetOf(target, session),
};

/** The worksheet of an id; throws ItemNotFound. */
function worksheetById(id: unknown, session: Session): OfficeObject {
  const target = { sheetId: String(id) };
  sheetOf(target, session);
  return worksheetClass.of(target, session);
}

/** The sheet of a target; throws ItemNotFound when it was deleted. */
function sheetOf({ sheetId }: WorksheetTarget, session: Session): OpenSheet {
  const sheet = session.workbook.sheetById(sheetId);
  if (sheet === undefined) throw itemNotFound("the worksheet, which was deleted");
  return sheet;
}

function setting<K extends keyof SheetSettings>(
  key: K,
  check: (value: unknown) => SheetSettings[K],
): Scalar<WorksheetTarget> {
  return {
    read: (target, session) => sheetOf(target, session)[key],
    write(target, value, session) {
      const { name } = sheetOf(target, session);
      session.workbook.changeSheet(name, { [key]: check(value) });
    },
  };
}

type SheetMethod = (
  target: WorksheetTarget,
  args: readonly unknown[],
  session: Session,
) => OfficeObject;

/** The sheet beside this one, and its twin that answers the null object at the end. */
function neighbor(name: string, step: 1 | -1): Record<string, SheetMethod> {
  const find: SheetMethod = (target, [visibleOnly], session) => {
    const seen = session.workbook.sheets().filter(({ visibility, id }) => {
      const counts = !flagArgument(visibleOnly, "visibleOnly", false) || visibility === "Visible";
      return counts || id === target.sheetId;
    });
    const next = seen[seen.findIndex(({ id }) => id === target.sheetId) + step];
    if (next === undefined) throw itemNotFound(`Worksheet.${name}`);
    return worksheetClass.of({ sheetId: next.id }, session);
  };
  return { [name]: find, [`${name}OrNullObject`]: (...of) => orNullObject(() => find(...of)) };
}
