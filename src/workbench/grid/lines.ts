import { PIXELS_PER_POINT } from "../display/cellStyle";

/** The rows or the columns of a sheet along their axis, in pixels. */
export interface Lines {
  readonly count: number;
  /** All of them together. */
  readonly length: number;
  size(line: number): number;
  /** Where a line begins; beyond the last it is the end. */
  start(line: number): number;
  /** The line under a position; the first or last one outside. */
  at(position: number): number;
}

/**
 * Lays lines out one after the other.
 *
 * @param standard - Points of a line that `sizes` does not name.
 * @param sizes - Points by line; 0 hides it.
 */
export function createLines(
  count: number,
  standard: number,
  sizes: ReadonlyMap<number, number>,
): Lines {
  const starts = new Float64Array(count + 1);
  for (let line = 0; line < count; line++) {
    starts[line + 1] = (starts[line] ?? 0) + linePixels(sizes.get(line) ?? standard);
  }
  const start = (line: number): number => starts[Math.max(0, Math.min(count, line))] ?? 0;
  return {
    count,
    length: start(count),
    start,
    size: (line) => start(line + 1) - start(line),
    at(position) {
      let [low, high] = [0, count - 1];
      while (low < high) {
        const middle = Math.ceil((low + high) / 2);
        if (start(middle) <= position) low = middle;
        else high = middle - 1;
      }
      return Math.max(0, low);
    },
  };
}

/** Whole pixels, so that grid lines stay sharp. */
export function linePixels(points: number): number {
  return Math.round(points * PIXELS_PER_POINT);
}
