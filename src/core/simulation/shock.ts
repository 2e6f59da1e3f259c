/**
 * A series under a shock: v·(1 + shock·w), w = 1 for `duration` periods from `start`, then falling
 * in equal steps to 0 over `recovery` periods.
 *
 * @param start - First period of the shock, from 1.
 * @param duration - Periods at full weight; to the end if undefined.
 */
export function shock(
  values: readonly number[],
  size: number,
  start: number,
  duration: number | undefined,
  recovery: number,
): number[] {
  const firstRecovery = duration === undefined ? Infinity : start + duration;
  return values.map((value, index) => {
    const period = index + 1;
    if (period < start) return value;
    if (period < firstRecovery) return value * (1 + size);
    const weight = 1 - (period - firstRecovery + 1) / (recovery + 1);
    return value * (1 + size * Math.max(0, weight));
  });
}
