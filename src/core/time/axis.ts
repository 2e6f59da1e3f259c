import { failure, success, type Result } from "../result";
import { addMonths, dateOfSerial } from "./calendar";

/** The header of a timeline, one value per period in each. */
export interface TimeAxis {
  readonly period: readonly number[];
  /** First day, serial of the 1900 system. */
  readonly start: readonly number[];
  /** Last day, serial of the 1900 system. */
  readonly end: readonly number[];
  readonly days: readonly number[];
  readonly fiscalYear: readonly number[];
  /** FY2026, H1 FY26, Q1 FY26 or Jan-26. */
  readonly label: readonly string[];
}

export type AxisFailure = {
  readonly kind: "past-last-date";
  /** The last period that still fits before 31 December 9999. */
  readonly periods: number;
};

const LAST_SERIAL = 2_958_465;
const MONTHS = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/**
 * Period starts, ends, days, fiscal years and labels of a timeline.
 *
 * Every start counts from the first one, so that a timeline which begins on the 31st comes back to
 * the 31st after a short month.
 *
 * @param start - Serial of the first day, whole, at least 1.
 * @param periods - Whole, at least 1.
 * @param perYear - 1, 2, 4 or 12.
 * @param fiscalYearEndMonth - Last month of the fiscal year, 1…12; the year is named after its end.
 * @returns Lines of `periods` cells. Fails with `past-last-date`.
 * @see FAST Standard 3.07 (timing).
 */
export function timeAxis(
  start: number,
  periods: number,
  perYear: number,
  fiscalYearEndMonth: number,
): Result<TimeAxis, AxisFailure> {
  const months = 12 / perYear;
  const starts: number[] = [];
  const ends: number[] = [];
  const fiscalYear: number[] = [];
  const label: string[] = [];
  for (let k = 1; k <= periods; k++) {
    const first = addMonths(start, (k - 1) * months);
    const last = addMonths(start, k * months) - 1;
    if (last > LAST_SERIAL) return failure({ kind: "past-last-date", periods: k - 1 });
    const { year, month } = dateOfSerial(last);
    const inYear = year + (month > fiscalYearEndMonth ? 1 : 0);
    starts.push(first);
    ends.push(last);
    fiscalYear.push(inYear);
    label.push(periodLabel(last, inYear, perYear, fiscalYearEndMonth));
  }
  return success({
    period: starts.map((_, i) => i + 1),
    start: starts,
    end: ends,
    days: starts.map((first, i) => (ends[i] ?? 0) - first + 1),
    fiscalYear,
    label,
  });
}

function periodLabel(
  end: number,
  fiscalYear: number,
  perYear: number,
  fiscalYearEndMonth: number,
): string {
  if (perYear === 1) return `FY${fiscalYear}`;
  const { year, month } = dateOfSerial(end);
  if (perYear === 12) return `${MONTHS[month - 1] ?? ""}-${twoDigits(year)}`;
  const monthOfFiscalYear = ((month - fiscalYearEndMonth + 11) % 12) + 1;
  const part = Math.ceil((monthOfFiscalYear * perYear) / 12);
  return `${perYear === 4 ? "Q" : "H"}${part} FY${twoDigits(fiscalYear)}`;
}

function twoDigits(year: number): string {
  return String(year % 100).padStart(2, "0");
}
