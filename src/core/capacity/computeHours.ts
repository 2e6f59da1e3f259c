const KW_PER_MW = 1000;

/**
 * Accelerators that a facility's power feeds, and the hours they sell.
 *
 * @param mw - Facility power.
 * @param kwPerUnit - IT power of one unit, above 0.
 * @param pue - Facility power over IT power, at least 1.
 * @param availability - Share of the hours in which a unit works, 0…1.
 * @param utilization - Share of those that are sold, 0…1.
 * @param hours - In the period.
 */
export function computeHours(
  mw: number,
  kwPerUnit: number,
  pue: number,
  availability: number,
  utilization: number,
  hours: number,
): { readonly units: number; readonly hours: number } {
  const units = (mw * KW_PER_MW) / pue / kwPerUnit;
  return { units, hours: units * hours * availability * utilization };
}
