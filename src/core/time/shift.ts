/**
 * A series that arrives later (or earlier); a fraction of a period splits each value between two.
 *
 * out_t = (1−f)·v_{t−d} + f·v_{t−d−1} with d = ⌊delay⌋ and f = delay − d.
 *
 * @param fill - Stands where the series has no value.
 */
export function shift(values: readonly number[], delay: number, fill: number): number[] {
  const whole = Math.floor(delay);
  const fraction = delay - whole;
  const at = (index: number): number => values[index] ?? fill;
  return values.map((_, t) => {
    const now = at(t - whole);
    return fraction === 0 ? now : (1 - fraction) * now + fraction * at(t - whole - 1);
  });
}
