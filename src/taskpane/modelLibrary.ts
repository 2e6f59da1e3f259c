import type { InputShape } from "../excel/standingInputs";
import type { FormValues } from "./state/cellValues";
import type { Figures, TemplateCard } from "./state/paneState";
import type { WorkbookPlan } from "../workbook/plan";

export interface FileWish {
  /** Values in place of the formulas that need the add-in or a recent Excel. */
  readonly frozen: boolean;
  readonly date: Date;
}

/** Templates, their figures and their plans: loaded after the first paint, in a chunk of its own. */
export interface ModelLibrary {
  readonly cards: readonly TemplateCard[];
  /** The template that the first-run page offers. */
  readonly workedExample: string;
  /** Values of a preset. */
  values(template: string, preset: string): FormValues;
  /** Inputs of the workbook that a preset makes, with their cells. */
  inputs(template: string, preset: string): readonly InputShape[];
  /** What is wrong with values, by path; empty when the template accepts them. */
  check(template: string, values: FormValues): Readonly<Record<string, string>>;
  /** Key figures of accepted values. */
  figures(template: string, values: FormValues, preset: string): Figures;
  /** The workbook that accepted values make. */
  plan(template: string, values: FormValues, preset: string): WorkbookPlan;
  /** That workbook as an .xlsx file, with its values. */
  file(template: string, values: FormValues, preset: string, how: FileWish): Promise<Uint8Array>;
}
