import { Money, tieOut } from "../money";

export type AllocationMode = "waterfall" | "prorata";

export interface Allocation {
  /** Sources × periods. */
  readonly sources: readonly (readonly number[])[];
  readonly unfunded: readonly number[];
}

/**
 * Who pays for what is needed: sources one after the other, or in proportion to what is left of each.
 *
 * In each period the sources and what stays unfunded add up from left to right to the need itself.
 * Shares in proportion to what is left reach every limit at once, so nothing has to be shared again.
 *
 * @param needs - One per period, 0 or more.
 * @param available - Sources × periods: what becomes available in each period; what is not used
 *   stays available. A lifetime cap is all of it in the first period.
 */
export function allocate(
  needs: readonly number[],
  available: readonly (readonly number[])[],
  mode: AllocationMode,
): Allocation {
  const sources = available.map(() => new Array<number>(needs.length).fill(0));
  const unfunded: number[] = [];
  const left = available.map(() => ZERO);
  for (const [t, need] of needs.entries()) {
    for (const [i, line] of available.entries()) {
      const arriving = line[t] ?? 0;
      if (arriving !== 0) left[i] = (left[i] ?? ZERO).plus(arriving);
    }
    const drawn = mode === "waterfall" ? inOrder(need, left) : inProportion(need, left);
    const paying = drawn.flatMap((part, i) => (part.isZero() ? [] : [i]));
    const parts = paying.map((i) => drawn[i] ?? ZERO);
    const missing = new Money(need).minus(sumOf(parts));
    const cells = tieOut(need, missing.isZero() ? parts : [...parts, missing]);
    for (const [k, i] of paying.entries()) {
      left[i] = (left[i] ?? ZERO).minus(drawn[i] ?? ZERO);
      const line = sources[i];
      if (line !== undefined) line[t] = cells[k] ?? 0;
    }
    unfunded.push(missing.isZero() ? 0 : (cells[paying.length] ?? 0));
  }
  return { sources, unfunded };
}

const ZERO = new Money(0);

function inOrder(need: number, left: readonly Money[]): Money[] {
  let missing = new Money(need);
  return left.map((available) => {
    if (missing.isZero() || available.isZero()) return ZERO;
    const part = Money.min(missing, available);
    missing = missing.minus(part);
    return part;
  });
}

/** The last source that has anything takes what rounding at 40 digits leaves. */
function inProportion(need: number, left: readonly Money[]): Money[] {
  const all = sumOf(left);
  if (all.lte(need)) return [...left];
  const share = new Money(need).div(all);
  const parts = left.map((available) => (available.isZero() ? ZERO : available.times(share)));
  const last = left.map((available) => !available.isZero()).lastIndexOf(true);
  const rest = new Money(need).minus(sumOf(parts.filter((_, i) => i !== last)));
  parts[last] = Money.min(rest, left[last] ?? ZERO);
  return parts;
}

function sumOf(parts: readonly Money[]): Money {
  let sum = ZERO;
  for (const part of parts) sum = sum.plus(part);
  return sum;
}
