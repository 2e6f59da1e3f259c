import { readFileSync } from "node:fs";
import path from "node:path";
import { calculatePlan, type PlanFigures } from "../../src/analysis/planFigures";
import { createEngine } from "../../src/engine/createEngine";
import { catalogue } from "../../src/functions/catalogue";
import type { Template, TemplateValues } from "../../src/templates/template";
import type { WorkbookPlan } from "../../src/workbook/plan";

interface VectorInput {
  readonly value: number | string | null | readonly (number | string | null)[];
  readonly unit: string;
  readonly title: string;
  readonly source: string;
  readonly date: string;
  readonly confidence: string;
}

interface Figures {
  readonly lines: Readonly<Record<string, readonly (number | null)[]>>;
  readonly points: Readonly<Record<string, number | null>>;
  readonly outputs: Readonly<Record<string, number | null>>;
}

interface TemplateVectors {
  readonly title: string;
  readonly question: string;
  readonly periods: readonly number[];
  readonly inputs: Readonly<Record<string, VectorInput>>;
  readonly presets: Readonly<
    Record<string, Readonly<Record<string, Omit<VectorInput, "unit" | "title">>>>
  >;
  readonly lines: Readonly<Record<string, { unit: string; title: string; length?: number }>>;
  readonly outputs: Readonly<Record<string, { unit: string; title: string }>>;
  readonly checks: Readonly<Record<string, { title: string }>>;
  readonly expected: Readonly<Record<string, Figures>>;
}

const FILE = path.join(__dirname, "vectors/templates.json");

/** The worked figures of a template. */
export function vectorsOf(name: string): TemplateVectors {
  const { templates } = JSON.parse(readFileSync(FILE, "utf8")) as {
    templates: Record<string, TemplateVectors>;
  };
  const found = templates[name];
  if (found === undefined) throw new RangeError(`no vectors for ${name}`);
  return found;
}

/** A plan and its figures, calculated with all of our functions. */
export function calculated(
  template: Template,
  preset: string,
  changes: TemplateValues = {},
): { plan: WorkbookPlan; figures: PlanFigures } {
  const plan = template.plan({ ...template.values(preset), ...changes }, preset);
  return { plan, figures: calculatePlan(plan, createEngine({ functions: catalogue })) };
}

/** The rule of the file's note. */
export function passes(got: unknown, want: number): boolean {
  return typeof got === "number" && Math.abs(got - want) <= 1e-9 + 1e-10 * Math.abs(want);
}
