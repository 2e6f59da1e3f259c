/** One balance over time: what is owed, what it costs, what is repaid. One value per period each. */
export interface DebtSchedule {
  readonly opening: readonly number[];
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly debtService: readonly number[];
  readonly closing: readonly number[];
}

/**
 * The schedule of a loan whose repayments are given: interest on the opening balance, and nothing
 * is owed after a repayment that leaves less than rounding.
 *
 * @param size - Opening balance of the first period.
 * @param periodicRates - Interest per period, as fractions.
 * @param repayment - What a period repays, given the period and its opening balance and interest.
 */
export function runSchedule(
  size: number,
  periodicRates: readonly number[],
  repayment: (period: number, opening: number, interest: number) => number,
): DebtSchedule {
  const opening: number[] = [];
  const interest: number[] = [];
  const principal: number[] = [];
  const debtService: number[] = [];
  const closing: number[] = [];
  let balance = size;
  for (const [t, rate] of periodicRates.entries()) {
    const charged = balance * rate;
    const left = balance - repayment(t, balance, charged);
    const after = Math.abs(left) < NEGLIGIBLE_SHARE * Math.abs(size) ? 0 : left;
    opening.push(balance);
    interest.push(charged);
    principal.push(balance - after);
    debtService.push(charged + balance - after);
    closing.push(after);
    balance = after;
  }
  return { opening, interest, principal, debtService, closing };
}

/** A balance below this share of the debt is rounding, not debt. */
const NEGLIGIBLE_SHARE = 1e-9;
