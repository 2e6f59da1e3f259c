import type { FormulaEntry } from "../engine";
import type { CompiledFormula } from "../formula/code";
import type { Matrix, Scalar } from "../values";
import type { SheetStore } from "./sheetStore";

/** Whether the value of a formula holds. */
export type CellPhase = "clean" | "stale" | "running";

/** A cell with a formula, and what came of it. */
export interface FormulaCell {
  readonly sheet: SheetStore;
  row: number;
  column: number;
  formula: string;
  readonly entry: FormulaEntry;
  /** undefined until it is first needed, and after something that it mentions came or went. */
  compiled: CompiledFormula | undefined;
  phase: CellPhase;
  /** A cell that it had already read changed while it ran: run again. */
  outdated: boolean;
  /** Part of a circular reference, found while it ran. */
  circular: boolean;
  value: Scalar;
  /** Rows that fill cells beyond its own. */
  spill: Matrix | undefined;
  /** The size that found no room. */
  wanted: { readonly rows: number; readonly columns: number } | undefined;
  notCalculated: string | undefined;
  /** The value that a file keeps: shown where the formula cannot be calculated. */
  cached: Scalar | undefined;
  /** Waits for a function from outside. */
  pending: boolean;
  /** Pass in which its precedents were looked through. */
  visited: number;
  /** How often it ran in which recalculation. */
  runs: number;
  ranIn: number;
}

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
