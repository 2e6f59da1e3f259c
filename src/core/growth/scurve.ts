import { failure, success, type Result } from "../result";
import { logistic } from "./sigmoid";

/** Logistic: symmetric about its midpoint. Gompertz: fast before, slow after. */
export type ScurveKind = "logistic" | "gompertz";

/**
 * Value of an S-curve between a floor and a ceiling.
 *
 * @param t - Time, in the unit of `midpoint`.
 * @param midpoint - Where the logistic is half way; where the Gompertz grows fastest (36.8 %).
 * @param rate - Growth rate per unit of time; negative falls.
 * @returns Value in the unit of `ceiling`; never overflows.
 * @see Gompertz (1825); Verhulst (1838).
 */
export function scurveValue(
  t: number,
  ceiling: number,
  midpoint: number,
  rate: number,
  kind: ScurveKind,
  floor: number,
): number {
  const x = rate * (t - midpoint);
  const share = kind === "logistic" ? logistic(x) : Math.exp(-Math.exp(-x));
  return floor * (1 - share) + ceiling * share;
}

export interface ScurveFit {
  readonly midpoint: number;
  readonly rate: number;
}

export type CalibrationFailure =
  | { readonly kind: "same-time"; readonly t: number }
  | { readonly kind: "ceiling-at-or-below-floor"; readonly ceiling: number; readonly floor: number }
  | {
      readonly kind: "value-outside";
      readonly argument: "v1" | "v2";
      readonly value: number;
      readonly floor: number;
      readonly ceiling: number;
    }
  | { readonly kind: "flat"; readonly value: number };

/**
 * Midpoint and rate of the S-curve through two points.
 *
 * With z = (v − floor)/(ceiling − floor) the curve is a straight line in L(z) = ln(z/(1−z)), for
 * Gompertz −ln(−ln z): rate = (L2−L1)/(t2−t1), midpoint = t1 − L1/rate.
 *
 * @returns Fails with `same-time`, `ceiling-at-or-below-floor`, `value-outside`, or `flat` where
 *   both values are equal and no midpoint exists.
 */
export function calibrateScurve(
  [t1, v1]: readonly [number, number],
  [t2, v2]: readonly [number, number],
  ceiling: number,
  kind: ScurveKind,
  floor: number,
): Result<ScurveFit, CalibrationFailure> {
  if (ceiling <= floor) return failure({ kind: "ceiling-at-or-below-floor", ceiling, floor });
  if (!(v1 > floor && v1 < ceiling)) {
    return failure({ kind: "value-outside", argument: "v1", value: v1, floor, ceiling });
  }
  if (!(v2 > floor && v2 < ceiling)) {
    return failure({ kind: "value-outside", argument: "v2", value: v2, floor, ceiling });
  }
  if (t1 === t2) return failure({ kind: "same-time", t: t1 });
  const line1 = straightened(v1, ceiling, kind, floor);
  const line2 = straightened(v2, ceiling, kind, floor);
  const rate = (line2 - line1) / (t2 - t1);
  if (v1 === v2 || rate === 0) return failure({ kind: "flat", value: v1 });
  return success({ midpoint: t1 - line1 / rate, rate });
}

function straightened(v: number, ceiling: number, kind: ScurveKind, floor: number): number {
  const done = v - floor;
  const left = ceiling - v;
  if (kind === "logistic") return Math.log(done) - Math.log(left);
  // −ln z keeps its digits near the ceiling when written through what is left.
  const share = left / (ceiling - floor);
  return -Math.log(-(share < 0.5 ? Math.log1p(-share) : Math.log(done / (ceiling - floor))));
}
