import type { Matrix } from "../values";

/**
 * What is worked out of the rows of a range once, for all formulas that read the same rows. The rest
 * of the arguments must not change the answer.
 */
export function memo<T, Rest extends unknown[]>(
  work: (rows: Matrix, ...rest: Rest) => T,
): (rows: Matrix, ...rest: Rest) => T {
  const known = new WeakMap<Matrix, T>();
  return (rows, ...rest) => {
    if (rows.length * (rows[0]?.length ?? 0) < WORTH) return work(rows, ...rest);
    const before = known.get(rows);
    if (before !== undefined) return before;
    const answer = work(rows, ...rest);
    known.set(rows, answer);
    return answer;
  };
}

/**
 * The same for an index that pays only where the same rows are looked through again: undefined the
 * first time, and always for few cells.
 */
export function memoOfRepeated<K extends object, T extends object>(
  size: (list: K) => number,
  work: (list: K) => T,
): (list: K) => T | undefined {
  const known = new WeakMap<K, T | "once">();
  return (list) => {
    if (size(list) < WORTH) return undefined;
    const before = known.get(list);
    if (typeof before === "object") return before;
    const answer = before === "once" ? work(list) : undefined;
    known.set(list, answer ?? "once");
    return answer;
  };
}

/** Smaller arrays are gone through as quickly as they are looked up. */
const WORTH = 64;
