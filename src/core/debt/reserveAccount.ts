export interface ReserveAccount {
  /** Paid in before the first period. */
  readonly initial: number;
  readonly target: readonly number[];
  readonly interest: readonly number[];
  readonly movement: readonly number[];
}

/**
 * A debt service reserve account that looks ahead: it holds the debt service of the coming periods.
 *
 * target_t = Σ_k w_k·DS_{t+k} with w_k = clip(x − k + 1, 0, 1), where x is the number of periods
 * ahead. Interest on the opening balance is paid out.
 *
 * @param periodsAhead - Length of the look-ahead in periods; a fraction counts in part.
 * @param opening - Balance already there before the initial funding.
 * @see NREL SAM, debt service reserve account.
 */
export function reserveAccount(
  debtService: readonly number[],
  periodsAhead: number,
  opening: number,
  periodicRates: readonly number[],
): ReserveAccount {
  const targetAfter = (period: number): number => {
    let target = 0;
    for (let k = 1; k < periodsAhead + 1 && period + k <= debtService.length; k += 1) {
      target += Math.min(1, periodsAhead - k + 1) * (debtService[period + k - 1] ?? 0);
    }
    return target;
  };
  const start = targetAfter(0);
  const target = debtService.map((_, t) => targetAfter(t + 1));
  const before = (t: number): number => (t === 0 ? start : (target[t - 1] ?? 0));
  return {
    initial: start - opening,
    target,
    interest: target.map((_, t) => before(t) * (periodicRates[t] ?? 0)),
    movement: target.map((value, t) => value - before(t)),
  };
}
