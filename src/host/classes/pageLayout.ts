import { isEntireColumns, isEntireRows } from "../cellRange";
import { rangeText } from "../../workbook/address";
import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeObject, Scalar } from "../officeObject";
import { defineClass, isOfficeObject } from "../officeObject";
import { rangeTarget, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, numberArgument, orNullObject } from "./arguments";
import { rangeClass } from "./rangeClass";
import { addressTarget, cellsArgument } from "./rangeArgument";
import {
  choiceKind,
  flagKind,
  jsonKind,
  numberKind,
  storedClass,
  storedScalar,
  textKind,
} from "./storedClass";
import type { BagOwner, StoredKind } from "./storedClass";
import type { WorksheetTarget } from "./worksheetClass";

const SETTINGS: Readonly<Record<string, StoredKind>> = {
  Orientation: choiceKind("Portrait", "Landscape"),
  PaperSize: textKind("Letter"),
  Zoom: jsonKind({ scale: 100 }),
  BlackAndWhite: flagKind(),
  DraftMode: flagKind(),
  PrintErrors: choiceKind("AsDisplayed", "Blank", "Dash", "NotAvailable"),
  PrintComments: choiceKind("NoComments", "EndSheet", "InPlace"),
  PrintOrder: choiceKind("DownThenOver", "OverThenDown"),
  PrintGridlines: flagKind(),
  PrintHeadings: flagKind(),
  CenterHorizontally: flagKind(),
  CenterVertically: flagKind(),
  LeftMargin: numberKind(50.4),
  RightMargin: numberKind(50.4),
  TopMargin: numberKind(54),
  BottomMargin: numberKind(54),
  HeaderMargin: numberKind(21.6),
  FooterMargin: numberKind(21.6),
};

const headerFooter = storedClass("HeaderFooter", {
  scalars: {
    LeftHeader: textKind(),
    CenterHeader: textKind(),
    RightHeader: textKind(),
    LeftFooter: textKind(),
    CenterFooter: textKind(),
    RightFooter: textKind(),
  },
});

const headersFooters = storedClass("HeaderFooterGroup", {
  scalars: {
    State: choiceKind("Default", "FirstAndDefault", "OddAndEven", "FirstOddAndEven"),
    UseSheetMargins: flagKind(true),
    UseSheetScale: flagKind(true),
  },
  navigations: {
    defaultForAllPages: () => headerFooter,
    firstPage: () => headerFooter,
    evenPages: () => headerFooter,
    oddPages: () => headerFooter,
  },
});

/** How a sheet is printed: stored, not acted upon. */
export const pageLayout = defineClass<WorksheetTarget>({
  name: "PageLayout",
  scalars: Object.fromEntries(
    Object.entries(SETTINGS).map(([name, kind]): [string, Scalar<WorksheetTarget>] => {
      const { read, write } = storedScalar(name, kind);
      return [
        name,
        {
          read: (target, session) => read({ owner: ownerOf(target), path: "" }, session),
          write(target, value, session) {
            write?.({ owner: ownerOf(target), path: "" }, value, session);
          },
        },
      ];
    }),
  ),
  navigations: {
    headersFooters: (target, session) =>
      headersFooters.of({ owner: ownerOf(target), path: "headersFooters." }, session),
  },
  methods: {
    SetPrintArea(target, [area], session) {
      const cells = cellsArgument(area, sheetOfTarget(target, session), session);
      put(target, session, "printArea", rangeText(cells));
    },
    SetPrintTitleRows(target, [rows], session) {
      const cells = cellsArgument(rows, sheetOfTarget(target, session), session);
      if (!isEntireRows(cells)) throw invalidArgument("print titles are entire rows");
      put(target, session, "printTitleRows", rangeText(cells));
    },
    SetPrintTitleColumns(target, [columns], session) {
      const cells = cellsArgument(columns, sheetOfTarget(target, session), session);
      if (!isEntireColumns(cells)) throw invalidArgument("print titles are entire columns");
      put(target, session, "printTitleColumns", rangeText(cells));
    },
    SetPrintMargins: setMargins,
    GetPrintTitleRows: kept("printTitleRows"),
    GetPrintTitleRowsOrNullObject: (...of) => orNullObject(() => kept("printTitleRows")(...of)),
    GetPrintTitleColumns: kept("printTitleColumns"),
    GetPrintTitleColumnsOrNullObject: (...of) =>
      orNullObject(() => kept("printTitleColumns")(...of)),
  },
});

function ownerOf(target: WorksheetTarget): BagOwner {
  return {
    bag: (session) => sheetOfTarget(target, session).pageLayout,
    change(session, edit) {
      session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
        const bag = new Map(sheet.pageLayout);
        edit(bag);
        sheet.pageLayout = bag;
      });
    },
  };
}

function put(target: WorksheetTarget, session: Session, key: string, value: string): void {
  ownerOf(target).change(session, (bag) => bag.set(key, value));
}

/** Points in one of Office.js' units of print margins. */
const POINTS = { Points: 1, Inches: 72, Centimeters: 72 / 2.54 } as const;

function setMargins(
  target: WorksheetTarget,
  [unit, margins]: readonly unknown[],
  session: Session,
): void {
  const points = POINTS[choiceArgument(unit, "unit", ["Points", "Inches", "Centimeters"])];
  if (typeof margins !== "object" || margins === null || isOfficeObject(margins)) {
    throw invalidArgument("marginOptions is an object");
  }
  const given = Object.entries(margins).filter(([, size]) => size !== undefined);
  ownerOf(target).change(session, (bag) => {
    for (const [side, size] of given) {
      bag.set(`${side}Margin`, numberArgument(size, side) * points);
    }
  });
}

type Getter = (target: WorksheetTarget, args: readonly unknown[], session: Session) => OfficeObject;

function kept(key: string): Getter {
  return (target, _args, session) => {
    const sheet = sheetOfTarget(target, session);
    const address = sheet.pageLayout.get(key);
    if (typeof address !== "string") throw itemNotFound(key);
    const { range } = addressTarget(address, sheet, session);
    if (range === undefined) throw itemNotFound(key);
    return rangeClass.of(rangeTarget(session, sheet.id, range), session);
  };
}
