import type { PlanFigures } from "../analysis/planFigures";
import type { Template, TemplateValues } from "../templates/template";
import { isCellError, type CellValue } from "../workbook/cellValue";
import type { WorkbookPlan } from "../workbook/plan";
import { figureText, unitText } from "./figureText";
import { textTable, type Column } from "./textTable";

/** A calculated template and what it was calculated from. */
export interface TemplateRun {
  readonly template: Template;
  readonly preset: string;
  readonly plan: WorkbookPlan;
  readonly version: string;
  /** Of the plan: a first year that was changed moves them. */
  readonly periods: readonly number[];
  /** The preset's own values, to tell what was changed. */
  readonly presetValues: TemplateValues;
  readonly values: TemplateValues;
  readonly figures: PlanFigures;
}

/** The shape that `--json` prints: a cell without a value is "", an error `{ error, message }`. */
export function templateJson({
  template,
  preset,
  version,
  periods,
  figures,
}: TemplateRun): unknown {
  const { inputs, lines, outputs, checks, notCalculated } = figures;
  return {
    template: template.name,
    preset,
    version,
    periods,
    inputs: mapRecord(inputs, ({ value, unit, title, source, date, confidence, cell }) => ({
      value: isList(value) ? value.map(shown) : shown(value),
      unit,
      title,
      source,
      date,
      confidence,
      cell,
    })),
    lines: mapRecord(lines, ({ title, unit, cell, values }) => ({
      title,
      unit,
      cell,
      values: values.map(shown),
    })),
    outputs: mapRecord(outputs, ({ value, unit, title, cell }) => ({
      value: shown(value),
      unit,
      title,
      cell,
    })),
    checks: mapRecord(checks, ({ value, ok, title, cell }) => ({
      value: shown(value),
      ok,
      title,
      cell,
    })),
    notCalculated,
  };
}

/** The same for reading: changed inputs, lines along the periods, outputs, checks. */
export function templateText(run: TemplateRun): string {
  const { template, preset, version, periods, figures } = run;
  return [
    `${template.title} · ${preset} · version ${version}\n${template.question}\n`,
    section("Changed inputs", changedInputs(run)),
    section("Lines", linesText(figures, periods)),
    section("Outputs", outputsText(figures)),
    section(checksTitle(figures), checksText(figures)),
    section("Not calculated", notCalculatedText(figures)),
    "Conditional on these inputs; not a forecast.\n",
  ]
    .filter((part) => part !== "")
    .join("\n");
}

function section(title: string, table: string): string {
  return table === "" ? "" : `${title}\n${table.replace(/^(?=.)/gm, "  ")}`;
}

const LEFT: Column = { title: "", align: "left" };
const RIGHT: Column = { title: "", align: "right" };

function changedInputs({ template, presetValues, values }: TemplateRun): string {
  const rows = template.inputs
    .filter(({ key }) => JSON.stringify(values[key]) !== JSON.stringify(presetValues[key]))
    .map(({ key, title, unit }) => [
      title,
      inputText(presetValues[key], unit),
      "→",
      inputText(values[key], unit),
      unitText(unit),
    ]);
  return textTable([LEFT, RIGHT, LEFT, RIGHT, LEFT], rows);
}

function inputText(value: TemplateValues[string] | undefined, unit: string): string {
  const cells = isList(value) ? value : [value ?? null];
  return cells.map((cell) => (cell === null ? "blank" : figureText(cell, unit))).join(", ");
}

/** The periods stand over the lines that have one value for each; other lines come after, in full. */
function linesText({ lines }: PlanFigures, periods: readonly number[]): string {
  const all = Object.values(lines);
  const longest = Math.max(0, ...all.map(({ values }) => values.length));
  const columns: Column[] = [
    LEFT,
    LEFT,
    ...Array.from({ length: longest }, (_, i) => ({
      title: i < periods.length ? String(periods[i]) : "",
      align: "right" as const,
    })),
  ];
  return textTable(
    columns,
    all.map(({ title, unit, values }) => [
      title,
      unitText(unit),
      ...values.map((value) => figureText(value, unit)),
    ]),
  );
}

function outputsText({ outputs }: PlanFigures): string {
  return textTable(
    [LEFT, RIGHT, LEFT, LEFT],
    Object.values(outputs).map(({ title, value, unit, cell }) => [
      title,
      figureText(value, unit),
      unitText(unit),
      cell,
    ]),
  );
}

function checksTitle({ checks }: PlanFigures): string {
  const all = Object.values(checks);
  const failing = all.filter(({ ok }) => !ok).length;
  return failing === 0
    ? `Checks: all ${all.length} hold`
    : `Checks: ${failing} of ${all.length} fail`;
}

function checksText({ checks }: PlanFigures): string {
  return textTable(
    [LEFT, LEFT, RIGHT, LEFT],
    Object.values(checks).map(({ title, value, ok, cell }) => [
      ok ? "✓" : "✕",
      title,
      ok ? "" : checkText(value),
      ok ? "" : cell,
    ]),
  );
}

function checkText(value: CellValue): string {
  if (isCellError(value)) return [value.error, value.message ?? ""].join(" ").trim();
  return figureText(value, "");
}

function notCalculatedText({ notCalculated }: PlanFigures): string {
  return textTable(
    [LEFT, LEFT, LEFT],
    notCalculated.map(({ cell, formula, why }) => [cell, why, formula]),
  );
}

function shown(value: CellValue): Exclude<CellValue, null> {
  return value ?? "";
}

function isList<Item>(value: Item | readonly Item[]): value is readonly Item[] {
  return Array.isArray(value);
}

function mapRecord<From, To>(
  record: Readonly<Record<string, From>>,
  map: (value: From) => To,
): Record<string, To> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
