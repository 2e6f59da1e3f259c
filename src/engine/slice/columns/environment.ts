import type { FormulaCell, SheetStore } from "../../calculation/model";
import type { WorkbookStore } from "../../calculation/workbookStore";
import type { Code, CodeContext } from "../../formula/code";
import type { Reference, Value } from "../../values";
import type { Cell } from "./column";

/** What the compiler of columns asks of the slice around it. */
export interface ColumnEnvironment {
  readonly store: WorkbookStore;
  /** The context that code runs in. */
  readonly context: CodeContext;
  /** Whether a cell of the range differs from trial to trial. */
  varies(range: Reference): boolean;
  /** A cell as a column, or as the constant that it is. Throws `NotColumnar`. */
  cellAt(sheet: SheetStore, row: number, column: number): Cell;
  /** The part of a reference that can hold anything. */
  clipped(range: Reference): Reference;
  /** Runs code as it stands in a cell, in one trial of the block; in any trial for constants. */
  runAt(cell: FormulaCell, trial: number, code: Code): Value;
  /** Doubles for intermediate results, by number; all formulas share them. */
  scratch(index: number): Float64Array;
}
