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

/** Does something to the first sheet and hands out what is to be read afterwards. */
async function after<T>(
  write: (plan: Excel.Worksheet, context: Excel.RequestContext) => T,
  read: (written: T) => unknown,
): Promise<unknown> {
  return Excel.run(async (context) => {
    const written = write(context.workbook.worksheets.getItem("Plan"), context);
    await context.sync();
    return read(written);
  });
}

describe("looks of cells", () => {
  test("a property that all cells share is read back, a mixed one is null", async () => {
    const shown = await after(
      (plan) => {
        plan.getRange("A1:C1").format.font.bold = true;
        plan.getRange("A1").format.fill.color = "orange";
        const all = plan.getRange("A1:C2");
        const row = plan.getRange("A1:C1");
        all.load("format/font/bold,format/font/name");
        row.load("format/font/bold,format/fill/color");
        return { all, row };
      },
      ({ all, row }) => [
        all.format.font.bold,
        all.format.font.name,
        row.format.font.bold,
        row.format.fill.color,
      ],
    );
    expect(shown).toEqual([null, "Calibri", true, null]);
  });

  test("an edge belongs to the outer cells, an inside line to the cells on both sides", async () => {
    const shown = await after(
      (plan) => {
        const { borders } = plan.getRange("B2:C4").format;
        borders.getItem("EdgeTop").style = "Continuous";
        borders.getItem("InsideHorizontal").style = "Dash";
        const cell = plan.getRange("B3").format.borders;
        const edges = [
          plan.getRange("B2").format.borders.getItem("EdgeTop"),
          cell.getItem("EdgeTop"),
          cell.getItem("EdgeBottom"),
          cell.getItem("EdgeLeft"),
        ];
        for (const edge of edges) edge.load("style");
        return edges;
      },
      (edges) => edges.map(({ style }) => style),
    );
    expect(shown).toEqual(["Continuous", "Dash", "Dash", "None"]);
  });

  test("widths in points place what lies further right", async () => {
    const shown = await after(
      (plan) => {
        plan.getRange("A:B").format.columnWidth = 100;
        plan.getRange("2:2").rowHidden = true;
        const cell = plan.getRange("C3");
        cell.load("left,top,width,height");
        return cell;
      },
      ({ left, top, width, height }) => [left, top, width, height],
    );
    expect(shown).toEqual([200, 15, 48, 15]);
  });
});

describe("what lies on a sheet", () => {
  test("a name of a sheet hides one of the workbook there, and leads to its cells", async () => {
    const shown = await after(
      (plan, { workbook }) => {
        workbook.names.add("Rate", workbook.worksheets.getItem("Other").getRange("A1"));
        const own = plan.names.add("Rate", "=Plan!$B$2", "per year");
        const range = own.getRange();
        const seen = plan.getRange("Rate");
        own.load("scope,comment,type,formula");
        range.load("address");
        seen.load("address");
        return { own, range, seen };
      },
      ({ own, range, seen }) => [
        own.scope,
        own.comment,
        own.type,
        String(own.formula),
        range.address,
        seen.address,
      ],
    );
    const expected = ["Worksheet", "per year", "Range", "=Plan!$B$2", "Plan!B2", "Plan!B2"];
    expect(shown).toEqual(expected);
  });

  test("a chart guesses its series from titles above and categories beside the numbers", async () => {
    const shown = await after(
      (plan) => {
        plan.getRange("A1:C3").values = [
          ["", "Capex", "Opex"],
          ["Y1", 1, 2],
          ["Y2", 3, 4],
        ];
        const chart = plan.charts.add("ColumnStacked", plan.getRange("A1:C3"), "Columns");
        chart.title.text = "Spend";
        chart.series.load("items/name,items/chartType");
        chart.load("title/text,name");
        const values = chart.series.getItemAt(1).getDimensionValues("Values");
        return { chart, values };
      },
      ({ chart, values }) => [
        chart.name,
        chart.title.text,
        chart.series.items.map(({ name, chartType }) => `${name} ${chartType}`),
        values.value,
      ],
    );
    const series = ["Capex ColumnStacked", "Opex ColumnStacked"];
    expect(shown).toEqual(["Chart 1", "Spend", series, [2, 4]]);
    expect(office.workbook.sheet("Plan")?.charts[0]?.series[1]).toMatchObject({
      values: "Plan!$C$2:$C$3",
      categories: "Plan!$A$2:$A$3",
    });
  });

  test("a validation takes its place from an older one cell by cell", async () => {
    const shown = await after(
      (plan) => {
        const list = { list: { inCellDropDown: true, source: "even,front" } };
        plan.getRange("A1:A9").dataValidation.rule = list;
        plan.getRange("A4:A5").dataValidation.rule = {
          decimal: { formula1: 0, operator: "GreaterThanOrEqualTo" },
        };
        const rules = ["A1:A3", "A4", "A3:A4"].map((a) => plan.getRange(a).dataValidation);
        for (const rule of rules) rule.load("type");
        return rules;
      },
      (rules) => rules.map(({ type }) => type),
    );
    expect(shown).toEqual(["List", "Decimal", "None"]);
  });

  test("a conditional format keeps its formula and its look, the newest first", async () => {
    const shown = await after(
      (plan) => {
        const formats = plan.getRange("A1:B9").conditionalFormats;
        formats.add("CellValue");
        const { custom } = formats.add("Custom");
        custom.rule.formula = "=A1<>0";
        custom.format.fill.color = "#FFC7CE";
        formats.load("items/type");
        custom.rule.load("formula");
        custom.format.fill.load("color");
        return { formats, custom };
      },
      ({ formats, custom }) => [
        formats.items.map(({ type }) => type),
        custom.rule.formula,
        custom.format.fill.color,
      ],
    );
    expect(shown).toEqual([["Custom", "CellValue"], "=A1<>0", "#FFC7CE"]);
  });

  test("frozen panes, the printed page and the tab are kept", async () => {
    const shown = await after(
      (plan) => {
        plan.freezePanes.freezeAt("A1:B3");
        plan.pageLayout.zoom = { horizontalFitToPages: 1 };
        plan.pageLayout.setPrintTitleRows("$1:$2");
        plan.tabColor = "1f4e79";
        plan.showGridlines = false;
        const frozen = plan.freezePanes.getLocation();
        const titles = plan.pageLayout.getPrintTitleRows();
        frozen.load("address");
        titles.load("address");
        plan.load("tabColor,showGridlines,pageLayout/zoom");
        return { plan, frozen, titles };
      },
      ({ plan, frozen, titles }) => [
        frozen.address,
        titles.address,
        plan.tabColor,
        plan.showGridlines,
        plan.pageLayout.zoom,
      ],
    );
    const zoom = { horizontalFitToPages: 1 };
    expect(shown).toEqual(["Plan!A1:B3", "Plan!1:2", "#1F4E79", false, zoom]);
  });

  test("a tracked range follows rows that are inserted above it", async () => {
    const address = await Excel.run(async (context) => {
      const plan = context.workbook.worksheets.getItem("Plan");
      const range = plan.getRange("B5:B6");
      range.load("address");
      await context.sync();
      plan.getRange("2:3").insert("Down");
      range.load("address");
      await context.sync();
      return range.address;
    });
    expect(address).toBe("Plan!B7:B8");
  });

  test("copies carry values as they are and formulas with absolute references", async () => {
    const shown = await after(
      (plan) => {
        plan.getRange("A1:B1").values = [[2, "=$A$1*2"]];
        plan.getRange("D1").copyFrom("A1:B1");
        plan.getRange("D2").copyFrom("A1:B1", "Values");
        const copies = plan.getRange("D1:E2");
        copies.load("formulas");
        return copies;
      },
      ({ formulas }) => formulas as unknown,
    );
    expect(shown).toEqual([
      [2, "=$A$1*2"],
      [2, 4],
    ]);
  });
});
