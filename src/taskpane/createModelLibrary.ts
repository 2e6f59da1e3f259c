import type { z } from "zod";
import type { PlanFigures } from "../analysis/planFigures";
import type { Engine } from "../engine/engine";
import { inputShapes } from "../excel/standingInputs";
import type { Template, TemplateValues } from "../templates/template";
import { parseRange, splitSheet } from "../workbook/address";
import type { WorkbookPlan } from "../workbook/plan";
import type { FileWish, ModelLibrary } from "./modelLibrary";
import { templateCard } from "./templateCard";
import type { FormValues } from "./state/cellValues";
import { figureText } from "./state/figureText";
import type { Figures, KeyLine } from "./state/paneState";

/** The template that the first-run page offers, where it is there. */
const WORKED_EXAMPLE = "revenue-drivers";

/**
 * The library over templates and a calculation.
 *
 * @param calculate - The figures of a plan, by an engine that knows our functions.
 * @param write - The file of a plan and its values; loaded when it is first needed.
 */
export function createModelLibrary(
  templates: readonly Template[],
  calculate: (plan: WorkbookPlan) => PlanFigures,
  write: (plan: WorkbookPlan, values: Engine, how: FileWish) => Promise<Uint8Array>,
): ModelLibrary {
  const byName = new Map(templates.map((template) => [template.name, template]));
  const named = (name: string): Template => {
    const template = byName.get(name);
    if (!template) throw new RangeError(`no template "${name}"`);
    return template;
  };
  const planOf = (name: string, values: FormValues, preset: string): WorkbookPlan =>
    named(name).plan(values as TemplateValues, preset);
  return {
    cards: templates.map(templateCard),
    workedExample: byName.has(WORKED_EXAMPLE) ? WORKED_EXAMPLE : (templates[0]?.name ?? ""),
    values: (name, preset) => named(name).values(preset),
    inputs: (name, preset) => inputShapes(planOf(name, named(name).values(preset), preset)),
    check(name, values) {
      const read = named(name).schema.safeParse(values);
      return read.success ? {} : messagesOf(read.error);
    },
    figures(name, values, preset) {
      const plan = planOf(name, values, preset);
      return figuresOf(named(name), plan, calculate(plan));
    },
    plan: planOf,
    file(name, values, preset, how) {
      const plan = planOf(name, values, preset);
      return write(plan, calculate(plan).engine, how);
    },
  };
}

/** A form holds percent, so what the command line takes would mislead here. */
const COMMAND_LINE_HINT = / \([^()]* on the command line\)/;

/** The first message of each place. */
function messagesOf(error: z.ZodError): Record<string, string> {
  const messages: Record<string, string> = {};
  for (const { path, message } of error.issues) {
    messages[path.join(".")] ??= message.replace(COMMAND_LINE_HINT, "");
  }
  return messages;
}

/** So many figures fit beside each other in the narrowest pane. */
const MOST_FIGURES = 3;

function figuresOf(template: Template, plan: WorkbookPlan, figures: PlanFigures): Figures {
  const [missing] = figures.notCalculated;
  if (missing) return { status: "failed", reason: `${missing.cell}: ${missing.why}` };
  return {
    status: "ready",
    figures: template.keyFigures.slice(0, MOST_FIGURES).flatMap((key) => {
      const output = figures.outputs[key];
      return output
        ? [
            {
              title: headline(labelBeside(output.cell, figures) ?? output.title),
              text: figureText(output.value, totalUnit(output.unit)),
            },
          ]
        : [];
    }),
    line: keyLine(template, plan, figures),
    failingChecks: Object.values(figures.checks)
      .filter(({ ok }) => !ok)
      .map(({ title }) => title),
    stale: false,
  };
}

/** "$bn" of "$bn/yr": beside each other there is no room, and the title says what it is. */
function totalUnit(unit: string): string {
  return unit.replace(/\/yr$/, "");
}

/** The label in front of a cell, with the years that the timeline has now; titles keep the first ones. */
function labelBeside(cell: string, { engine }: PlanFigures): string | undefined {
  const { sheet, address } = splitSheet(cell);
  const place = parseRange(address);
  const label = sheet !== undefined && place && engine.value(sheet, place.row, 0);
  return typeof label === "string" && label !== "" ? label : undefined;
}

/** A title as it fits under a figure: what stands in brackets is left to the sheet. */
function headline(title: string): string {
  return title.replace(/\s*\([^()]*\)$/, "");
}

function keyLine(
  template: Template,
  plan: WorkbookPlan,
  figures: PlanFigures,
): KeyLine | undefined {
  const line = figures.lines[template.sparkline];
  if (!line) return undefined;
  const { values, title, unit } = line;
  const periods =
    plan.periods.length === values.length ? plan.periods : values.map((_, i) => i + 1);
  return {
    title,
    unit,
    periods: periods.map(String),
    values: values.map((value) => (typeof value === "number" ? value : null)),
  };
}
