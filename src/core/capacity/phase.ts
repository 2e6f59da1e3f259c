import { Money, tieOut } from "../money";
import { failure, success, type Result } from "../result";
import { regularizedBeta } from "../statistics/regularizedBeta";

/** How a total is spread over its periods. */
export type Profile = "even" | "scurve" | "front" | "back" | "bell" | "beta";

export type PhaseFailure = {
  /** The beta profile lacks one of its shapes. */
  readonly kind: "shape-missing";
  readonly shape: "alpha" | "beta";
};

/**
 * Spreads a total over periods along a curve: period t takes total·(I(t/n) − I((t−1)/n)), where I
 * is the share spent by then.
 *
 * @param total - Any amount, any unit; negative is allowed.
 * @param periods - Whole, at least 1.
 * @param alpha - First shape of the beta curve, above 0; only "beta" looks at it.
 * @param beta - Second shape of the beta curve, above 0.
 * @returns 1 × n row in the unit of `total`; its left-to-right sum is `total` bit for bit.
 *   Fails with `shape-missing`.
 * @see NIST DLMF 8.17 (incomplete beta); 3x²−2x³ is I_x(2,2), the usual construction S-curve.
 */
export function phase(
  total: number,
  periods: number,
  profile: Profile,
  alpha?: number,
  beta?: number,
): Result<readonly number[], PhaseFailure> {
  if (profile === "beta" && alpha === undefined)
    return failure({ kind: "shape-missing", shape: "alpha" });
  if (profile === "beta" && beta === undefined)
    return failure({ kind: "shape-missing", shape: "beta" });
  const whole = new Money(total);
  let before = new Money(0);
  const parts: Money[] = [];
  for (let t = 1; t <= periods; t++) {
    const spent =
      t === periods
        ? new Money(1)
        : shareSpent(new Money(t).div(periods), profile, alpha ?? 1, beta ?? 1);
    parts.push(whole.times(spent.minus(before)));
    before = spent;
  }
  return success(tieOut(total, parts));
}

/** I(x): the share of the total spent when the share x of the time has passed. */
function shareSpent(x: Money, profile: Profile, alpha: number, beta: number): Money {
  switch (profile) {
    case "even":
      return x;
    case "scurve":
      return x.times(x).times(new Money(3).minus(x.times(2)));
    case "front":
      return x.times(new Money(2).minus(x));
    case "back":
      return x.times(x);
    case "bell":
      return x.pow(3).times(new Money(10).minus(x.times(15)).plus(x.times(x).times(6)));
    case "beta":
      return new Money(regularizedBeta(x.toNumber(), alpha, beta));
  }
}
