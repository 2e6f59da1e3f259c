/**
 * Replacement of equipment at the end of its life, replacements of replacements included:
 * R_t = s·(1−d)^L·(A_{t−L} + R_{t−L}).
 *
 * @param capex - First purchases by period, 1 × n.
 * @param life - Periods until a purchase is replaced, whole, at least 1.
 * @param costDecline - Fall of the price into each period, below 1; one per period.
 * @param refreshShare - Share of a purchase that is replaced, 0…1; that of the period of replacement.
 * @see NREL ProFAST, `refurb`.
 */
export function refreshCapex(
  capex: readonly number[],
  life: number,
  costDecline: readonly number[],
  refreshShare: readonly number[],
): readonly number[] {
  const refresh = new Array<number>(capex.length).fill(0);
  for (let t = life; t < capex.length; t += 1) {
    let price = 1;
    for (let s = t - life + 1; s <= t; s += 1) price *= 1 - (costDecline[s] ?? 0);
    const replaced = (capex[t - life] ?? 0) + (refresh[t - life] ?? 0);
    refresh[t] = (refreshShare[t] ?? 1) * price * replaced;
  }
  return refresh;
}
