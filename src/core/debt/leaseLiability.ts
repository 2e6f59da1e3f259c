import { presentValue } from "../returns/presentValue";

export interface LeaseLiability {
  readonly liability: number;
  readonly opening: readonly number[];
  readonly interest: readonly number[];
  readonly closing: readonly number[];
  /** Straight-line depreciation of the right-of-use asset, per period. */
  readonly depreciation: number;
}

/**
 * Lease liability as a corkscrew, from the present value of the payments and the guaranteed residual.
 *
 * @param inAdvance - Payments fall at the start of each period, before its interest.
 * @returns Closing of the last period is the residual guarantee.
 * @see IFRS 16, paragraphs 26–27 and 36; ASC 842.
 */
export function leaseLiability(
  payments: readonly number[],
  periodicRates: readonly number[],
  inAdvance: boolean,
  residualGuarantee: number,
): LeaseLiability {
  const periods = payments.length;
  const balances = new Array<number>(periods + 1).fill(residualGuarantee);
  for (let t = periods - 1; t >= 0; t -= 1) {
    const rate = periodicRates[t] ?? 0;
    const paid = payments[t] ?? 0;
    const after = balances[t + 1] ?? 0;
    balances[t] = inAdvance ? after / (1 + rate) + paid : presentValue([after + paid], [rate]);
  }
  const opening = balances.slice(0, periods);
  const interest = opening.map(
    (balance, t) => (balance - (inAdvance ? (payments[t] ?? 0) : 0)) * (periodicRates[t] ?? 0),
  );
  const liability = balances[0] ?? 0;
  return {
    liability,
    opening,
    interest,
    closing: balances.slice(1),
    depreciation: liability / periods,
  };
}
