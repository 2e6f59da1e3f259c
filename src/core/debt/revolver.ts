export interface RevolverTerms {
  /** Cash flow before the revolver's own costs, one value per period. */
  readonly netCashFlow: readonly number[];
  readonly openingCash: number;
  readonly minCash: readonly number[];
  readonly limit: readonly number[];
  readonly periodicRates: readonly number[];
  /** Fee per period on the undrawn limit, as fractions. */
  readonly undrawnFees: readonly number[];
  /** Interest per period on cash, as fractions. */
  readonly depositRates: readonly number[];
  readonly openingRevolver: number;
  /** Weight of the closing balance in the interest: ½ on average balances, 0 on opening ones. */
  readonly closingWeight: number;
}

export interface Revolver {
  readonly interest: readonly number[];
  readonly fee: readonly number[];
  readonly depositInterest: readonly number[];
  readonly draw: readonly number[];
  readonly repay: readonly number[];
  readonly revolver: readonly number[];
  readonly cash: readonly number[];
  readonly shortfall: readonly number[];
}

/**
 * A revolver that keeps cash at its minimum, with interest on average balances and no loop.
 *
 * The drawing that pins cash at the minimum solves one linear equation; it is clipped to 0…limit,
 * and cash follows from what is left. What the limit cannot cover is the shortfall.
 */
export function runRevolver(terms: RevolverTerms): Revolver {
  const interest: number[] = [];
  const fee: number[] = [];
  const depositInterest: number[] = [];
  const draw: number[] = [];
  const repay: number[] = [];
  const revolver: number[] = [];
  const cash: number[] = [];
  const shortfall: number[] = [];
  const weight = terms.closingWeight;
  let drawn = terms.openingRevolver;
  let held = terms.openingCash;
  for (const [t, flow] of terms.netCashFlow.entries()) {
    const limit = terms.limit[t] ?? 0;
    const minimum = terms.minCash[t] ?? 0;
    const rate = terms.periodicRates[t] ?? 0;
    const undrawn = terms.undrawnFees[t] ?? 0;
    const deposit = terms.depositRates[t] ?? 0;
    const margin = rate - undrawn;
    const pinned =
      (drawn * (1 + margin * (1 - weight)) +
        undrawn * limit +
        minimum -
        held -
        flow -
        deposit * (held * (1 - weight) + minimum * weight)) /
      (1 - margin * weight);
    const next = Math.min(Math.max(pinned, 0), limit);
    const averageDrawn = drawn * (1 - weight) + next * weight;
    const kept =
      next === pinned
        ? minimum
        : (held * (1 + deposit * (1 - weight)) +
            flow +
            next -
            drawn -
            margin * averageDrawn -
            undrawn * limit) /
          (1 - deposit * weight);
    interest.push(rate * averageDrawn);
    fee.push(undrawn * (limit - averageDrawn));
    depositInterest.push(deposit * (held * (1 - weight) + kept * weight));
    draw.push(Math.max(0, next - drawn));
    repay.push(Math.max(0, drawn - next));
    revolver.push(next);
    cash.push(kept);
    shortfall.push(next < pinned ? Math.max(0, minimum - kept) : 0);
    drawn = next;
    held = kept;
  }
  return { interest, fee, depositInterest, draw, repay, revolver, cash, shortfall };
}
