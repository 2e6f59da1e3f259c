export interface RecurringBridge {
  readonly opening: readonly number[];
  readonly closing: readonly number[];
  /** Net revenue retention: (opening + expansion − contraction − churn)/opening. */
  readonly nrr: readonly (number | undefined)[];
  /** Gross revenue retention: (opening − contraction − churn)/opening. */
  readonly grr: readonly (number | undefined)[];
}

/**
 * Annual recurring revenue as a corkscrew, with its retention.
 *
 * @param opening - Before period 1.
 * @returns One value per period; the ratios are undefined where the opening is 0.
 */
export function recurringBridge(
  opening: number,
  added: readonly number[],
  expansion: readonly number[],
  contraction: readonly number[],
  churn: readonly number[],
): RecurringBridge {
  const openings: number[] = [];
  const closings: number[] = [];
  const nrr: (number | undefined)[] = [];
  const grr: (number | undefined)[] = [];
  let balance = opening;
  for (const [t, sold] of added.entries()) {
    const grown = expansion[t] ?? 0;
    const lost = (contraction[t] ?? 0) + (churn[t] ?? 0);
    openings.push(balance);
    nrr.push(balance === 0 ? undefined : (balance + grown - lost) / balance);
    grr.push(balance === 0 ? undefined : (balance - lost) / balance);
    balance += sold + grown - lost;
    closings.push(balance);
  }
  return { opening: openings, closing: closings, nrr, grr };
}
