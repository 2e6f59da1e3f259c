import type { OfficeBed } from "../support/office";
import { startOffice } from "../support/office";

let office: OfficeBed;

beforeEach(async () => {
  office = await startOffice();
});

afterEach(() => {
  expect(office.host.refusals).toEqual([]);
  office.stop();
});

/** Writes into the first sheet and reads what a range shows then. */
async function written(
  address: string,
  values: unknown,
  what: string,
): Promise<Record<string, unknown>> {
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getFirst().getRange(address);
    range.values = values as string[][];
    range.load(what);
    await context.sync();
    return range.toJSON() as unknown as Record<string, unknown>;
  });
}

describe("contents of cells", () => {
  test("a string that starts with = is a formula and is read back as it was typed", async () => {
    const range = await written(
      "A1:B2",
      [
        [1, 2],
        ["=A1+B1", "=LET(x,A1,x*10)"],
      ],
      "formulas,values",
    );
    expect(range["formulas"]).toEqual([
      [1, 2],
      ["=A1+B1", "=LET(x,A1,x*10)"],
    ]);
    expect(range["values"]).toEqual([
      [1, 2],
      [3, 10],
    ]);
  });

  test("null leaves a cell and the empty string clears it", async () => {
    await written("A1:C1", [[1, 2, 3]], "values");
    expect((await written("A1:C1", [[null, "", 9]], "values"))["values"]).toEqual([[1, "", 9]]);
  });

  test("one value fills a range", async () => {
    expect((await written("A1:B2", 7, "values"))["values"]).toEqual([
      [7, 7],
      [7, 7],
    ]);
  });

  test("text is read as Excel reads what is typed: a percentage brings its number format", async () => {
    const range = await written("A1:C1", [["5%", "'007", "2.50"]], "values,numberFormat");
    expect(range["values"]).toEqual([[0.05, "007", 2.5]]);
    expect(range["numberFormat"]).toEqual([["0%", "General", "General"]]);
  });

  test("every kind of value tells its type", async () => {
    const range = await written("A1:E1", [[1, "a", true, "=1/0", ""]], "valueTypes,values");
    expect(range["valueTypes"]).toEqual([["Double", "String", "Boolean", "Error", "Empty"]]);
    expect(range["values"]).toEqual([[1, "a", true, "#DIV/0!", ""]]);
  });

  test("text shows a value under its number format", async () => {
    const shown = await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getFirst().getRange("A1:B1");
      range.values = [[1234.5, 0.125]];
      range.numberFormat = [["#,##0.00", "0.0%"]];
      range.load("text");
      await context.sync();
      return range.text;
    });
    expect(shown).toEqual([["1,234.50", "12.5%"]]);
  });

  test("a formula that spills names the range that it fills, and each tail its anchor", async () => {
    const spill = await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      const anchor = sheet.getRange("B2");
      anchor.formulas = [["=SEQUENCE(2,3)"]];
      const range = anchor.getSpillingToRange();
      const parent = sheet.getRange("C3").getSpillParent();
      const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
      range.load("address,values,hasSpill");
      parent.load("address");
      none.load("address");
      await context.sync();
      return { ...range.toJSON(), parent: parent.address, none: none.isNullObject };
    });
    expect(spill).toMatchObject({
      address: "Sheet1!B2:D3",
      values: [
        [1, 2, 3],
        [4, 5, 6],
      ],
      hasSpill: true,
      parent: "Sheet1!B2",
      none: true,
    });
  });

  test("a block of more than 1,500 cells, which office.js sends in parts, arrives whole", async () => {
    const rows = Array.from({ length: 400 }, (_row, r) =>
      Array.from({ length: 10 }, (_column, c) => r * 10 + c),
    );
    expect((await written("A1:J400", rows, "values"))["values"]).toEqual(rows);
  });

  test("the used range grows with what stands in cells", async () => {
    await written(
      "C3:D4",
      [
        [1, 2],
        [3, 4],
      ],
      "values",
    );
    const addresses = await Excel.run(async (context) => {
      const sheets = context.workbook.worksheets;
      const empty = sheets.add("Empty");
      const ranges = [
        sheets.getItem("Sheet1").getUsedRange(),
        empty.getUsedRange(),
        empty.getUsedRangeOrNullObject(),
      ];
      for (const range of ranges) range.load("address");
      await context.sync();
      return ranges.map((range) => (range.isNullObject ? null : range.address));
    });
    expect(addresses).toEqual(["Sheet1!C3:D4", "Empty!A1", null]);
  });

  test("manual calculation keeps the old values until calculate", async () => {
    await written("A1:A2", [[1], ["=A1*2"]], "values");
    const values = await Excel.run(async (context) => {
      const { application, worksheets } = context.workbook;
      const cell = worksheets.getFirst().getRange("A2");
      application.calculationMode = "Manual";
      worksheets.getFirst().getRange("A1").values = [[5]];
      cell.load("values");
      await context.sync();
      const stale: unknown = cell.values[0]?.[0];
      application.calculate("Full");
      cell.load("values");
      await context.sync();
      return [stale, cell.values[0]?.[0] as unknown];
    });
    expect(values).toEqual([2, 10]);
  });
});
