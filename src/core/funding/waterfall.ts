import { Money, tieOut } from "../money";

export interface CashWaterfall {
  /** Claims × periods. */
  readonly paid: readonly (readonly number[])[];
  /** Cash after all claims; it leaves each period. */
  readonly residual: readonly number[];
  /** Claims that stay unpaid, all together. */
  readonly shortfall: readonly number[];
}

/**
 * Cash paid to claims in order of rank: each gets its claim, or what cash is left.
 *
 * In each period the payments and the residual add up from left to right to the cash. Negative cash
 * pays nothing and shows in the residual.
 *
 * @param cash - One per period.
 * @param claims - Claims × periods, 0 or more, first rank first; what is unpaid is not carried on.
 * @param opening - Joins the cash of the first period.
 */
export function cashWaterfall(
  cash: readonly number[],
  claims: readonly (readonly number[])[],
  opening: number,
): CashWaterfall {
  const paid = claims.map(() => new Array<number>(cash.length).fill(0));
  const residual: number[] = [];
  const shortfall: number[] = [];
  for (const [t, flow] of cash.entries()) {
    const total = t === 0 ? new Money(opening).plus(flow) : new Money(flow);
    let left = total;
    let unpaid = ZERO;
    const ranks: number[] = [];
    const parts: Money[] = [];
    for (const [i, line] of claims.entries()) {
      const claim = new Money(line[t] ?? 0);
      if (claim.isZero()) continue;
      const part = Money.max(ZERO, Money.min(left, claim));
      unpaid = unpaid.plus(claim).minus(part);
      if (part.isZero()) continue;
      left = left.minus(part);
      ranks.push(i);
      parts.push(part);
    }
    const cells = tieOut(total.toNumber(), left.isZero() ? parts : [...parts, left]);
    for (const [k, i] of ranks.entries()) {
      const line = paid[i];
      if (line !== undefined) line[t] = cells[k] ?? 0;
    }
    residual.push(left.isZero() ? 0 : (cells[parts.length] ?? 0));
    shortfall.push(unpaid.toNumber());
  }
  return { paid, residual, shortfall };
}

const ZERO = new Money(0);
