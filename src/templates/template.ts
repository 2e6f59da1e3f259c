import type { z } from "zod";
import type { WorkbookPlan } from "../workbook/plan";

/** One value per input key: a single cell, or a list across periods or down a table; `null` is empty. */
export type InputCell = number | string | boolean | null;
export type TemplateValues = Readonly<Record<string, InputCell | readonly InputCell[]>>;

/** How sure: high (documented), medium (reported), low (our judgment); "" where nobody has said yet. */
export type Confidence = "H" | "M" | "L" | "";

/** What the forms, the command line and the Inputs sheet know of one input. */
export interface TemplateInput {
  readonly key: string;
  readonly title: string;
  /** As the command line prints it; shares hold fractions and show percent. */
  readonly unit: string;
  readonly group: string;
  /** The number of cells of a list; absent for a single cell. */
  readonly length?: number;
  readonly source: string;
  /** ISO day, or month where the day is not known. */
  readonly date: string;
  readonly confidence: Confidence;
  readonly choices?: readonly string[];
}

/** A ready workbook that answers one question. */
export interface Template {
  readonly name: string;
  readonly title: string;
  readonly question: string;
  readonly presets: readonly string[];
  /** Years, or period numbers where the template has no calendar. */
  readonly periods: readonly number[];
  readonly sheets: readonly string[];
  /** Every input key, `.meta({ title, unit, group })`, with messages for people. Empty is `null`. */
  readonly schema: z.ZodObject;
  /** In the order of the Inputs sheet, with the provenance of the first preset. */
  readonly inputs: readonly TemplateInput[];
  readonly checks: readonly { readonly key: string; readonly title: string }[];
  /** Output keys that the pane shows while one types, most telling first. */
  readonly keyFigures: readonly string[];
  /** The line that the pane draws as a sparkline. */
  readonly sparkline: string;
  /** Throws a RangeError that lists the presets when the name is not one of them. */
  values(preset: string): TemplateValues;
  /** Values that differ from the preset's carry "changed by the user" as their source. */
  plan(values: TemplateValues, preset: string): WorkbookPlan;
}
