/**
 * Net present value at effective annual rates, with flows at the start, middle or end of a period.
 *
 * @param annualRates - Effective rate of each period, above −1; they chain from period to period.
 * @param timing - 0 start, ½ middle, 1 end.
 */
export function netPresentValue(
  values: readonly number[],
  annualRates: readonly number[],
  timing: number,
  perYear: number,
): number {
  let logDiscount = 0;
  let total = 0;
  for (const [t, value] of values.entries()) {
    const logRate = Math.log1p(annualRates[t] ?? 0) / perYear;
    total += value * Math.exp(-(logDiscount + logRate * timing));
    logDiscount += logRate;
  }
  return total;
}
