import { z } from "zod";
import { sheetNameFault } from "./nameRules";

/**
 * A workbook as plain data. The template rooms write it; Excel, the .xlsx writer and the engine read
 * it, so every writer shows the same cells.
 *
 * Formulas stand as a user types them in Excel (en-US, `=BUILDOUT.CAPEX.PHASE(…)`, `A1#`). A text
 * that would be read as a formula, a number or a date carries Excel's leading apostrophe (see
 * `literalText`). Addresses are A1 within their sheet, unless a field says otherwise.
 */

/** The apostrophe form keeps `=`, `+`, `-`, `@` texts from users and files harmless. */
const cellContent = z.union([z.string(), z.number(), z.boolean(), z.null()]);

/** A cell by sheet and A1 address without dollars: `{ sheet: "Inputs", address: "G7" }`. */
const cellPlace = z.strictObject({ sheet: z.string(), address: z.string() });

const sheetName = z.string().superRefine((name, context) => {
  const message = sheetNameFault(name);
  if (message !== undefined) context.addIssue({ code: "custom", message });
});

/** Values and formulas of a rectangle; `null` leaves a cell alone. */
const blockPlan = z.strictObject({ at: z.string(), rows: z.array(z.array(cellContent)) });

/** A named style of `styles.ts` over a range; a later entry overlays an earlier one. */
const formatPlan = z.strictObject({ range: z.string(), style: z.string() });

const validationRule = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("list"), values: z.array(z.string()) }),
  z.strictObject({
    kind: z.enum(["decimal", "whole"]),
    min: z.number().optional(),
    max: z.number().optional(),
    /** The bound itself is refused ("above 0"). */
    above: z.number().optional(),
    below: z.number().optional(),
  }),
]);

const validationPlan = z.strictObject({
  range: z.string(),
  rule: validationRule,
  /** What is wrong and what to type. */
  error: z.string(),
  title: z.string(),
});

/** A native formula decides; custom functions do not work in these rules. */
const conditionalPlan = z.strictObject({
  range: z.string(),
  formula: z.string(),
  style: z.string(),
});

const groupPlan = z.union([
  z.strictObject({ rows: z.string() }),
  z.strictObject({ columns: z.string() }),
]);

const chartSeries = z.strictObject({
  name: z.string(),
  /** Ranges with their sheet: "Curves!$H$3:$O$3". Fixed, since charts cannot follow a spill. */
  categories: z.string(),
  values: z.string(),
  color: z.string().optional(),
  /** In a mixed chart: this series is drawn so. */
  type: z.enum(["line", "columnClustered"]).optional(),
});

const chartPlan = z.strictObject({
  name: z.string(),
  type: z.enum([
    "areaStacked",
    "area",
    "line",
    "columnClustered",
    "columnStacked",
    "barClustered",
    "barStacked",
  ]),
  title: z.string(),
  at: z.string(),
  series: z.array(chartSeries).min(1),
  categoryTitle: z.string().optional(),
  valueTitle: z.string().optional(),
  valueFormat: z.string().optional(),
});

const printPlan = z.strictObject({
  area: z.string(),
  landscape: z.boolean(),
  fitToWidth: z.boolean(),
  /** Rows that repeat on every page: "1:5". */
  titleRows: z.string().optional(),
});

const sheetPlan = z.strictObject({
  name: sheetName,
  tabColor: z.string().optional(),
  freeze: z.strictObject({ rows: z.number().int(), columns: z.number().int() }).optional(),
  gridlines: z.boolean(),
  /** Width in characters of the standard font, as Excel's own dialog shows it. */
  columnWidths: z.array(z.strictObject({ columns: z.string(), width: z.number() })),
  rowHeights: z.array(z.strictObject({ rows: z.string(), height: z.number() })),
  blocks: z.array(blockPlan),
  formats: z.array(formatPlan),
  validations: z.array(validationPlan),
  conditionals: z.array(conditionalPlan),
  groups: z.array(groupPlan),
  charts: z.array(chartPlan),
  print: printPlan,
});

/** A name is scoped to its sheet, so it never meets a name of the user. */
const namePlan = z.strictObject({ name: z.string(), sheet: z.string(), formula: z.string() });

/** An input: its anchor cell, its size, and who says so. */
const inputKey = z.strictObject({
  cell: cellPlace,
  rows: z.number().int(),
  columns: z.number().int(),
  title: z.string(),
  unit: z.string(),
  group: z.string(),
  source: z.string(),
  date: z.string(),
  confidence: z.string(),
});

/** A line: its first cell; the values run across (or down). */
const lineKey = z.strictObject({
  cell: cellPlace,
  length: z.number().int(),
  down: z.boolean().optional(),
  title: z.string(),
  unit: z.string(),
});

const outputKey = z.strictObject({ cell: cellPlace, title: z.string(), unit: z.string() });
const checkKey = z.strictObject({ cell: cellPlace, title: z.string() });

const planKeys = z.strictObject({
  inputs: z.record(z.string(), inputKey),
  lines: z.record(z.string(), lineKey),
  outputs: z.record(z.string(), outputKey),
  checks: z.record(z.string(), checkKey),
  /** The number of checks that are not 0. */
  masterCheck: cellPlace,
});

/** The whole workbook. */
export const workbookPlan = z.strictObject({
  template: z.string(),
  title: z.string(),
  preset: z.string(),
  version: z.string(),
  periods: z.array(z.number()),
  sheets: z.array(sheetPlan).min(1),
  names: z.array(namePlan),
  keys: planKeys,
});

export type WorkbookPlan = z.infer<typeof workbookPlan>;
export type SheetPlan = z.infer<typeof sheetPlan>;
export type BlockPlan = z.infer<typeof blockPlan>;
export type FormatPlan = z.infer<typeof formatPlan>;
export type ValidationPlan = z.infer<typeof validationPlan>;
export type ConditionalPlan = z.infer<typeof conditionalPlan>;
export type ChartPlan = z.infer<typeof chartPlan>;
export type NamePlan = z.infer<typeof namePlan>;
export type PlanKeys = z.infer<typeof planKeys>;
export type PlanContent = z.infer<typeof cellContent>;
export type CellPlace = z.infer<typeof cellPlace>;
