import { Money, sumLeftToRight, tieOut } from "../money";

export interface PriceVolumeMix {
  readonly volume: number;
  readonly mix: number;
  readonly price: number;
  readonly new: number;
  readonly discontinued: number;
  /** Change of revenue; the five parts add up to it exactly. */
  readonly total: number;
}

/**
 * Why revenue changed between two periods.
 *
 * Items sold in both: volume (Q1−Q0)·P̄0, mix Σq1p0 − Q1·P̄0, price Σq1(p1−p0), with P̄0 their average
 * price before. New items bring q1p1, discontinued ones take q0p0.
 *
 * @param price0 - Price of each item before; the other lists have as many.
 * @param volume0 - Units before, at least 0.
 * @param price1 - Price after.
 * @param volume1 - Units after, at least 0.
 */
export function priceVolumeMix(
  price0: readonly number[],
  volume0: readonly number[],
  price1: readonly number[],
  volume1: readonly number[],
): PriceVolumeMix {
  let units0 = new Money(0);
  let units1 = new Money(0);
  let revenue0 = new Money(0);
  let atOldPrices = new Money(0);
  let price = new Money(0);
  let brought = new Money(0);
  let lost = new Money(0);
  for (const [i, q0] of volume0.entries()) {
    const q1 = volume1[i] ?? 0;
    const before = new Money(q0).times(price0[i] ?? 0);
    const after = new Money(q1).times(price1[i] ?? 0);
    if (q0 === 0) brought = brought.plus(after);
    else if (q1 === 0) lost = lost.plus(before);
    else {
      const kept = new Money(q1).times(price0[i] ?? 0);
      units0 = units0.plus(q0);
      units1 = units1.plus(q1);
      revenue0 = revenue0.plus(before);
      atOldPrices = atOldPrices.plus(kept);
      price = price.plus(after.minus(kept));
    }
  }
  const average = units0.isZero() ? units0 : revenue0.div(units0);
  const volume = units1.minus(units0).times(average);
  // Written so that one item, or one price for all, gives a mix of exactly 0.
  const mix = units0.isZero()
    ? units0
    : atOldPrices.times(units0).minus(units1.times(revenue0)).div(units0);
  const total = volume.plus(mix).plus(price).plus(brought).minus(lost);
  const parts = [volume, mix, price, brought, lost.negated()];
  const tied = tieOut(total.toNumber(), parts, largestFirst(parts));
  const [v = 0, m = 0, p = 0, n = 0, d = 0] = tied;
  // Where large parts cancel, no doubles add up to the exact change; their own sum stands for it.
  return { volume: v, mix: m, price: p, new: n, discontinued: d, total: sumLeftToRight(tied) };
}

/** The parts that may take the rounding, the largest first; a part of 0 stays 0. */
function largestFirst(parts: readonly Money[]): number[] {
  const size = (k: number): number => Math.abs(parts[k]?.toNumber() ?? 0);
  return [...parts.keys()].filter((k) => size(k) > 0).sort((a, b) => size(b) - size(a));
}
