import {
  MAX_COLUMNS,
  MAX_ROWS,
  cellText,
  columnLetters,
  columnNumber,
  parseCell,
  parseRange,
  quoteSheetName,
  rangeText,
  sheetRangeText,
  splitSheet,
} from "../../src/workbook/address";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16383, "XFD"],
])("column %i is %s", (number, letters) => {
  expect(columnLetters(number)).toBe(letters);
  expect(columnNumber(letters)).toBe(number);
  expect(columnNumber(letters.toLowerCase())).toBe(number);
});

test.each([
  ["B3", { row: 2, column: 1 }],
  ["$b$3", { row: 2, column: 1 }],
  ["XFD1048576", { row: MAX_ROWS - 1, column: MAX_COLUMNS - 1 }],
  ["XFE1", undefined],
  ["A1048577", undefined],
  ["A0", undefined],
  ["B", undefined],
  ["A1:B2", undefined],
])("%s as a cell", (text, cell) => {
  expect(parseCell(text)).toEqual(cell);
});

test.each([
  ["A1", { row: 0, column: 0, rows: 1, columns: 1 }],
  ["C4:A$2", { row: 1, column: 0, rows: 3, columns: 3 }],
  ["B:$C", { row: 0, column: 1, rows: MAX_ROWS, columns: 2 }],
  ["5:2", { row: 1, column: 0, rows: 4, columns: MAX_COLUMNS }],
  ["A1:B", undefined],
  ["A1:2", undefined],
  ["total", undefined],
  ["A1:B2:C3", undefined],
])("%s as a range", (text, range) => {
  expect(parseRange(text)).toEqual(range);
});

test.each(["A1", "A1:C5", "B:C", "2:5"])("%s is written as it is read", (text) => {
  const range = parseRange(text);
  expect(range && rangeText(range)).toBe(text);
});

test("absolute addresses carry a dollar at every part", () => {
  expect(cellText(2, 1, true)).toBe("$B$3");
  expect(rangeText({ row: 2, column: 1, rows: 2, columns: 2 }, true)).toBe("$B$3:$C$4");
  expect(rangeText({ row: 0, column: 1, rows: MAX_ROWS, columns: 1 }, true)).toBe("$B:$B");
});

test.each([
  ["Inputs", "Inputs"],
  ["Capital costs", "'Capital costs'"],
  ["Bob's", "'Bob''s'"],
  ["2026", "'2026'"],
  ["AB12", "'AB12'"],
  ["R1C1", "'R1C1'"],
  ["True", "'True'"],
  ["Überblick", "Überblick"],
])("sheet %s is written %s", (name, written) => {
  expect(quoteSheetName(name)).toBe(written);
  expect(splitSheet(`${written}!A1`)).toEqual({ sheet: name, address: "A1" });
});

test("a range with its sheet is quoted where needed", () => {
  const range = { row: 0, column: 0, rows: 2, columns: 1 };
  expect(sheetRangeText("Capital costs", range, true)).toBe("'Capital costs'!$A$1:$A$2");
  expect(splitSheet("A1")).toEqual({ sheet: undefined, address: "A1" });
});
