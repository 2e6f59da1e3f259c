import type { Scalar } from "../../values";

/**
 * A cell or an intermediate result over the trials of a block, as doubles. NaN says that the double
 * does not tell: an error, a text, a mixture of kinds; the formula is then left to the engine's own
 * code in that trial. Every other double is exactly what the engine would calculate.
 */
export interface Column {
  /** Flags are 1 for TRUE and 0 for FALSE. */
  kind: "number" | "flag";
  values: Float64Array;
  /** What a cell holds where its double is NaN. */
  readonly others?: readonly unknown[];
  /** −1: one double a trial. 0: the one double of all trials. Read as `values[trial & mask]`. */
  readonly mask: -1 | 0;
}

/** A cell that is the same in all trials. */
export interface Constant {
  readonly kind: "constant";
  readonly value: Scalar;
}

export type Cell = Column | Constant;

/** What a part of a formula comes to: one cell, or rows of cells of fixed size. */
export interface Part {
  readonly rows: number;
  readonly columns: number;
  /** Row by row. */
  readonly cells: readonly Cell[];
  /**
   * Whether the value is cells of a sheet, in which SUM and its kind pass over what is no number;
   * "maybe" where a branch decides.
   */
  readonly isReference: boolean | "maybe";
}

/** Thrown while compiling: this part cannot be calculated as columns; the message says why. */
export class NotColumnar extends Error {
  override readonly name = "NotColumnar";
}

export function isColumn(cell: Cell): cell is Column {
  return cell.kind !== "constant";
}

/** A column that is one number in all trials. */
export function constantColumn(value: number, kind: Column["kind"] = "number"): Column {
  return { kind, values: Float64Array.of(value), mask: 0 };
}

export function onePart(cell: Cell): Part {
  return { rows: 1, columns: 1, cells: [cell], isReference: false };
}

export function isArray({ rows, columns }: Part): boolean {
  return rows > 1 || columns > 1;
}
