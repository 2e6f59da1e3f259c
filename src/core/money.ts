import { Decimal } from "decimal.js";

/** Decimal with 40 digits, whatever a host page does to the shared constructor. */
export const Money = Decimal.clone({ precision: 40, rounding: Decimal.ROUND_HALF_EVEN });
export type Money = Decimal;

/**
 * Doubles for exact parts of a total, such that adding them from left to right gives the total
 * itself, bit for bit. The last part takes the remainder of the rounding; where that would turn its
 * sign, or no double does it, an earlier part moves by its last digit.
 *
 * @param total - Any finite number.
 * @param parts - Exact parts that add up to the total but for their own rounding.
 * @param order - Which parts may take the remainder, first choice first; from the last if omitted.
 */
export function tieOut(
  total: number,
  parts: readonly Money[],
  order: readonly number[] = [...parts.keys()].reverse(),
): number[] {
  const cells = parts.map((part) => part.toNumber());
  for (const k of order) {
    if (settle(total, cells, k)) break;
  }
  return cells;
}

/** Sum from left to right, as a cell formula adds. */
export function sumLeftToRight(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}

/**
 * Moves one part until the sum is the total; false leaves the nearest it could get. Steps grow
 * smaller, since a whole step may jump over the total from either side.
 */
function settle(total: number, cells: number[], k: number): boolean {
  for (let attempt = 0; attempt < MOST_STEPS; attempt++) {
    const difference = total - sumLeftToRight(cells);
    if (difference === 0) return true;
    const part = cells[k] ?? 0;
    const step = difference / 2 ** attempt;
    const moved = part + step === part ? neighbor(part, difference) : part + step;
    if (moved * Math.sign(part === 0 ? total : part) < 0) return false;
    cells[k] = moved;
  }
  return sumLeftToRight(cells) === total;
}

const MOST_STEPS = 6;

const bits = new DataView(new ArrayBuffer(8));

/** The next double up (direction above 0) or down. */
function neighbor(value: number, direction: number): number {
  if (value === 0) return Math.sign(direction) * Number.MIN_VALUE;
  bits.setFloat64(0, value);
  bits.setBigInt64(0, bits.getBigInt64(0) + (value > 0 === direction > 0 ? 1n : -1n));
  return bits.getFloat64(0);
}
