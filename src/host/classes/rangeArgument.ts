import { parseRange, splitSheet } from "../../workbook/address";
import type { CellRange } from "../cellRange";
import { WHOLE_SHEET } from "../cellRange";
import { invalidArgument } from "../officeError";
import { isOfficeObject } from "../officeObject";
import type { OpenSheet } from "../openSheet";
import type { RangeTarget } from "../rangeTarget";
import { rangeTarget } from "../rangeTarget";
import type { Session } from "../session";
import { isOmitted, shown } from "./arguments";
import { rangeClass } from "./rangeClass";

/** A Range, or an address; an address without a sheet lies on `home`. */
export function rangeArgument(argument: unknown, home: OpenSheet, session: Session): RangeTarget {
  if (isOfficeObject(argument)) return rangeClass.targetOf(argument);
  return addressTarget(argument, home, session);
}

/** The cells of an address or of a name; all cells when none is given. */
export function addressTarget(argument: unknown, home: OpenSheet, session: Session): RangeTarget {
  if (isOmitted(argument) || argument === "") return rangeTarget(session, home.id, WHOLE_SHEET);
  if (typeof argument !== "string") throw invalidArgument(`${shown(argument)} is no address`);
  const { sheet: sheetName, address } = splitSheet(argument.trim());
  const sheet = sheetName === undefined ? home : session.workbook.sheet(sheetName);
  const range = parseRange(address);
  if (sheet !== undefined && range !== undefined) return rangeTarget(session, sheet.id, range);
  const named = namedRange(argument, home, session);
  if (named === undefined) throw invalidArgument(`"${argument}" is no address of this workbook`);
  return named;
}

/** The cells that a name stands for as seen from a sheet; undefined when there are none. */
export function namedRange(
  name: string,
  home: OpenSheet,
  session: Session,
): RangeTarget | undefined {
  const { workbook } = session;
  const named = workbook.name(name, home.name) ?? workbook.name(name);
  return named && formulaTarget(named.formula, session);
}

/** The cells of a formula that is a plain reference: "=Inputs!$B$3"; undefined for others. */
export function formulaTarget(formula: string, session: Session): RangeTarget | undefined {
  const { sheet: sheetName, address } = splitSheet(formula.replace(/^=/, ""));
  const sheet = sheetName === undefined ? undefined : session.workbook.sheet(sheetName);
  const range = parseRange(address);
  return sheet && range && rangeTarget(session, sheet.id, range);
}

/** One range without its sheet, for what lies on a sheet anyway. */
export function cellsArgument(argument: unknown, home: OpenSheet, session: Session): CellRange {
  const { sheetId, range } = rangeArgument(argument, home, session);
  if (sheetId !== home.id || range === undefined) {
    throw invalidArgument("the range lies on another sheet");
  }
  return range;
}
