import type { CellError } from "../workbook/cellValue";

/** The answer of a function that is served elsewhere and has not come back yet. */
export const PENDING: unique symbol = Symbol("pending");

/** One cell of an answer. */
export type CustomCell = number | string | boolean | CellError;

/** One cell, or rectangular rows that spill. */
export type CustomAnswer = CustomCell | readonly (readonly CustomCell[])[];

/** What the engine has to know about a parameter to hand over its argument as Excel would. */
export interface CustomParameter {
  readonly name: string;
  /** True: the argument comes as rows of cells. False: as one cell, and a range is lifted. */
  readonly matrix: boolean;
  readonly optional: boolean;
}

/** A function that comes from outside, called by `NAMESPACE.ID(…)` in a formula. */
export interface CustomFunction {
  /** Without the namespace: "CAPEX.PHASE". */
  readonly id: string;
  readonly parameters: readonly CustomParameter[];
  /** False: an error in an argument is the answer, and the function is not called. */
  readonly acceptsErrors: boolean;
  /** Receives the arguments by position; blank cells and omitted arguments are `null`. */
  call(args: readonly unknown[]): CustomAnswer | typeof PENDING;
}
