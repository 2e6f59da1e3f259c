import fc from "fast-check";
import { timeAxis } from "../../../src/core/time/axis";
import { serialOfDate } from "../../../src/core/time/calendar";
import { sum, valueOf } from "../support/near";

test("a timeline from the 31st comes back to the 31st after a short month", () => {
  const { start } = valueOf(timeAxis(day(2026, 1, 31), 3, 12, 12));
  expect(start).toEqual([day(2026, 1, 31), day(2026, 2, 28), day(2026, 3, 31)]);
});

test.each([
  { perYear: 1, fyEnd: 12, labels: ["FY2026", "FY2027"] },
  { perYear: 2, fyEnd: 12, labels: ["H1 FY26", "H2 FY26"] },
  { perYear: 4, fyEnd: 12, labels: ["Q1 FY26", "Q2 FY26"] },
  { perYear: 12, fyEnd: 12, labels: ["Jan-26", "Feb-26"] },
  { perYear: 4, fyEnd: 6, labels: ["Q3 FY26", "Q4 FY26"] },
  { perYear: 4, fyEnd: 1, labels: ["Q1 FY27", "Q2 FY27"] },
])(
  "$perYear periods a year, fiscal year to month $fyEnd: $labels",
  ({ perYear, fyEnd, labels }) => {
    expect(valueOf(timeAxis(day(2026, 1, 1), 2, perYear, fyEnd)).label).toEqual(labels);
  },
);

test("a timeline past Excel's last date says how many periods fit", () => {
  expect(timeAxis(day(9998, 1, 1), 3, 1, 12)).toMatchObject({
    ok: false,
    failure: { kind: "past-last-date", periods: 2 },
  });
});

test("periods follow one another without a gap, and their days add up to the whole span", () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 61, max: 100_000 }),
      fc.integer({ min: 1, max: 120 }),
      fc.constantFrom(1, 2, 4, 12),
      fc.integer({ min: 1, max: 12 }),
      (start, periods, perYear, fyEnd) => {
        const axis = valueOf(timeAxis(start, periods, perYear, fyEnd));
        expect(axis.start.slice(1)).toEqual(axis.end.slice(0, -1).map((end) => end + 1));
        expect(sum(axis.days)).toBe((axis.end[periods - 1] ?? 0) - start + 1);
        for (const [t, year] of axis.fiscalYear.entries()) {
          expect(year - (axis.fiscalYear[t - 1] ?? year)).toBeGreaterThanOrEqual(0);
        }
      },
    ),
  );
});

function day(year: number, month: number, dayOfMonth: number): number {
  return serialOfDate({ year, month, day: dayOfMonth });
}
