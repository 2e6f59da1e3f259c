import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Matrix, Value } from "../../values";
import { NUMBER_ERROR, VALUE_ERROR } from "../../values";
import { native } from "../native";
import { absent, number, optional, rows, scalar, whole } from "../readers";
import { dayOf, isSerial, serialOf, weekday } from "./serial";

/** Days of the week and working days. */
export const weeks = [
  native("WEEKDAY", [number, absent(whole, 1)], (serial, type) => {
    if (!isSerial(serial)) return NUMBER_ERROR;
    const sundayFirst = (weekday(serial) + 6) % 7;
    if (type === 3) return (sundayFirst + 6) % 7;
    const first = firstDay(type);
    return first === undefined ? NUMBER_ERROR : ((sundayFirst - first + 7) % 7) + 1;
  }),
  native("WEEKNUM", [number, absent(whole, 1)], (serial, type) => {
    if (!isSerial(serial)) return NUMBER_ERROR;
    if (type === 21) return isoWeek(Math.floor(serial));
    const first = type === 3 ? undefined : firstDay(type);
    if (first === undefined) return NUMBER_ERROR;
    const start = serialOf(dayOf(serial).year, 1, 1);
    const shift = (((weekday(start) + 6) % 7) - first + 7) % 7;
    return Math.floor((Math.floor(serial) - start + shift) / 7) + 1;
  }),
  native("ISOWEEKNUM", [number], (serial) =>
    isSerial(serial) ? isoWeek(Math.floor(serial)) : NUMBER_ERROR,
  ),
  native("NETWORKDAYS", [number, number, optional(rows, undefined)], (start, end, free) =>
    workdays(start, end, WEEKEND, free),
  ),
  native(
    "NETWORKDAYS.INTL",
    [number, number, optional(scalar, 1), optional(rows, undefined)],
    (start, end, weekend, free) => {
      const pattern = weekendOf(weekend);
      return typeof pattern === "string" ? workdays(start, end, pattern, free) : pattern;
    },
  ),
  native("WORKDAY", [number, number, optional(rows, undefined)], (start, days, free) =>
    workday(start, days, WEEKEND, free),
  ),
  native(
    "WORKDAY.INTL",
    [number, number, optional(scalar, 1), optional(rows, undefined)],
    (start, days, weekend, free) => {
      const pattern = weekendOf(weekend);
      return typeof pattern === "string" ? workday(start, days, pattern, free) : pattern;
    },
  ),
];

/** Monday to Sunday, "1" is free. */
const WEEKEND = "0000011";

/** First day of the week by Excel's type, 0 for Sunday. */
function firstDay(type: number): number | undefined {
  if (type === 1) return 0;
  if (type === 2) return 1;
  return type >= 11 && type <= 17 ? (type - 10) % 7 : undefined;
}

function isoWeek(serial: number): number {
  const thursday = serial - ((weekday(serial) + 5) % 7) + 3;
  return Math.floor((thursday - serialOf(dayOf(thursday).year, 1, 1)) / 7) + 1;
}

function weekendOf(weekend: Value): string | CellError {
  if (typeof weekend === "string" && /^[01]{7}$/.test(weekend)) {
    return weekend === "1111111" ? VALUE_ERROR : weekend;
  }
  if (typeof weekend !== "number") return VALUE_ERROR;
  const type = Math.trunc(weekend);
  const isPair = type >= 1 && type <= 7;
  if (!isPair && (type < 11 || type > 17)) return NUMBER_ERROR;
  const last = isPair ? (type + 5) % 7 : (type - 5) % 7;
  const isFree = (day: number) => day === last || (isPair && day === (last + 6) % 7);
  return Array.from({ length: 7 }, (_, day) => (isFree(day) ? "1" : "0")).join("");
}

function isFreeDay(serial: number, pattern: string): boolean {
  return pattern.charAt((weekday(serial) + 5) % 7) === "1";
}

function holidays(cells: Matrix | undefined): Set<number> | CellError {
  const days = new Set<number>();
  for (const cell of cells?.flat() ?? []) {
    const day = toNumber(cell);
    if (isCellError(day)) return day;
    if (cell !== null) days.add(Math.floor(day));
  }
  return days;
}

function workdays(start: number, end: number, pattern: string, cells: Matrix | undefined): Value {
  if (!isSerial(start) || !isSerial(end)) return NUMBER_ERROR;
  const free = holidays(cells);
  if (isCellError(free)) return free;
  const [from, to] = [Math.floor(Math.min(start, end)), Math.floor(Math.max(start, end))];
  let count = 0;
  for (let day = from; day <= to; day++) if (!isFreeDay(day, pattern) && !free.has(day)) count++;
  return start <= end || count === 0 ? count : -count;
}

function workday(start: number, days: number, pattern: string, cells: Matrix | undefined): Value {
  if (!isSerial(start)) return NUMBER_ERROR;
  const free = holidays(cells);
  if (isCellError(free)) return free;
  const step = Math.sign(days);
  let day = Math.floor(start);
  for (let left = Math.abs(Math.trunc(days)); left > 0;) {
    day += step;
    if (!isSerial(day)) return NUMBER_ERROR;
    if (!isFreeDay(day, pattern) && !free.has(day)) left--;
  }
  return day;
}
