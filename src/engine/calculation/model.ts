import type { CellRange } from "../../workbook/address";
import type { FormulaEntry, HiddenRows } from "../engine";
import type { CompiledFormula } from "../formula/code";
import type { Matrix, Reference, Scalar, SheetIdentity } from "../values";
import type { RangeCache } from "./rangeCache";

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
  /** Ranges that it found and does not name (OFFSET) when it ran last. */
  reached: Reference[];
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
  cached: Scalar | Matrix | undefined;
  /** Waits for a function from outside. */
  pending: boolean;
  /** Pass in which its precedents were looked through. */
  visited: number;
  /** How often it ran in which recalculation. */
  runs: number;
  ranIn: number;
}

/** One sheet: its contents, the spilled cells, and who reads it. */
export interface SheetStore extends SheetIdentity {
  name: string;
  /** Constants (never blank) and formulas by `cellKey`. */
  readonly cells: Map<number, Scalar | FormulaCell>;
  /** Cells that a spill fills, its formula's own cell excepted, with that formula. */
  readonly tails: Map<number, FormulaCell>;
  /** Formulas whose spill found no room. */
  readonly blocked: Set<FormulaCell>;
  readonly readers: ReaderIndex;
  readonly cache: RangeCache;
  hiddenRows: HiddenRows | undefined;
  /** No content lies at or beyond these; they may be too large, never too small. */
  rowsUsed: number;
  columnsUsed: number;
}

/** Which formulas read which cells of one sheet. */
export interface ReaderIndex {
  add(range: CellRange, reader: FormulaCell): void;
  remove(range: CellRange, reader: FormulaCell): void;
  /** Visits every formula that reads a cell of the range, some of them more than once. */
  visit(range: CellRange, visit: (reader: FormulaCell) => void): void;
  clear(): void;
}
