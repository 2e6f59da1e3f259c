import { fillSeries } from "../../../src/workbench/edit/fillSeries";

const next = (line: (number | string | null)[], isDate = false): unknown[] => {
  const series = fillSeries(line, "rows", isDate);
  return [series(-1), series(line.length), series(line.length + 1)];
};

test.each([
  { fact: "one number repeats", line: [5], goes: [5, 5, 5] },
  { fact: "two numbers go on in equal steps", line: [0.1, 0.2], goes: [0, 0.3, 0.4] },
  {
    fact: "uneven numbers follow their line of least squares",
    line: [1, 2, 4],
    goes: [-0.666666666666667, 5.33333333333333, 6.83333333333333],
  },
  { fact: "a text counts its number on", line: ["Year 1"], goes: ["Year 0", "Year 2", "Year 3"] },
  { fact: "leading zeros stay", line: ["Q09", "Q11"], goes: ["Q07", "Q13", "Q15"] },
  { fact: "months follow each other round the year", line: ["Nov"], goes: ["Oct", "Dec", "Jan"] },
  { fact: "two days keep their distance", line: ["Mon", "Wed"], goes: ["Sat", "Fri", "Sun"] },
  { fact: "other cells repeat", line: ["a", 1], goes: [1, "a", 1] },
  {
    fact: "formulas follow their place",
    line: ["=A5*$A$1"],
    goes: ["=A4*$A$1", "=A6*$A$1", "=A7*$A$1"],
  },
])("$fact", ({ line, goes }) => {
  expect(next(line)).toEqual(goes);
});

test("a date goes on by days, two by their months, with the last day where a month is short", () => {
  const [january30, march30] = [46052, 46111];
  expect(next([january30], true)).toEqual([46051, 46053, 46054]);
  expect(next([january30, march30], true)[1]).toBe(46172);
  const [december30, february28] = [46021, 46081];
  expect(next([december30, january30], true)[1]).toBe(february28);
});
