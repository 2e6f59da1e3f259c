import type { OpenWorkbook } from "../../../src/host/openWorkbook";
import { benchForTests, cellsOf, selectRange, typeInto } from "../support/benchForTests";

function validate(workbook: OpenWorkbook, rule: object, errorAlert: object = {}): void {
  workbook.changeObjects("Sheet1", (sheet) => {
    const range = { row: 0, column: 0, rows: 2, columns: 1 };
    sheet.validations = [
      {
        range,
        rule: rule as Record<string, unknown>,
        ignoreBlanks: true,
        prompt: {},
        errorAlert: errorAlert as Record<string, unknown>,
      },
    ];
  });
}

test("a stopping validation refuses what is typed, keeps it for correction and leaves no trace", () => {
  const { bench, workbook } = benchForTests();
  const errorAlert = { style: "Stop", title: "Growth", message: "Type 14 for 14 %." };
  validate(
    workbook,
    { decimal: { formula1: 0, formula2: "=0.9", operator: "Between" } },
    errorAlert,
  );
  typeInto(bench, { A1: "50%" });
  const before = workbook.dump();
  typeInto(bench, { A1: "140%" });
  expect(bench.edit()?.text).toBe("140%");
  expect(bench.message()).toMatchObject({ title: "Growth", message: "Type 14 for 14 %." });
  expect(workbook.dump()).toBe(before);
  bench.type("14%", 3);
  expect(bench.message()).toBeUndefined();
  bench.enter(undefined);
  expect(cellsOf(bench, "A1")).toEqual([0.14]);
});

test("a warning validation lets it stand and says so", () => {
  const { bench, workbook } = benchForTests();
  validate(
    workbook,
    { wholeNumber: { formula1: 1, operator: "GreaterThan" } },
    { style: "Warning" },
  );
  typeInto(bench, { A1: "1.5" });
  expect(cellsOf(bench, "A1")).toEqual([1.5]);
  expect(bench.message()?.message).toBe("Type a whole number greater than 1.");
});

test.each([
  {
    rule: { list: { source: "even,front" } },
    good: "even",
    bad: "odd",
    says: "Choose one of: even, front.",
  },
  {
    rule: { custom: { formula: "=ISNUMBER(A1)" } },
    good: "1",
    bad: "x",
    says: "The cell must satisfy =ISNUMBER(A1).",
  },
  {
    rule: { textLength: { formula1: 3, operator: "LessThanOrEqualTo" } },
    good: "abc",
    bad: "abcd",
    says: "Type a text with a length of at most 3.",
  },
  {
    rule: { date: { formula1: "=DATE(2026,1,1)", operator: "GreaterThanOrEqualTo" } },
    good: "2026-02-01",
    bad: "2025-01-01",
    says: "Type a date of at least 46023.",
  },
])("$says", ({ rule, good, bad, says }) => {
  const { bench, workbook } = benchForTests();
  validate(workbook, rule);
  typeInto(bench, { A1: good });
  expect(bench.message()).toBeUndefined();
  typeInto(bench, { A2: bad });
  if (says.includes("A1")) expect(cellsOf(bench, "A2")).toEqual([null]);
  expect(bench.message()?.message).toBe(says);
});

test("a formula that cannot be read stays in the field", () => {
  const { bench } = benchForTests();
  typeInto(bench, { A1: "=SUM(1;2)" });
  expect(bench.edit()?.text).toBe("=SUM(1;2)");
  expect(bench.message()?.message).toMatch("Type =SUM(1,2)");
});

test.each([
  ["=DATE(2026,1,31)", "2026-01-31"],
  ["=EDATE(A1,1)", "2026-02-28"],
  ["=A1+1", "2026-02-01"],
  ["=A1-B1", "46053"],
  ["=SUM(C1:C2)", "15%"],
  ["=C1*2", "0.3"],
  ["5%", "5%"],
  ["2026-03-01", "2026-03-01"],
  ["$1,234.50", "$1,234.50"],
])("%s typed into a plain cell shows %s", (typed, shown) => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "2026-01-31", C1: "15%", D1: typed });
  expect(workbook.cell("Sheet1", 0, 3).text).toBe(shown);
});

test("a column of standard width widens for a number that would not fit", () => {
  const { bench, workbook } = benchForTests();
  typeInto(bench, { A1: "$1,234,567,890.00" });
  expect(workbook.activeSheet().columnWidths.get(0)).toBeGreaterThan(80);
  selectRange(bench, "A1");
  bench.undo();
  expect(workbook.activeSheet().columnWidths.size).toBe(0);
});
