import { amortize, type Repayment } from "./amortization";

export interface DelayedDrawTerms {
  /** Money drawn at the end of each period. */
  readonly draws: readonly number[];
  /** Interest per period over the horizon, as fractions; their number is the horizon. */
  readonly periodicRates: readonly number[];
  /** Periods over which each draw is repaid, from the period after it. */
  readonly term: number;
  readonly interestOnly: number;
  readonly type: Repayment;
  readonly commitment: number;
  /** Fee per period on what is not yet drawn, as a fraction. */
  readonly undrawnFee: number;
  readonly upfrontFee: number;
  /** Periods in which the undrawn fee runs. */
  readonly availability: number;
}

export interface DelayedDrawLoan {
  readonly opening: readonly number[];
  readonly draws: readonly number[];
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly undrawnFee: readonly number[];
  readonly upfrontFee: readonly number[];
  readonly debtService: readonly number[];
  readonly closing: readonly number[];
}

/**
 * A delayed-draw term loan: each draw is repaid over its own term from the period after it.
 *
 * Draws fall at period end, interest runs from the next period; fees are not in the debt service.
 *
 * @see CoreWeave, Form 8-K of 2025-10-02: each draw matures five years after its date.
 */
export function delayedDrawLoan(terms: DelayedDrawTerms): DelayedDrawLoan {
  const periods = terms.periodicRates.length;
  const draws = terms.periodicRates.map((_, t) => terms.draws[t] ?? 0);
  const principal = new Array<number>(periods).fill(0);
  for (const [drawn, amount] of draws.entries()) {
    if (amount === 0) continue;
    for (const [age, repaid] of ownRepayments(amount, drawn + 1, terms).entries()) {
      const t = drawn + 1 + age;
      if (t < periods) principal[t] = (principal[t] ?? 0) + repaid;
    }
  }
  return { ...balanceOf(draws, principal, terms), ...feesOf(draws, terms) };
}

function ownRepayments(amount: number, first: number, terms: DelayedDrawTerms): readonly number[] {
  const last = terms.periodicRates[terms.periodicRates.length - 1] ?? 0;
  const rates = Array.from(
    { length: terms.term },
    (_, age) => terms.periodicRates[first + age] ?? last,
  );
  return amortize(amount, rates, terms.type, terms.interestOnly, 0).principal;
}

function balanceOf(
  draws: readonly number[],
  principal: readonly number[],
  { periodicRates }: DelayedDrawTerms,
): Omit<DelayedDrawLoan, "undrawnFee" | "upfrontFee"> {
  const opening: number[] = [];
  const interest: number[] = [];
  const debtService: number[] = [];
  const closing: number[] = [];
  const total = draws.reduce((sum, draw) => sum + Math.abs(draw), 0);
  let balance = 0;
  for (const [t, draw] of draws.entries()) {
    const repaid = principal[t] ?? 0;
    const charged = balance * (periodicRates[t] ?? 0);
    const after = balance + draw - repaid;
    opening.push(balance);
    interest.push(charged);
    debtService.push(charged + repaid);
    balance = Math.abs(after) < NEGLIGIBLE_SHARE * total ? 0 : after;
    closing.push(balance);
  }
  return { opening, draws, interest, principal, debtService, closing };
}

/** A balance below this share of all draws is rounding of the repayments. */
const NEGLIGIBLE_SHARE = 1e-12;

function feesOf(
  draws: readonly number[],
  { commitment, undrawnFee, upfrontFee, availability }: DelayedDrawTerms,
): Pick<DelayedDrawLoan, "undrawnFee" | "upfrontFee"> {
  let drawn = 0;
  const undrawn = draws.map((draw, t) => {
    const fee = t < availability ? undrawnFee * Math.max(0, commitment - drawn) : 0;
    drawn += draw;
    return fee;
  });
  return {
    undrawnFee: undrawn,
    upfrontFee: draws.map((_, t) => (t === 0 ? upfrontFee * commitment : 0)),
  };
}
