import type { WorkbookPlan } from "../../src/workbook/plan";

/** A small workbook with one of everything that a plan can hold. */
export const samplePlan: WorkbookPlan = {
  template: "sample",
  title: "Sample",
  preset: "base",
  version: "1.2.3",
  periods: [2026, 2027, 2028],
  sheets: [
    {
      name: "Inputs",
      tabColor: "#1F3864",
      freeze: { rows: 1, columns: 1 },
      gridlines: false,
      columnWidths: [{ columns: "A", width: 30 }],
      rowHeights: [{ rows: "1", height: 22 }],
      blocks: [
        {
          at: "A1",
          rows: [
            ["Growth & <rates>", 2026, 2027, 2028],
            ["Rate", 0.1, 0.2, 0.3],
            ["'=not a formula", true, null, "'2026-01"],
          ],
        },
      ],
      formats: [
        { range: "A1:D1", style: "header" },
        { range: "B2:D2", style: "input" },
        { range: "B2:D2", style: "percent" },
        { range: "A3:D3", style: "total" },
      ],
      validations: [
        {
          range: "B2:D2",
          rule: { kind: "decimal", min: 0, max: 1 },
          error: "Use 0 to 1.",
          title: "Rate",
        },
        {
          range: "B3",
          rule: { kind: "list", values: ['A "quoted" one', "B & C"] },
          error: "Choose one of the list.",
          title: "Choice",
        },
        {
          range: "C3",
          rule: { kind: "whole", above: 0, max: 9 },
          error: "A whole number above 0.",
          title: "Count",
        },
      ],
      conditionals: [{ range: "B2:D2", formula: "=B2>0.25", style: "fail" }],
      groups: [{ rows: "2:3" }, { columns: "C:D" }],
      charts: [],
      print: { area: "A1:D3", landscape: true, fitToWidth: true, titleRows: "1:1" },
    },
    {
      name: "Bob's calc",
      gridlines: true,
      columnWidths: [],
      rowHeights: [],
      blocks: [
        {
          at: "A1",
          rows: [
            ["=Inputs!B2*2", "=SUM(Inputs!B2:D2)", "=1/0", '=Inputs!A1&" <x>"'],
            ["=Inputs!B2:D2*100", null, null, null],
            ["=SUM(A2#)", "=BUILDOUT.DOUBLE(B1)", "=LET(x,2,x*rate)", "=IF(rate>0,TRUE,FALSE)"],
          ],
        },
      ],
      formats: [],
      validations: [],
      conditionals: [],
      groups: [],
      charts: (
        [
          "areaStacked",
          "area",
          "line",
          "columnClustered",
          "columnStacked",
          "barClustered",
          "barStacked",
        ] as const
      ).map((type, index) => ({
        name: `Chart ${type}`,
        type,
        title: `A ${type} & more`,
        at: `A${10 + 20 * index}:H${25 + 20 * index}`,
        categoryTitle: "Year",
        valueTitle: "USD bn",
        valueFormat: "#,##0.0",
        series: [
          { name: "Rates", categories: "Inputs!B1:D1", values: "Inputs!B2:D2" },
          {
            name: "Line",
            categories: "Inputs!B1:D1",
            values: "'Bob''s calc'!A2:C2",
            color: "#B5483A",
            ...(type === "columnStacked" && { type: "line" as const }),
          },
        ],
      })),
      print: { area: "A1:H150", landscape: false, fitToWidth: false },
    },
  ],
  names: [{ name: "rate", sheet: "Bob's calc", formula: "=Inputs!$B$2" }],
  keys: {
    inputs: {},
    lines: {},
    outputs: {},
    checks: {},
    masterCheck: { sheet: "Inputs", address: "B2" },
  },
};
