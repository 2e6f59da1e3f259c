/**
 * Present value, at each period, of the flows still to come: V_{t−1} = (v_t + V_t) ÷ (1 + r_t).
 *
 * @param inclusive - Before the period's own flow (its start) instead of after it (its end).
 */
export function remainingValue(
  values: readonly number[],
  periodicRates: readonly number[],
  inclusive: boolean,
): number[] {
  const starts = new Array<number>(values.length + 1).fill(0);
  for (let t = values.length - 1; t >= 0; t -= 1) {
    starts[t] = ((starts[t + 1] ?? 0) + (values[t] ?? 0)) / (1 + (periodicRates[t] ?? 0));
  }
  return inclusive ? starts.slice(0, -1) : starts.slice(1);
}
