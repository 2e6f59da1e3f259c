import type { CellError } from "../../../workbook/cellValue";
import { NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { number, whole } from "../readers";
import type { CalendarDay } from "./serial";
import { dayOf, isSerial, monthEnd, monthsLater, serialOf } from "./serial";

/** Dates from their parts, their parts, and dates some months away. */
export const dates = [
  native("DATE", [whole, whole, whole], (year, month, day) => {
    if (year < 0 || year > 9999) return NUMBER_ERROR;
    return dated(serialOf(year < 1900 ? year + 1900 : year, month, day));
  }),
  part("YEAR", ({ year }) => year),
  part("MONTH", ({ month }) => month),
  part("DAY", ({ day }) => day),
  native("EDATE", [number, whole], (from, months) =>
    isSerial(from) ? dated(monthsLater(Math.floor(from), months)) : NUMBER_ERROR,
  ),
  native("EOMONTH", [number, whole], (from, months) =>
    isSerial(from) ? dated(monthEnd(Math.floor(from), months)) : NUMBER_ERROR,
  ),
  native("TODAY", [], (context) => Math.floor(context.now()), { volatile: true }),
  native("NOW", [], (context) => context.now(), { volatile: true }),
];

/** A serial number, or `#NUM!` when it lies outside 1900 to 9999. */
export function dated(serial: number): number | CellError {
  return isSerial(serial) ? serial : NUMBER_ERROR;
}

function part(name: string, take: (day: CalendarDay) => number) {
  return native(name, [number], (serial) =>
    isSerial(serial) ? take(dayOf(serial)) : NUMBER_ERROR,
  );
}
