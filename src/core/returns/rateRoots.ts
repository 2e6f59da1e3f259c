import { conventionalLogRate } from "./conventionalRate";
import { exponentialSum, type Evaluate } from "./exponentialSum";
import type { FlowLine } from "./flowLine";
import { HIGHEST, LOWEST, rootWithin } from "./rootWithin";
import { scanRoots } from "./scanRoots";

/**
 * Every s = ln(1 + rate) from `LOWEST` to `HIGHEST` at which the flows are worth 0, ascending. A root
 * where the value touches 0 without crossing counts once.
 *
 * Rolle, with Descartes' rule of signs: multiplied by e^{s·t} with t between the two dates of a
 * change of sign, the value has a derivative of the same kind with exactly one change of sign fewer,
 * and between two neighboring roots of that derivative it is monotone. So the roots of the last
 * one, which has a single change and a single root, bracket those of the one before, up to the flows
 * themselves. Nothing is sampled and no root can hide.
 *
 * @see G. Pólya & G. Szegő, "Problems and Theorems in Analysis II", part V, exponential sums.
 */
export function logRateRoots(flows: FlowLine): number[] {
  const { changes } = flows;
  const [only] = changes;
  if (only === undefined) return [];
  if (changes.length === 1) {
    const logRate = conventionalLogRate(flows, only);
    if (logRate !== undefined && logRate >= LOWEST && logRate <= HIGHEST) return [logRate];
  }
  const evaluate = exponentialSum(flows);
  if (changes.length > MOST_LEVELS) return scanRoots(evaluate, flows);
  const levels = derivatives(flows, changes.length);
  let roots: number[] = [];
  for (let level = levels.length - 1; level >= 0; level--) {
    roots = rootsBetween(evaluate, levels[level] as Float64Array, roots);
  }
  return roots;
}

/** Beyond it a scan is faster, and flows that change sign so often are no investment. */
const MOST_LEVELS = 40;

/** Indices at which a coefficient has another sign than the one before. */
function signChanges(coefficients: Float64Array): number[] {
  const changes: number[] = [];
  for (let k = 1; k < coefficients.length; k++) {
    if ((coefficients[k] as number) > 0 !== (coefficients[k - 1] as number) > 0) changes.push(k);
  }
  return changes;
}

/** Coefficients of the flows, of their derivative, and so on down to a single change of sign. */
function derivatives({ amounts, years }: FlowLine, count: number): Float64Array[] {
  const levels = [amounts];
  const span = years[years.length - 1] as number;
  for (let left = count; left > 1; left--) {
    const above = levels[levels.length - 1] as Float64Array;
    const changes = signChanges(above);
    const k = changes[changes.length >> 1] as number;
    const between = ((years[k - 1] as number) + (years[k] as number)) / 2;
    levels.push(above.map((c, i) => (c * (between - (years[i] as number))) / span));
  }
  return levels;
}

/** The roots of a sum, given every root of a derivative of it: one at most between neighbors. */
function rootsBetween(
  evaluate: Evaluate,
  coefficients: Float64Array,
  separators: readonly number[],
): number[] {
  const roots: number[] = [];
  let from = LOWEST;
  let signFrom = evaluate(coefficients, from).sign;
  for (const to of [...separators, HIGHEST]) {
    const signTo = evaluate(coefficients, to).sign;
    if (signFrom * signTo < 0) {
      roots.push(rootWithin(evaluate, coefficients, from, to, signFrom));
    }
    if (signTo === 0 && to !== HIGHEST) roots.push(to);
    from = to;
    signFrom = signTo;
  }
  return roots;
}
