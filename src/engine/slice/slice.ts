import type { CellValue } from "../../workbook/cellValue";
import type { CellReference } from "../engine";

/**
 * The formulas that lie between inputs and outputs of a workbook, compiled once, so that many trials
 * are calculated without the workbook. It holds for the workbook as it was when it was taken.
 */
export interface Slice {
  readonly inputs: readonly CellReference[];
  readonly outputs: readonly CellReference[];
  /** Formulas that every trial calculates. */
  readonly formulas: number;
  /** Those among them that run trial by trial and not as columns, each with the reason. */
  readonly oneByOne: readonly CellReason[];
  /**
   * Calculates trials.
   *
   * @param inputs - One column per input, in the order of `inputs`: its number in each trial.
   * @returns What each output shows in each trial, as if the inputs had been typed into the workbook.
   *   Throws a `RangeError` for columns of unequal length, a number that is not finite, and when the
   *   workbook has been edited since the slice was taken.
   */
  run(inputs: readonly ArrayLike<number>[]): SliceAnswer;
}

export interface SliceAnswer {
  readonly trials: number;
  /** One column per output, in the order of `outputs`. */
  readonly outputs: readonly OutputColumn[];
  /**
   * So many trials were calculated in the workbook itself, which is slow: a spill took another size, or
   * a circle of references closed.
   */
  readonly inWorkbook: number;
}

/** One output over all trials. */
export interface OutputColumn {
  /** NaN where the output is no number. */
  readonly numbers: Float64Array;
  /** What the output shows in the trials without a number: an error, a truth value, a text. */
  readonly others: ReadonlyMap<number, CellValue>;
}

/** A cell, and what is said about it. */
export interface CellReason extends CellReference {
  readonly why: string;
}

/** Why no slice can be taken: every cell that stands in the way. */
export interface SliceRefusal {
  readonly refused: readonly CellReason[];
}
