export interface SweepTerms {
  /** Cash flow before interest, tax and principal, one value per period. */
  readonly cashFlow: readonly number[];
  readonly openingDebt: number;
  readonly periodicRates: readonly number[];
  /** Share of the cash above the minimum that repays debt, 0…1. */
  readonly sweepShare: number;
  readonly minCash: readonly number[];
  readonly openingCash: number;
  readonly scheduled: readonly number[];
  readonly taxRate: readonly number[];
  /** Earnings before interest and tax, one value per period. */
  readonly ebit: readonly number[];
  /** Share of the period's repayments that lowers its interest: ½ on average balances, 0 on opening ones. */
  readonly repaymentWeight: number;
}

export interface SweptDebt {
  readonly opening: readonly number[];
  readonly interest: readonly number[];
  readonly tax: readonly number[];
  readonly scheduled: readonly number[];
  readonly sweep: readonly number[];
  readonly closing: readonly number[];
  readonly cash: readonly number[];
}

/**
 * A cash sweep whose interest, on average balances, depends on the sweep itself.
 *
 * With M scheduled and P swept, I = r(B − w(M + P)) and tax = τ·max(0, EBIT − I); the cash left to
 * sweep is linear in P on either side of the tax's kink and its slope is below 1, so the sweep is
 * the clipped solution of the line that agrees with its own test.
 *
 * @returns Series, one value per period. Scheduled repayments are paid even when cash is short.
 */
export function sweepCash(terms: SweepTerms): SweptDebt {
  const opening: number[] = [];
  const interest: number[] = [];
  const tax: number[] = [];
  const scheduled: number[] = [];
  const sweep: number[] = [];
  const closing: number[] = [];
  const cash: number[] = [];
  let balance = terms.openingDebt;
  let held = terms.openingCash;
  for (const t of terms.cashFlow.keys()) {
    const due = Math.min(terms.scheduled[t] ?? 0, balance);
    const period = periodOf(terms, t, balance, held, due);
    opening.push(balance);
    scheduled.push(due);
    interest.push(period.interest);
    tax.push(period.tax);
    sweep.push(period.sweep);
    balance -= due + period.sweep;
    held += (terms.cashFlow[t] ?? 0) - period.interest - period.tax - due - period.sweep;
    closing.push(balance);
    cash.push(held);
  }
  return { opening, interest, tax, scheduled, sweep, closing, cash };
}

interface Period {
  readonly interest: number;
  readonly tax: number;
  readonly sweep: number;
}

function periodOf(
  terms: SweepTerms,
  t: number,
  balance: number,
  held: number,
  due: number,
): Period {
  const taxed = solve(terms, t, balance, held, due, terms.taxRate[t] ?? 0);
  if (taxed.interest <= (terms.ebit[t] ?? 0)) return taxed;
  return solve(terms, t, balance, held, due, 0);
}

function solve(
  terms: SweepTerms,
  t: number,
  balance: number,
  held: number,
  due: number,
  taxRate: number,
): Period {
  const weight = terms.repaymentWeight;
  const rate = terms.periodicRates[t] ?? 0;
  const ebit = terms.ebit[t] ?? 0;
  const afterTaxRate = (1 - taxRate) * rate;
  const base = held - (terms.minCash[t] ?? 0) + (terms.cashFlow[t] ?? 0) - taxRate * ebit - due;
  const linear =
    (terms.sweepShare * (base - afterTaxRate * (balance - weight * due))) /
    (1 - terms.sweepShare * afterTaxRate * weight);
  const sweep = Math.min(Math.max(linear, 0), balance - due);
  const interest = rate * (balance - weight * (due + sweep));
  return { interest, sweep, tax: taxRate * Math.max(0, ebit - interest) };
}
