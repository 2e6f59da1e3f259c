/**
 * Years until the discounted flows have paid back, in fractions of a period by the straight line.
 *
 * @param values - The first falls at time 0, each next one period later.
 * @param annualRate - Effective, above −1; 0 for the simple payback.
 * @returns Undefined where the sum never reaches 0.
 */
export function paybackYears(
  values: readonly number[],
  annualRate: number,
  perYear: number,
): number | undefined {
  const logRate = Math.log1p(annualRate) / perYear;
  let paid = 0;
  for (const [t, value] of values.entries()) {
    const discounted = value * Math.exp(-logRate * t);
    const after = paid + discounted;
    if (after >= -ROUNDING * Math.abs(discounted)) {
      return t === 0 || discounted === 0
        ? t / perYear
        : (t - 1 + Math.min(1, -paid / discounted)) / perYear;
    }
    paid = after;
  }
  return undefined;
}

/** A sum this far below 0, relative to the flow that should close it, has paid back. */
const ROUNDING = 1e-12;
