import { getFormatDateInfo } from "numfmt";
import { DAYS_TO_1904, type DateSystem } from "../workbook/dateSystem";

let current = 0;

/**
 * Runs a calculation in the date system of its workbook. The engine is synchronous, so that functions
 * of dates and number formats can ask for it ({@link daysBefore}) wherever they are called.
 */
export function inDateSystem<T>(system: DateSystem, run: () => T): T {
  const before = current;
  current = daysTo(system);
  try {
    return run();
  } finally {
    current = before;
  }
}

/** What has to be added to a serial number of the workbook that is calculated for the 1900 system. */
export function daysBefore(): number {
  return current;
}

/** What has to be added to a serial number of the system for that of the 1900 system. */
export function daysTo(system: DateSystem): number {
  return system === "1904" ? DAYS_TO_1904 : 0;
}

/** Whether a number format shows a day, not only a time or a span of time. */
export function showsDay(numberFormat: string): boolean {
  const { year, month, day } = getFormatDateInfo(numberFormat);
  return year || month || day;
}
