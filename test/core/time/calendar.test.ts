import fc from "fast-check";
import {
  addMonths,
  dateOfSerial,
  daysInMonth,
  serialOfDate,
} from "../../../src/core/time/calendar";

test.each([
  { serial: 1, date: [1900, 1, 1], source: "Excel, first day" },
  { serial: 59, date: [1900, 2, 28], source: "Excel" },
  { serial: 60, date: [1900, 2, 29], source: "Excel, the day that never was" },
  { serial: 61, date: [1900, 3, 1], source: "Excel" },
  { serial: 36_585, date: [2000, 2, 29], source: "Excel, leap day of a century" },
  { serial: 46_023, date: [2026, 1, 1], source: "Excel" },
  { serial: 2_958_465, date: [9999, 12, 31], source: "Excel, last day" },
])("serial $serial is $date ($source)", ({ serial, date: [year = 0, month = 0, day = 0] }) => {
  expect(dateOfSerial(serial)).toEqual({ year, month, day });
  expect(serialOfDate({ year, month, day })).toBe(serial);
});

test.each([
  { from: [2026, 1, 31], months: 1, to: [2026, 2, 28], source: "Excel, EDATE" },
  { from: [2024, 1, 31], months: 1, to: [2024, 2, 29], source: "Excel, EDATE" },
  { from: [2026, 3, 15], months: -3, to: [2025, 12, 15], source: "Excel, EDATE" },
  { from: [2026, 10, 31], months: 13, to: [2027, 11, 30], source: "Excel, EDATE" },
])("$from and $months months is $to ($source)", ({ from, months, to }) => {
  expect(addMonths(serial(from), months)).toBe(serial(to));
});

test("a serial and its date lead to one another on every day", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 2_958_465 }), (day) => {
      const date = dateOfSerial(day);
      expect(serialOfDate(date)).toBe(day);
      expect(date.day).toBeLessThanOrEqual(daysInMonth(date.year, date.month));
    }),
  );
});

function serial([year = 0, month = 0, day = 0]: readonly number[]): number {
  return serialOfDate({ year, month, day });
}
