import { isBasis, thirtyDayMonths, europeanDays, type Basis } from "../dateAndTime/dayCount";
import { dayOf, daysInMonth, monthsLater, serialOf } from "../dateAndTime/serial";

/** Coupon dates around a settlement, and days by the basis. */
export interface CouponPeriod {
  readonly previous: number;
  readonly next: number;
  /** Coupons from settlement to maturity. */
  readonly count: number;
  /** Days of the basis: in the period, from its start to settlement, from settlement to its end. */
  readonly days: number;
  readonly elapsed: number;
  readonly remaining: number;
}

/** Whether settlement, maturity, frequency and basis can be those of a bond. */
export function isBond(settlement: number, maturity: number, frequency: number, basis: number) {
  return (
    settlement >= 0 && settlement < maturity && [1, 2, 4].includes(frequency) && isBasis(basis)
  );
}

/** The coupon period that holds a settlement date; coupons fall on the day of maturity, or at month end. */
export function couponPeriod(
  settlement: number,
  maturity: number,
  frequency: number,
  basis: Basis,
): CouponPeriod {
  const months = 12 / frequency;
  const at = (count: number) => couponDate(maturity, -months * count);
  let count = 1;
  while (at(count) > settlement) count++;
  const previous = at(count);
  const next = at(count - 1);
  const days = periodDays(previous, next, frequency, basis);
  const elapsed = daysBetween(previous, settlement, basis);
  const isThirty = basis === 0 || basis === 4;
  const remaining = isThirty ? days - elapsed : next - settlement;
  return { previous, next, count, days, elapsed, remaining };
}

/** Days between two dates by a basis. */
export function daysBetween(from: number, to: number, basis: Basis): number {
  if (basis === 0) return thirtyDayMonths(dayOf(from), dayOf(to));
  return basis === 4 ? europeanDays(dayOf(from), dayOf(to)) : to - from;
}

/** Length of a year by a basis; actual years have 365 days unless told otherwise. */
export function yearDays(basis: Basis): number {
  return basis === 3 || basis === 1 ? 365 : 360;
}

function periodDays(previous: number, next: number, frequency: number, basis: Basis): number {
  return basis === 1 ? next - previous : yearDays(basis) / frequency;
}

function couponDate(maturity: number, months: number): number {
  const { year, month, day } = dayOf(maturity);
  const shifted = monthsLater(maturity, months);
  if (day !== daysInMonth(year, month)) return shifted;
  const moved = dayOf(shifted);
  return serialOf(moved.year, moved.month, daysInMonth(moved.year, moved.month));
}
