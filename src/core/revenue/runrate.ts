import { failure, success, type Result } from "../result";

export type RunrateFailure = {
  readonly kind: "too-few-periods";
  readonly asked: number;
  readonly given: number;
};

/**
 * Annual run-rate: the mean of the last periods' revenue times the periods in a year.
 *
 * @param revenue - Revenue by period, 1 × n.
 * @param perYear - Periods per year, above 0: 12 months, 13 periods of 28 days, 52 weeks.
 * @param lastN - How many periods the mean takes, whole, 1…n.
 * @returns Revenue per year. Fails with `too-few-periods`.
 */
export function runrate(
  revenue: readonly number[],
  perYear: number,
  lastN: number,
): Result<number, RunrateFailure> {
  if (lastN > revenue.length) {
    return failure({ kind: "too-few-periods", asked: lastN, given: revenue.length });
  }
  let sum = 0;
  for (const value of revenue.slice(revenue.length - lastN)) sum += value;
  return success((sum / lastN) * perYear);
}
