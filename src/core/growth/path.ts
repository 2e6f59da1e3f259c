import { failure, success, type Result } from "../result";
import { pinnedSigmoid } from "./sigmoid";

/** How a path runs from its start to its target. */
export type PathShape = "geometric" | "linear" | "scurve" | "logscurve";

export type PathFailure = {
  /** A ratio needs both ends above 0. */
  readonly kind: "end-not-positive";
  readonly end: "start" | "target";
  readonly value: number;
  readonly shape: PathShape;
};

/**
 * A path that hits its target in the last period; the start is the value before period 1.
 *
 * @param start - Value at time 0.
 * @param target - Value at the end of the last period.
 * @param periods - Whole, at least 1.
 * @param steepness - Of the two S-curves, above 0.
 * @returns 1 × n row; the last cell is `target` itself. Fails with `end-not-positive`.
 * @see Geometric: constant growth rate, Excel's RRI. S-curves: logistic between pinned ends.
 */
export function growthPath(
  start: number,
  target: number,
  periods: number,
  shape: PathShape,
  steepness: number,
): Result<readonly number[], PathFailure> {
  if (shape === "geometric" || shape === "logscurve") {
    if (start <= 0) return failure({ kind: "end-not-positive", end: "start", value: start, shape });
    if (target <= 0)
      return failure({ kind: "end-not-positive", end: "target", value: target, shape });
  }
  const path: number[] = [];
  for (let t = 1; t < periods; t++)
    path.push(valueAt(t / periods, start, target, shape, steepness));
  path.push(target);
  return success(path);
}

function valueAt(x: number, a: number, b: number, shape: PathShape, steepness: number): number {
  switch (shape) {
    case "geometric":
      return between(a, b, x, true);
    case "linear":
      return between(a, b, x, false);
    case "scurve":
      return between(a, b, pinnedSigmoid(x, steepness), false);
    case "logscurve":
      return between(a, b, pinnedSigmoid(x, steepness), true);
  }
}

/** Weighted mean of the ends, of their logarithms if geometric; b/a may over- or underflow, this does not. */
function between(a: number, b: number, weight: number, geometric: boolean): number {
  return geometric ? a ** (1 - weight) * b ** weight : a * (1 - weight) + b * weight;
}
