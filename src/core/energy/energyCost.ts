/**
 * Electricity of a data center and what it costs.
 *
 * @param itMw - IT power at full load.
 * @param pue - Facility power over IT power, at least 1.
 * @param loadFactor - Mean load over full load, 0…1.
 * @param pricePerMwh - May be negative.
 * @param hours - In the period.
 */
export function energyCost(
  itMw: number,
  pue: number,
  loadFactor: number,
  pricePerMwh: number,
  hours: number,
): { readonly mwh: number; readonly cost: number } {
  const mwh = itMw * pue * loadFactor * hours;
  return { mwh, cost: mwh * pricePerMwh };
}
