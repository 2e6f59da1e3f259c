import { failure, success, type Result } from "../result";

/** How the run-rate moves within a period. */
export type Interpolation = "linear" | "geometric";

export type RecognizedFailure = {
  /** A geometric path needs run-rates above 0; period 0 is the opening. */
  readonly kind: "runrate-not-positive";
  readonly period: number;
  readonly value: number;
};

/**
 * Revenue recognized while the run-rate moves from one period's end to the next.
 *
 * @param exitRunrates - Annual run-rate at each period's end, 1 × n.
 * @param openingRunrate - Annual run-rate at the start of period 1.
 * @param perYear - Periods per year.
 * @returns Revenue of each period, 1 × n: the mean of the path (linear: of its ends; geometric:
 *   their logarithmic mean) over `perYear`. Fails with `runrate-not-positive`.
 */
export function recognizedRevenue(
  exitRunrates: readonly number[],
  openingRunrate: number,
  interpolation: Interpolation,
  perYear: number,
): Result<readonly number[], RecognizedFailure> {
  const revenue: number[] = [];
  let before = openingRunrate;
  for (const [i, after] of exitRunrates.entries()) {
    if (interpolation === "geometric") {
      if (before <= 0) return failure({ kind: "runrate-not-positive", period: i, value: before });
      if (after <= 0) return failure({ kind: "runrate-not-positive", period: i + 1, value: after });
    }
    const mean =
      interpolation === "linear" ? before / 2 + after / 2 : logarithmicMean(before, after);
    revenue.push(mean / perYear);
    before = after;
  }
  return success(revenue);
}

/** (b−a)/ln(b/a), and its limit where both are near one another. */
function logarithmicMean(a: number, b: number): number {
  const difference = (b - a) / a;
  if (difference === 0) return a;
  // ln(b/a) loses its digits near 1; log1p of the relative difference does not.
  return Math.abs(difference) < 0.5
    ? (b - a) / Math.log1p(difference)
    : (b - a) / (Math.log(b) - Math.log(a));
}
