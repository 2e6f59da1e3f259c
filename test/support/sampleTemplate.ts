import { z } from "zod";
import type { Template, TemplateValues } from "../../src/templates/template";
import type { SheetPlan, WorkbookPlan } from "../../src/workbook/plan";

/** A small template with one input of each kind: price, growth, a list, a choice. */
export const sampleTemplate: Template = {
  name: "sample",
  title: "Sample",
  question: "What does it come to?",
  presets: ["Base", "High"],
  periods: [2026, 2027, 2028],
  sheets: ["Inputs", "Outputs"],
  schema: z.object({
    price: z
      .number({ error: "Type a price." })
      .min(0, "Price can't be below 0. Type 20 for $20 bn.")
      .nullable(),
    growth: z
      .number({ error: "Type a growth rate." })
      .max(0.9, "Growth can't exceed 90 % a year. Type 14 for 14 %.")
      .nullable(),
    volume: z.array(z.number().min(0, "A volume can't be below 0. Type 0 for none.").nullable()),
    basis: z.enum(["run_rate", "recognized"]).nullable(),
  }),
  inputs: [
    input("price", "Price", "$bn", "Price"),
    input("growth", "Growth", "share/yr", "Price"),
    { ...input("volume", "Volume", "units", "Volume"), length: 3 },
    { ...input("basis", "Basis", "choice", "Volume"), choices: ["run_rate", "recognized"] },
  ],
  checks: [{ key: "total", title: "Total = sum of years" }],
  keyFigures: ["total"],
  sparkline: "revenue",
  values: (preset) => ({
    price: preset === "High" ? 30 : 20,
    growth: 0.1,
    volume: [1, 2, 3],
    basis: "run_rate",
  }),
  plan: samplePlan,
};

function input(key: string, title: string, unit: string, group: string) {
  return {
    key,
    title,
    unit,
    group,
    source: "public statement",
    date: "2025-11-06",
    confidence: "H" as const,
  };
}

function samplePlan(values: TemplateValues, preset: string): WorkbookPlan {
  const volume = values["volume"] as readonly (number | null)[];
  const about = { source: "public statement", date: "2025-11-06", confidence: "H" };
  const one = { rows: 1, columns: 1, ...about };
  return {
    template: "sample",
    title: "Sample",
    preset,
    version: "0.1.0",
    periods: [2026, 2027, 2028],
    sheets: [
      {
        ...emptySheet("Inputs"),
        tabColor: "#1F3864",
        freeze: { rows: 2, columns: 2 },
        columnWidths: [
          { columns: "A", width: 34 },
          { columns: "C:E", width: 11 },
        ],
        rowHeights: [{ rows: "1", height: 22 }],
        blocks: [
          {
            at: "A1",
            rows: [
              ["Inputs", null, null, null, null],
              ["Item", "Unit", "FY2026", "FY2027", "FY2028"],
              ["Price", "$bn", only(values["price"]), null, null],
              ["Growth", "'+% a year", only(values["growth"]), null, null],
              ["Volume", "units", ...volume],
              ["Basis", "", only(values["basis"]), null, null],
            ],
          },
        ],
        formats: [
          { range: "A1", style: "sheetTitle" },
          { range: "A2:E2", style: "header" },
          { range: "C3", style: "input" },
          { range: "C4", style: "input" },
          { range: "C4", style: "percent" },
          { range: "C5:E5", style: "input" },
          { range: "C6", style: "input" },
        ],
        validations: [
          {
            range: "C4",
            rule: { kind: "decimal", max: 0.9 },
            title: "Growth",
            error: "Growth can't exceed 90 % a year. Type 14 for 14 %.",
          },
          {
            range: "C6",
            rule: { kind: "list", values: ["run_rate", "recognized"] },
            title: "Basis",
            error: "Choose run_rate or recognized.",
          },
        ],
        groups: [{ rows: "5:6" }],
      },
      {
        ...emptySheet("Outputs"),
        blocks: [
          {
            at: "A1",
            rows: [
              ["Outputs", null, null, null, null],
              ["Revenue", "$bn", "=Inputs!C5:E5*price", null, null],
              ["Total", "$bn", "=SUM(C2:E2)", null, null],
              ["Total = sum of years", "", "=C3-SUM(Inputs!C5:E5)*Inputs!C3", null, null],
            ],
          },
        ],
        formats: [{ range: "C2:E3", style: "amount" }],
        conditionals: [{ range: "C4", formula: "=$C$4<>0", style: "fail" }],
        charts: [
          {
            name: "Revenue",
            type: "columnClustered",
            title: "Revenue",
            at: "A6:E18",
            series: [
              {
                name: "Revenue",
                categories: "Inputs!C2:E2",
                values: "Outputs!C2:E2",
              },
              {
                name: "Volume",
                categories: "Inputs!C2:E2",
                values: "Inputs!C5:E5",
                type: "line",
                color: "#E0A030",
              },
            ],
            valueTitle: "$bn",
            valueFormat: "0.0",
          },
        ],
      },
    ],
    names: [
      { name: "price", sheet: "Outputs", formula: "=Inputs!$C$3" },
      { name: "price", sheet: "Inputs", formula: "=Inputs!$C$3" },
      { name: "growth", sheet: "Inputs", formula: "=Inputs!$C$4" },
      { name: "volume", sheet: "Inputs", formula: "=Inputs!$C$5:$E$5" },
      { name: "basis", sheet: "Inputs", formula: "=Inputs!$C$6" },
      { name: "check_total", sheet: "Outputs", formula: "=Outputs!$C$4" },
    ],
    keys: {
      inputs: {
        price: {
          ...one,
          cell: { sheet: "Inputs", address: "C3" },
          title: "Price",
          unit: "$bn",
          group: "Price",
        },
        growth: {
          ...one,
          cell: { sheet: "Inputs", address: "C4" },
          title: "Growth",
          unit: "share/yr",
          group: "Price",
        },
        volume: {
          ...one,
          columns: 3,
          cell: { sheet: "Inputs", address: "C5" },
          title: "Volume",
          unit: "units",
          group: "Volume",
        },
        basis: {
          ...one,
          cell: { sheet: "Inputs", address: "C6" },
          title: "Basis",
          unit: "choice",
          group: "Volume",
        },
      },
      lines: {
        revenue: {
          cell: { sheet: "Outputs", address: "C2" },
          length: 3,
          title: "Revenue",
          unit: "$bn",
        },
      },
      outputs: {
        total: {
          cell: { sheet: "Outputs", address: "C3" },
          title: "Total (all years)",
          unit: "$bn",
        },
      },
      checks: {
        total: { cell: { sheet: "Outputs", address: "C4" }, title: "Total = sum of years" },
      },
      masterCheck: { sheet: "Outputs", address: "C4" },
    },
  };
}

function only(value: unknown): string | number | null {
  return typeof value === "number" || typeof value === "string" ? value : null;
}

function emptySheet(name: string): SheetPlan {
  return {
    name,
    gridlines: false,
    columnWidths: [],
    rowHeights: [],
    blocks: [],
    formats: [],
    validations: [],
    conditionals: [],
    groups: [],
    charts: [],
    print: { area: "A1:E20", landscape: true, fitToWidth: true, titleRows: "1:2" },
  };
}
