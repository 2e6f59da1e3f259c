import { Money, sumLeftToRight, tieOut } from "../money";
import { failure, success, type Result } from "../result";

/**
 * Replace: the forecast stays. Rebase: it is scaled by the last actual over its forecast. Hold total:
 * it is scaled so that actuals and forecast add up to the forecast total.
 */
export type OverlayMode = "replace" | "rebase" | "hold_total";

export type OverlayFailure =
  | { readonly kind: "after-last-period"; readonly last: number; readonly periods: number }
  | { readonly kind: "actual-missing"; readonly period: number }
  | { readonly kind: "forecast-is-zero"; readonly period: number }
  | { readonly kind: "nothing-to-scale"; readonly from: number };

/**
 * Actuals up to a cut-off, then the forecast.
 *
 * @param forecast - 1 × n.
 * @param actuals - 1 × n; undefined where there is none.
 * @param last - Last actual period, whole, 0…n; 0 is the forecast alone.
 * @returns 1 × n. Fails with `after-last-period`, `actual-missing` up to the cut-off,
 *   `forecast-is-zero` where rebase divides by it, or `nothing-to-scale` where the remaining forecast
 *   is 0 and a total should be held.
 */
export function overlayActuals(
  forecast: readonly number[],
  actuals: readonly (number | undefined)[],
  last: number,
  mode: OverlayMode,
): Result<readonly number[], OverlayFailure> {
  if (last > forecast.length) {
    return failure({ kind: "after-last-period", last, periods: forecast.length });
  }
  const known: number[] = [];
  for (let t = 0; t < last; t += 1) {
    const actual = actuals[t];
    if (actual === undefined) return failure({ kind: "actual-missing", period: t + 1 });
    known.push(actual);
  }
  const rest = forecast.slice(last);
  if (last === 0 || rest.length === 0) return success([...known, ...rest]);
  switch (mode) {
    case "replace":
      return success([...known, ...rest]);
    case "rebase": {
      const base = forecast[last - 1] ?? 0;
      if (base === 0) return failure({ kind: "forecast-is-zero", period: last });
      const factor = (known[last - 1] ?? 0) / base;
      return success([...known, ...rest.map((value) => value * factor)]);
    }
    case "hold_total":
      return heldTotal(forecast, known, rest);
  }
}

/**
 * The rest scaled so that the left-to-right sum is the forecast's own, bit for bit. With one period
 * left there may be no such double; then it is the nearest.
 */
function heldTotal(
  forecast: readonly number[],
  known: readonly number[],
  rest: readonly number[],
): Result<readonly number[], OverlayFailure> {
  const sum = (values: readonly number[]): Money =>
    values.reduce((total, value) => total.plus(value), new Money(0));
  const left = sum(forecast).minus(sum(known));
  const planned = sum(rest);
  if (planned.isZero()) {
    return left.isZero()
      ? success([...known, ...rest])
      : failure({ kind: "nothing-to-scale", from: known.length + 1 });
  }
  const parts = [
    ...known.map((value) => new Money(value)),
    ...rest.map((value) => left.times(value).div(planned)),
  ];
  const tied = tieOut(sumLeftToRight(forecast), parts);
  return success(tied.map((value, t) => known[t] ?? value));
}
