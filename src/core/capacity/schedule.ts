/** Capacity at the end of each period, or the mean of its opening and closing. */
export type CapacityBasis = "end" | "average";

export interface Site {
  /** Period in which it starts to come online, from 1; fractions and periods before 1 are allowed. */
  readonly start: number;
  readonly size: number;
  /** Periods over which it comes online in equal parts, above 0. */
  readonly ramp: number;
}

/**
 * Capacity online over time of sites that come online in stages.
 *
 * online_t = Σ size·clip((t − start + 1)/ramp, 0, 1)
 *
 * @param periods - Whole, at least 1.
 * @returns 1 × n row in the unit of the sizes. A site with start 1 and ramp 1 is whole at the end of period 1.
 */
export function capacityOnline(
  sites: readonly Site[],
  periods: number,
  basis: CapacityBasis,
): readonly number[] {
  const online = (t: number): number => {
    let sum = 0;
    for (const { start, size, ramp } of sites) {
      sum += size * Math.min(Math.max((t - start + 1) / ramp, 0), 1);
    }
    return sum;
  };
  const schedule: number[] = [];
  let opening = online(0);
  for (let t = 1; t <= periods; t++) {
    const closing = online(t);
    schedule.push(basis === "end" ? closing : (opening + closing) / 2);
    opening = closing;
  }
  return schedule;
}
