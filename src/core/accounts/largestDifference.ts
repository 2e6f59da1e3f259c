/**
 * The largest difference between two lists, or 0 where all agree.
 *
 * A pair agrees when |a − b| ≤ tolerance·max(1, |a|, |b|): absolute below 1, relative above.
 *
 * @param a - Values; `b` has as many.
 * @param tolerance - 0 or more.
 * @returns Largest |a − b| of the pairs that do not agree, else 0.
 */
export function largestDifference(
  a: readonly number[],
  b: readonly number[],
  tolerance: number,
): number {
  let largest = 0;
  for (let i = 0; i < a.length; i++) {
    const left = a[i] ?? 0;
    const right = b[i] ?? 0;
    const difference = Math.abs(left - right);
    if (difference > tolerance * Math.max(1, Math.abs(left), Math.abs(right))) {
      largest = Math.max(largest, difference);
    }
  }
  return largest;
}
