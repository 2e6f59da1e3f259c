export interface LossCarryForward {
  readonly used: readonly number[];
  readonly taxable: readonly number[];
  readonly tax: readonly number[];
  readonly closing: readonly number[];
}

/**
 * Tax after losses carried forward: a profit uses losses up to a share of itself, a loss adds to them.
 *
 * @param rates - Tax rate of each period, 0…1.
 * @param limitShare - Share of a profit that losses may cover (0.8 under US law since 2018).
 * @see Internal Revenue Code, section 172(a)(2).
 */
export function carryLossesForward(
  profitBeforeTax: readonly number[],
  rates: readonly number[],
  openingLosses: number,
  limitShare: number,
): LossCarryForward {
  const used: number[] = [];
  const taxable: number[] = [];
  const tax: number[] = [];
  const closing: number[] = [];
  let losses = openingLosses;
  for (const [t, profit] of profitBeforeTax.entries()) {
    const covered = Math.min(losses, limitShare * Math.max(0, profit));
    const left = Math.max(0, profit) - covered;
    losses += Math.max(0, -profit) - covered;
    used.push(covered);
    taxable.push(left);
    tax.push(left * (rates[t] ?? 0));
    closing.push(losses);
  }
  return { used, taxable, tax, closing };
}
