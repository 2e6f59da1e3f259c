import { AnswerPending, NotCalculated } from "../formula/code";
import type { Matrix, Scalar } from "../values";
import { failure } from "../values";

/** What a cell shows when its formula threw instead of answering. */
export interface SettledFailure {
  readonly value: Scalar | Matrix;
  /** Why there is no calculated value; readers of the cell have none either. */
  readonly notCalculated: string | undefined;
  /** Waits for a function from outside. */
  readonly pending: boolean;
}

/**
 * What became of a formula that threw.
 *
 * @param cached - The value that a file keeps of the formula.
 */
export function settledFailure(
  error: unknown,
  cached: Scalar | Matrix | undefined,
): SettledFailure {
  if (error instanceof AnswerPending) {
    return settled(failure("#BUSY!", "the answer is on its way"), undefined, true);
  }
  if (error instanceof NotCalculated) {
    return settled(cached ?? failure("#NAME?", error.message), error.message);
  }
  if (error instanceof RangeError && error.message.includes("call stack")) {
    return settled(failure("#NUM!", "a LAMBDA calls itself too often"));
  }
  const why = `This cell could not be calculated: ${error instanceof Error ? error.message : String(error)}.`;
  return settled(failure("#NAME?", why), why);
}

function settled(value: Scalar | Matrix, notCalculated?: string, pending = false): SettledFailure {
  return { value, notCalculated, pending };
}
