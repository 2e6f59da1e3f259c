import { failure, success, type Result } from "../result";
import { flowLine } from "./flowLine";
import { logRateRoots } from "./rateRoots";

/** Why there is no rate at which flows are worth 0. */
export type NoRate =
  | { readonly kind: "no-flows" }
  | { readonly kind: "one-sign"; readonly sign: 1 | -1 }
  | { readonly kind: "never-zero"; readonly sign: 1 | -1 }
  | { readonly kind: "out-of-reach" };

/**
 * Every rate a year above −100 % at which flows are worth 0, ascending.
 *
 * @param values - Money in positive; several on one date count together.
 * @param times - Whole units in any order: days with 365 units a year, or years.
 * @returns Fails with `no-flows`, `one-sign`, `never-zero`, or `out-of-reach` where the only rates
 *   are within 1e-13 of −100 % or above 3.5e19.
 */
export function internalRates(
  values: readonly number[],
  times: readonly number[],
  unitsPerYear: number,
): Result<readonly number[], NoRate> {
  const flows = flowLine(values, times, unitsPerYear);
  const { amounts } = flows;
  if (amounts.length === 0) return failure({ kind: "no-flows" });
  const sign = (amounts[0] as number) > 0 ? 1 : -1;
  const changes = flows.changes.length;
  if (changes === 0) return failure({ kind: "one-sign", sign });
  const roots = logRateRoots(flows);
  if (roots.length > 0) return success(roots.map(Math.expm1));
  // An odd number of changes has an odd number of roots.
  return failure(changes % 2 === 1 ? { kind: "out-of-reach" } : { kind: "never-zero", sign });
}

/** As `internalRates`, and of several the one nearest to a guess in ln(1 + rate). */
export function internalRateNear(
  values: readonly number[],
  times: readonly number[],
  unitsPerYear: number,
  guess: number,
): Result<number, NoRate> {
  const rates = internalRates(values, times, unitsPerYear);
  if (!rates.ok) return rates;
  let nearest = rates.value[0] ?? 0;
  for (const rate of rates.value) {
    if (distance(rate, guess) < distance(nearest, guess)) nearest = rate;
  }
  return success(nearest);
}

function distance(a: number, b: number): number {
  return Math.abs(Math.log1p(a) - Math.log1p(b));
}

/** Periods 0, 1, 2, … as times of flows without dates. */
export function periodTimes(values: readonly unknown[]): number[] {
  const times = new Array<number>(values.length);
  for (let t = 0; t < times.length; t++) times[t] = t;
  return times;
}

/** Days of the year that a dated rate is for, as Excel's XIRR has it. */
export const DAYS_A_YEAR = 365;
