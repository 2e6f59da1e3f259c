import type { FormulaEntry } from "../engine";
import type { Reference } from "../values";
import type { FormulaCell, SheetStore } from "./model";

/** Most formulas reach nothing; who does gets a list of its own. */
const NOTHING: Reference[] = [];

/** A formula that has not been calculated yet. */
export function formulaCell(
  sheet: SheetStore,
  row: number,
  column: number,
  formula: string,
  entry: FormulaEntry = "dynamic",
): FormulaCell {
  return {
    sheet,
    row,
    column,
    formula,
    entry,
    compiled: undefined,
    reached: NOTHING,
    phase: "clean",
    outdated: false,
    circular: false,
    value: null,
    spill: undefined,
    wanted: undefined,
    notCalculated: undefined,
    cached: undefined,
    pending: false,
    visited: 0,
    runs: 0,
    ranIn: 0,
  };
}

export function isFormulaCell(entry: unknown): entry is FormulaCell {
  return typeof entry === "object" && entry !== null && "formula" in entry;
}
