import type { OfficeBed } from "../support/office";
import { startOffice } from "../support/office";

let office: OfficeBed;

beforeEach(async () => {
  office = await startOffice({ sheets: ["Plan", "Other"] });
});

afterEach(() => {
  expect(office.host.refusals).toEqual([]);
  office.stop();
});

/** What an add-in may do to a sheet, one step at a time. */
const STEPS: readonly { fact: string; run: (plan: Excel.Worksheet) => void }[] = [
  {
    fact: "values and formulas",
    run: (plan) => void (plan.getRange("A1:B1").values = [[5, "=A1"]]),
  },
  {
    fact: "a cleared range",
    run: (plan) => {
      plan.getRange("A1:C3").clear("Contents");
    },
  },
  {
    fact: "text that brings its format",
    run: (plan) => void (plan.getRange("A2").values = [["7%"]]),
  },
  {
    fact: "a number format",
    run: (plan) => void (plan.getRange("A1:A2").numberFormat = [["0.0"]]),
  },
  {
    fact: "fonts, fills and borders",
    run(plan) {
      const { format } = plan.getRange("A1:C3");
      format.font.bold = true;
      format.fill.color = "#1F4E79";
      format.borders.getItem("EdgeBottom").style = "Continuous";
      format.borders.getItem("InsideHorizontal").color = "#FF0000";
    },
  },
  {
    fact: "a format of entire columns",
    run: (plan) => void (plan.getRange("B:C").format.font.italic = true),
  },
  {
    fact: "the width of columns",
    run: (plan) => void (plan.getRange("B:D").format.columnWidth = 80),
  },
  {
    fact: "a group of rows",
    run: (plan) => {
      plan.getRange("2:5").group("ByRows");
    },
  },
  {
    fact: "merged cells",
    run: (plan) => {
      plan.getRange("A1:C1").merge();
    },
  },
  { fact: "a name", run: (plan) => void plan.names.add("Rate", plan.getRange("B3")) },
  { fact: "the name of the sheet", run: (plan) => void (plan.name = "Renamed") },
  { fact: "the color of the tab", run: (plan) => void (plan.tabColor = "#00B050") },
  { fact: "gridlines", run: (plan) => void (plan.showGridlines = false) },
  {
    fact: "frozen panes",
    run: (plan) => {
      plan.freezePanes.freezeAt("A1:B2");
    },
  },
  {
    fact: "a validation",
    run: (plan) =>
      void (plan.getRange("B2:B9").dataValidation.rule = {
        list: { inCellDropDown: true, source: "even,front" },
      }),
  },
  {
    fact: "a conditional format",
    run(plan) {
      const { custom } = plan.getRange("B2").conditionalFormats.add("Custom");
      custom.rule.formula = "=B2<>0";
      custom.format.font.color = "#C00000";
    },
  },
  {
    fact: "a chart with its axes",
    run(plan) {
      const chart = plan.charts.add("ColumnStacked", plan.getRange("A1:B3"), "Columns");
      chart.setPosition("E2", "J12");
      chart.title.text = "Capacity";
      chart.axes.valueAxis.title.text = "MW";
      chart.series.getItemAt(0).format.fill.setSolidColor("#1F4E79");
    },
  },
  { fact: "the printed page", run: (plan) => void (plan.pageLayout.orientation = "Landscape") },
  { fact: "inserted rows", run: (plan) => void plan.getRange("2:3").insert("Down") },
  {
    fact: "deleted rows",
    run: (plan) => {
      plan.getRange("2:3").delete("Up");
    },
  },
  {
    fact: "deleted columns",
    run: (plan) => {
      plan.getRange("A:A").delete("Left");
    },
  },
  {
    fact: "a deleted sheet",
    run: (plan) => {
      plan.delete();
    },
  },
  {
    fact: "a new sheet that is filled and renamed",
    run(plan) {
      const added = plan.context.workbook.worksheets.add("Added");
      added.getRange("A1:B2").values = [
        [1, "=Plan!A1"],
        ["=SUM(A1:B1)", "5%"],
      ];
      added.name = "Renamed";
      added.activate();
    },
  },
  {
    fact: "protection",
    run: (plan) => {
      plan.protection.protect();
    },
  },
];

test.each(STEPS)("$fact: undo and redo give back the workbook byte for byte", async ({ run }) => {
  const { workbook } = office;
  workbook.setContents("Plan", 0, 0, [
    [1, "=A1*2"],
    ["x", 4],
    [true, ""],
  ]);
  workbook.setContents("Other", 0, 0, [["=SUM(Plan!A1:B2)", "=Plan!B1#"]]);
  workbook.addName("Local", "=Plan!$B$2", "Plan");
  workbook.addName("Far", "=Plan!$B$2");
  workbook.setFormat("Plan", { row: 1, column: 0, rows: 1, columns: 2 }, { bold: true });
  workbook.setSizes("Plan", "rows", 2, 1, 30);
  workbook.recalculate();
  // Which sheet is looked at is nothing that was done to the workbook.
  const dump = (): string => workbook.dump().replace(/^active .*/, "");
  const before = dump();
  const noted: (() => void)[] = [];
  workbook.onChange((_change, undo) => {
    if (undo !== undefined) noted.push(undo);
  });
  /** Takes everything back that was noted, which notes how to do it again. */
  const swap = (): void => {
    for (const undo of noted.splice(0).reverse()) undo();
    workbook.recalculate();
  };
  await Excel.run(async (context) => {
    run(context.workbook.worksheets.getFirst());
    await context.sync();
  });
  workbook.recalculate();
  const after = dump();
  expect(after).not.toBe(before);
  swap();
  expect(dump()).toBe(before);
  swap();
  expect(dump()).toBe(after);
  swap();
  expect(dump()).toBe(before);
});

test("one value in the last cell makes nothing slow: deleting a row and a sheet, and the dump", () => {
  const { workbook } = office;
  workbook.setContents("Plan", 0, 0, [[1, "=A1"]]);
  workbook.setContents("Plan", 1_048_575, 16_383, [["far"]]);
  workbook.setContents("Other", 0, 0, [["=Plan!B1", "=Plan!XFD1048576"]]);
  workbook.recalculate();
  const dump = (): string => workbook.dump().replace(/^active .*/, "");
  const before = dump();
  const undos: (() => void)[] = [];
  workbook.onChange((_change, undo) => {
    if (undo !== undefined) undos.push(undo);
  });
  workbook.deleteLines("Plan", "rows", 0, 1);
  workbook.recalculate();
  expect(workbook.dump()).toContain("#REF!");
  for (const undo of undos.splice(0).reverse()) undo();
  undos.length = 0;
  workbook.deleteSheet("Plan");
  for (const undo of undos.splice(0).reverse()) undo();
  workbook.recalculate();
  expect(dump()).toBe(before);
});
