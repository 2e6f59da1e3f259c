import type { Evaluate } from "./exponentialSum";

/** Rates from −100 % + 1e-13 to 3.5e19: beyond them a rate is an accident of two days' interest. */
export const LOWEST = -30;
export const HIGHEST = 45;

/** The root in a bracket by Newton's method on ln(plus/minus), halving where a step leaves it. */
export function rootWithin(
  evaluate: Evaluate,
  coefficients: Float64Array,
  from: number,
  to: number,
  signFrom: number,
): number {
  let low = from;
  let high = to;
  let s = startWithin(low, high);
  for (let step = 0; step < MOST_STEPS; step++) {
    const { plus, minus, balance, slope } = evaluate(coefficients, s);
    if (plus === minus) return s;
    if (plus > minus === signFrom > 0) low = s;
    else high = s;
    const next = s - balance / slope;
    const isInside = next > low && next < high;
    const moved = isInside && step < NEWTON_STEPS ? next : startWithin(low, high);
    if (Math.abs(moved - s) <= CONVERGED * Math.abs(s) || moved === s) return moved;
    s = moved;
  }
  return s;
}

const MOST_STEPS = 200;
/** After that many, halve. */
const NEWTON_STEPS = 50;
const CONVERGED = 2e-16;

/** A rate of 0 in the middle of nowhere; else halfway, in the logarithm where the ends are far apart. */
function startWithin(low: number, high: number): number {
  if (low < -1 && high > 1) return 0;
  if (low > 0 && high > 4 * low) return Math.sqrt(low * high);
  if (high < 0 && low < 4 * high) return -Math.sqrt(low * high);
  if (low === 0 && high > 1e-3) return high / 1024;
  if (high === 0 && low < -1e-3) return low / 1024;
  return low + (high - low) / 2;
}
