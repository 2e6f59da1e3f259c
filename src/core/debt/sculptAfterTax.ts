import { runSchedule, type DebtSchedule } from "./schedule";

export interface TaxedCashFlow {
  /** Earnings before interest, tax, depreciation and amortization, one value per period. */
  readonly ebitda: readonly number[];
  /** Depreciation that tax allows, one value per period. */
  readonly taxDepreciation: readonly number[];
  readonly taxRate: number;
  readonly dscr: readonly number[];
  readonly periodicRates: readonly number[];
}

export interface TaxedSculptedDebt extends DebtSchedule {
  readonly size: number;
  readonly tax: readonly number[];
  readonly cfads: readonly number[];
}

/**
 * Sculpted debt whose interest lowers the tax that lowers the cash flow that sizes the debt.
 *
 * The loop is solved period by period from the end: where tax is due,
 * B₋ = (B + ((1−τ)E + τW) ÷ δ) ÷ (1 + r − τr ÷ δ), else B₋ = (B + E ÷ δ) ÷ (1 + r); the branch whose
 * own balance agrees with its test is the one. Losses are not carried forward.
 *
 * @returns Schedule with the tax and CFADS of each period and the size, in the unit of `ebitda`.
 */
export function sculptAfterTax(flow: TaxedCashFlow): TaxedSculptedDebt {
  const periods = flow.ebitda.length;
  const balances = new Array<number>(periods + 1).fill(0);
  for (let t = periods - 1; t >= 0; t -= 1) {
    balances[t] = openingBalance(flow, t, balances[t + 1] ?? 0);
  }
  const size = balances[0] ?? 0;
  const schedule = runSchedule(
    size,
    flow.periodicRates,
    (t, opening) => opening - (balances[t + 1] ?? 0),
  );
  const tax = schedule.interest.map(
    (interest, t) =>
      flow.taxRate * Math.max(0, (flow.ebitda[t] ?? 0) - (flow.taxDepreciation[t] ?? 0) - interest),
  );
  return { ...schedule, size, tax, cfads: tax.map((due, t) => (flow.ebitda[t] ?? 0) - due) };
}

function openingBalance(flow: TaxedCashFlow, t: number, closing: number): number {
  const ebitda = flow.ebitda[t] ?? 0;
  const depreciation = flow.taxDepreciation[t] ?? 0;
  const dscr = flow.dscr[t] ?? 1;
  const rate = flow.periodicRates[t] ?? 0;
  const { taxRate } = flow;
  const taxed =
    (closing + ((1 - taxRate) * ebitda + taxRate * depreciation) / dscr) /
    (1 + rate - (taxRate * rate) / dscr);
  const paysTax = ebitda - depreciation - rate * taxed > 0;
  return paysTax ? taxed : (closing + ebitda / dscr) / (1 + rate);
}
