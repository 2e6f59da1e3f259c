import { daysBefore } from "../../dateSystem";

/** A day of the calendar; months and days count from 1. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Serial number of 31 December 9999 in the 1900 system. */
const LAST_SERIAL = 2_958_465;

const DAY = 86_400_000;

/**
 * Serial number in the date system of the workbook. Months and days out of range count on. Excel's 29
 * February 1900, which never was, is day 60 of the 1900 system.
 */
export function serialOf(year: number, month: number, day: number): number {
  const first = Math.round(Date.UTC(2000, 0, 1) / DAY) + daysFrom2000(year, month);
  const serial = first + 25_569;
  return (serial < 61 ? serial - 1 : serial) + day - 1 - daysBefore();
}

/** The day of a serial number: of the 1900 system 0 is "0 January 1900", 60 is "29 February 1900". */
export function dayOf(serial: number): CalendarDay {
  const whole = Math.floor(serial) + daysBefore();
  if (whole === 0) return { year: 1900, month: 1, day: 0 };
  if (whole === 60) return { year: 1900, month: 2, day: 29 };
  const date = new Date((whole - 25_569 + (whole < 60 ? 1 : 0)) * DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether Excel shows a serial number as a date. */
export function isSerial(serial: number): boolean {
  return serial >= 0 && serial < LAST_SERIAL - daysBefore() + 1;
}

export function isLeapYear(year: number): boolean {
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
}

/** Days of a month of the real calendar. */
export function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** The same day some months away; the last of the month where it has no such day. */
export function monthsLater(serial: number, months: number): number {
  const { year, month, day } = dayOf(serial);
  const index = year * 12 + month - 1 + months;
  const [toYear, toMonth] = [Math.floor(index / 12), (index % 12) + 1];
  return serialOf(toYear, toMonth, Math.min(day, daysInMonth(toYear, toMonth)));
}

/** Last day of the month some months away. */
export function monthEnd(serial: number, months: number): number {
  const { year, month } = dayOf(serial);
  return serialOf(year, month + months + 1, 1) - 1;
}

/** 0 for Saturday (serial 7, 14 … of the 1900 system) to 6 for Friday. */
export function weekday(serial: number): number {
  return (Math.floor(serial) + daysBefore()) % 7;
}

function daysFrom2000(year: number, month: number): number {
  return Math.round((Date.UTC(year, month - 1, 1) - Date.UTC(2000, 0, 1)) / DAY);
}
