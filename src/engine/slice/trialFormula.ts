import type { FormulaCell } from "../calculation/model";
import { filledRange, spilledValue } from "../calculation/spill";
import type { Step } from "./columns/columnCompiler";
import type { Lane } from "./lane";
import { createLane } from "./lane";

/** A formula between inputs and outputs, with what it fills over the trials of a block. */
export interface TrialFormula {
  readonly cell: FormulaCell;
  /** The size that it fills in the workbook; a trial in which it is another is left to the workbook. */
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly lanes: readonly Lane[];
  /** Its loops over columns; undefined where it runs trial by trial. */
  steps: readonly Step[] | undefined;
  /** Number of the block for which all trials are calculated. */
  readyIn: number;
  /** Number of the block for which a single trial was calculated by code. */
  readonly doneIn: Int32Array;
  /** Number of the last block in which a trial was calculated ahead of the formula's turn. */
  aheadIn: number;
  isRunning: boolean;
}

export function createTrialFormula(cell: FormulaCell, trials: number): TrialFormula {
  const { row, column, rows, columns } = filledRange(cell);
  const lanes = Array.from({ length: rows * columns }, (_, i) => {
    const at = [row + Math.floor(i / columns), column + (i % columns)] as const;
    const lane = createLane(cell.sheet, ...at, trials);
    // Most trials hold what the workbook holds: a number, or a truth value.
    const shown = cell.spill ? spilledValue(cell, ...at) : cell.value;
    if (typeof shown === "boolean") lane.kind = "flag";
    return lane;
  });
  return {
    cell,
    rows,
    columns,
    lanes,
    steps: undefined,
    readyIn: 0,
    doneIn: new Int32Array(trials),
    aheadIn: 0,
    isRunning: false,
  };
}
