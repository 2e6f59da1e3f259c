import type { CalendarDay } from "./serial";
import { dayOf, daysInMonth, isLeapYear, serialOf } from "./serial";

/** 0 US 30/360, 1 actual/actual, 2 actual/360, 3 actual/365, 4 European 30/360. */
export type Basis = 0 | 1 | 2 | 3 | 4;

export function isBasis(basis: number): basis is Basis {
  return Number.isInteger(basis) && basis >= 0 && basis <= 4;
}

/**
 * Fraction of a year between two dates in either order, as Excel's YEARFRAC.
 *
 * @see D. A. Wheeler, "YEARFRAC (OpenFormula): incompatibilities between packages", 2008.
 */
export function yearFraction(start: number, end: number, basis: Basis): number {
  const [from, to] = start <= end ? [start, end] : [end, start];
  switch (basis) {
    case 0:
      return thirtyDayMonths(dayOf(from), dayOf(to)) / 360;
    case 1:
      return (to - from) / yearLength(from, to);
    case 2:
      return (to - from) / 360;
    case 3:
      return (to - from) / 365;
    case 4:
      return europeanDays(dayOf(from), dayOf(to)) / 360;
  }
}

/** Days between two dates in months of 30 days, European: the 31st is the 30th. */
export function europeanDays(from: CalendarDay, to: CalendarDay): number {
  return days360(from, to, Math.min(from.day, 30), Math.min(to.day, 30));
}

/** Days in months of 30 days, by the US rule of DAYS360: a 31st stays one when the start is before the 30th. */
export function usDays360(from: CalendarDay, to: CalendarDay): number {
  const start = isMonthEnd(from) ? 30 : from.day;
  const end = to.day === 31 && start >= 30 ? 30 : to.day;
  return days360(from, to, start, end);
}

/** Days in months of 30 days by the rule of bonds (NASD): the end of February is a 30th too. */
export function thirtyDayMonths(from: CalendarDay, to: CalendarDay): number {
  const start = isFebruaryEnd(from) ? 30 : Math.min(from.day, 30);
  let end = to.day;
  if (isFebruaryEnd(from) && isFebruaryEnd(to)) end = 30;
  if (end === 31 && from.day >= 30) end = 30;
  return days360(from, to, start, end);
}

function days360(from: CalendarDay, to: CalendarDay, start: number, end: number): number {
  return (to.year - from.year) * 360 + (to.month - from.month) * 30 + end - start;
}

function isMonthEnd({ year, month, day }: CalendarDay): boolean {
  return day === daysInMonth(year, month) || day === 31;
}

function isFebruaryEnd(day: CalendarDay): boolean {
  return day.month === 2 && day.day === daysInMonth(day.year, 2);
}

/** Length of the year that actual/actual divides by: of a span above a year the mean of its years. */
function yearLength(from: number, to: number): number {
  const a = dayOf(from);
  const b = dayOf(to);
  const isLater = a.month > b.month || (a.month === b.month && a.day >= b.day);
  if (a.year === b.year) return isLeapYear(a.year) ? 366 : 365;
  if (b.year === a.year + 1 && isLater) return holdsLeapDay(from, to, a, b) ? 366 : 365;
  return (serialOf(b.year + 1, 1, 1) - serialOf(a.year, 1, 1)) / (b.year - a.year + 1);
}

function holdsLeapDay(from: number, to: number, a: CalendarDay, b: CalendarDay): boolean {
  const holds = (year: number) =>
    isLeapYear(year) && from <= serialOf(year, 2, 29) && to >= serialOf(year, 2, 29);
  return holds(a.year) || holds(b.year);
}
