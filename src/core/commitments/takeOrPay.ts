export interface TakeOrPayTerms {
  /** Units used in each period, at least 0. */
  readonly usage: readonly number[];
  readonly committed: readonly number[];
  readonly price: readonly number[];
  /** Share of the committed units that is paid whether used or not. */
  readonly takeShare: readonly number[];
  /** Price of a unit beyond the committed ones. */
  readonly overagePrice: readonly number[];
  /** Periods in which an unused minimum may still be used; 0 for none. */
  readonly makeupPeriods: number;
}

export interface TakeOrPay {
  /** Units paid whether used or not. */
  readonly minimum: readonly number[];
  /** Units of the minimum that are not used. */
  readonly shortfall: readonly number[];
  /** Units used now that an earlier period's minimum has paid for. */
  readonly makeupUsed: readonly number[];
  /** Units used beyond the committed ones. */
  readonly overage: readonly number[];
  readonly payment: readonly number[];
  /** Payment per unit used; undefined without usage. */
  readonly effectivePrice: readonly (number | undefined)[];
}

/**
 * A take-or-pay contract with make-up rights.
 *
 * The minimum is take_share × committed. Units between it and the committed ones cost the price,
 * units beyond the overage price. An unused minimum is banked for the next `makeupPeriods` periods
 * and used oldest first, first on units between minimum and committed, then on overage; it costs
 * nothing again.
 *
 * @see DOE H2A / ProFAST take-or-pay contracts.
 */
export function takeOrPay(terms: TakeOrPayTerms): TakeOrPay {
  const minimum: number[] = [];
  const shortfall: number[] = [];
  const makeupUsed: number[] = [];
  const overage: number[] = [];
  const payment: number[] = [];
  const effectivePrice: (number | undefined)[] = [];
  let bank: readonly Lot[] = [];
  for (const [t, used] of terms.usage.entries()) {
    const committed = terms.committed[t] ?? 0;
    const price = terms.price[t] ?? 0;
    const least = (terms.takeShare[t] ?? 0) * committed;
    const beyondMinimum = Math.max(0, Math.min(used, committed) - least);
    const beyondCommitted = Math.max(0, used - committed);
    const missing = Math.max(0, least - used);
    const withdrawal = withdraw(
      bank.filter(({ lastPeriod }) => lastPeriod >= t),
      beyondMinimum + beyondCommitted,
    );
    const freeBelow = Math.min(withdrawal.taken, beyondMinimum);
    const freeAbove = withdrawal.taken - freeBelow;
    const paid =
      price * (least + beyondMinimum - freeBelow) +
      (terms.overagePrice[t] ?? 0) * (beyondCommitted - freeAbove);
    bank =
      missing > 0
        ? [...withdrawal.left, { units: missing, lastPeriod: t + terms.makeupPeriods }]
        : withdrawal.left;
    minimum.push(least);
    shortfall.push(missing);
    makeupUsed.push(withdrawal.taken);
    overage.push(beyondCommitted);
    payment.push(paid);
    effectivePrice.push(used === 0 ? undefined : paid / used);
  }
  return { minimum, shortfall, makeupUsed, overage, payment, effectivePrice };
}

/** Units banked in one period and the last period (from 0) in which they may be used. */
interface Lot {
  readonly units: number;
  readonly lastPeriod: number;
}

/** Takes units from the oldest lots first. */
function withdraw(lots: readonly Lot[], wanted: number): { taken: number; left: readonly Lot[] } {
  const left: Lot[] = [];
  let taken = 0;
  let open = wanted;
  for (const lot of lots) {
    const units = Math.min(lot.units, open);
    taken += units;
    open -= units;
    if (lot.units > units) left.push({ ...lot, units: lot.units - units });
  }
  return { taken, left };
}
