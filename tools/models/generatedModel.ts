import type { Engine } from "../../src/engine/engine";
import type { CellReference } from "../../src/engine/engine";
import type { PlanContent, WorkbookPlan } from "../../src/workbook/plan";

export interface GeneratedSheet {
  readonly name: string;
  /** From A1 on; rows may differ in length. */
  readonly rows: readonly (readonly PlanContent[])[];
}

export interface GeneratedModel {
  readonly sheets: readonly GeneratedSheet[];
  /** An input that much of the model depends on; a number. */
  readonly rootInput: CellReference;
}

/** Puts a model into an engine without sheets; nothing is calculated yet. */
export function fillEngine({ sheets }: GeneratedModel, engine: Engine): void {
  for (const { name } of sheets) engine.addSheet(name);
  for (const { name, rows } of sheets) engine.setCells(name, 0, 0, rows);
}

/** The model as a plan, without looks. */
export function planOf({ sheets }: GeneratedModel): WorkbookPlan {
  return {
    template: "generated",
    title: "Generated model",
    preset: "",
    version: "0",
    periods: [],
    sheets: sheets.map(({ name, rows }) => ({
      name,
      gridlines: true,
      columnWidths: [],
      rowHeights: [],
      blocks: [{ at: "A1", rows: rows.map((row) => [...row]) }],
      formats: [],
      validations: [],
      conditionals: [],
      groups: [],
      charts: [],
      print: { area: "A1:A1", landscape: true, fitToWidth: false },
    })),
    names: [],
    keys: {
      inputs: {},
      lines: {},
      outputs: {},
      checks: {},
      masterCheck: { sheet: "Inputs", address: "A1" },
    },
  };
}
