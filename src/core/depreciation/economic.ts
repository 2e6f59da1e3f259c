export interface EconomicDepreciation {
  /** Value at ages 0…n: one cell more than there are rents. */
  readonly value: readonly number[];
  /** Loss of value at each age, 1…n. */
  readonly depreciation: readonly number[];
}

/**
 * What an asset is worth at each age, by the rents it still earns, and what it loses in each period.
 *
 * V_{k−1} = (rent_k + V_k)/(1 + r_k), V_n = salvage: the depreciation V_{k−1} − V_k leaves the owner
 * the same return on value in every period.
 *
 * @param rents - Net rent of each period of age, at its end, 1 × n.
 * @param rates - Discount rate of each period, above −1.
 * @param salvage - Value after the last rent.
 * @see H. Hotelling, "A General Mathematical Theory of Depreciation" (1925).
 */
export function economicDepreciation(
  rents: readonly number[],
  rates: readonly number[],
  salvage: number,
): EconomicDepreciation {
  const value = new Array<number>(rents.length + 1).fill(salvage);
  for (let k = rents.length - 1; k >= 0; k -= 1) {
    value[k] = ((rents[k] ?? 0) + (value[k + 1] ?? 0)) / (1 + (rates[k] ?? 0));
  }
  return { value, depreciation: rents.map((_, k) => (value[k] ?? 0) - (value[k + 1] ?? 0)) };
}
