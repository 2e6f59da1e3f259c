import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Value } from "../../values";
import { isMatrix, isReference, NOT_AVAILABLE, NUMBER_ERROR } from "../../values";
import { named } from "../aggregates";
import { memo } from "../memo";
import { native } from "../native";
import type { NativeContext } from "../nativeContext";
import { numbersIn } from "../numbersIn";
import { anything, number, optional, rows, whole } from "../readers";
import { median, modes } from "./spread";

/** Places in a sorted list: percentiles, ranks, the k-th largest. */
export const order = [
  nth("LARGE", (sorted, k) => sorted[sorted.length - k]),
  nth("SMALL", (sorted, k) => sorted[k - 1]),
  ...named(["PERCENTILE", "PERCENTILE.INC"], (name) => share(name, percentile)),
  share("PERCENTILE.EXC", percentileExclusive),
  ...named(["QUARTILE", "QUARTILE.INC"], (name) =>
    share(name, (sorted, quart) => percentile(sorted, Math.trunc(quart) / 4)),
  ),
  share("QUARTILE.EXC", (sorted, quart) => percentileExclusive(sorted, Math.trunc(quart) / 4)),
  ...named(["RANK", "RANK.EQ"], (name) => ranking(name, (before) => before + 1)),
  ranking("RANK.AVG", (before, same) => before + (same + 1) / 2),
  ...named(["PERCENTRANK", "PERCENTRANK.INC"], (name) =>
    percentRank(name, (place, count) => (count === 1 ? 1 : place / (count - 1))),
  ),
  percentRank("PERCENTRANK.EXC", (place, count) => (place + 1) / (count + 1)),
  native("TRIMMEAN", [anything, number], (values, part, context): Value => {
    const sorted = sortedIn(values, context);
    if (isCellError(sorted)) return sorted;
    if (part < 0 || part >= 1 || sorted.length === 0) return NUMBER_ERROR;
    const cut = Math.floor((sorted.length * part) / 2);
    const kept = sorted.slice(cut, sorted.length - cut);
    return kept.reduce((sum, x) => sum + x, 0) / kept.length;
  }),
  native("FREQUENCY", [rows, rows], (data, bins): Value => {
    const limits = bins.flat().filter((x) => typeof x === "number");
    const counts = [...limits.map(() => 0), 0];
    const rising = limits.map((limit, i) => ({ limit, i })).sort((a, b) => a.limit - b.limit);
    for (const x of data.flat()) {
      if (isCellError(x)) return x;
      if (typeof x !== "number") continue;
      const at = rising.find(({ limit }) => x <= limit)?.i ?? limits.length;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return counts.map((count) => [count]);
  }),
];

/** Functions by number that SUBTOTAL and AGGREGATE share with these. */
export const middles = {
  median,
  mode: (list: readonly number[]) => modes(list)[0] ?? NOT_AVAILABLE,
};

/** Between the least (0) and the greatest (1), linear between two values. */
export function percentile(sorted: readonly number[], k: number): number | CellError {
  if (sorted.length === 0 || k < 0 || k > 1) return NUMBER_ERROR;
  return between(sorted, k * (sorted.length - 1));
}

export function percentileExclusive(sorted: readonly number[], k: number): number | CellError {
  const place = k * (sorted.length + 1) - 1;
  const isInside = k > 0 && k < 1 && place > -1e-9 && place <= sorted.length - 1 + 1e-9;
  return isInside ? between(sorted, Math.max(place, 0)) : NUMBER_ERROR;
}

function between(sorted: readonly number[], place: number): number {
  const low = Math.floor(place);
  const from = sorted[low] ?? 0;
  return from + (place - low) * ((sorted[low + 1] ?? from) - from);
}

function sortedIn(
  values: Value | undefined,
  context: NativeContext,
): readonly number[] | CellError {
  if (isReference(values)) return sortedOf(context.rowsOf(values), context);
  if (isMatrix(values)) return sortedOf(values, context);
  return sorted(numbersIn([values], context));
}

const sortedOf = memo((cells, context: NativeContext) => sorted(numbersIn([cells], context)));

function sorted(numbers: number[] | CellError): readonly number[] | CellError {
  return isCellError(numbers) ? numbers : numbers.sort((a, b) => a - b);
}

/** How many of a sorted list lie below a number, or with `orAt` not above it. */
function countBelow(numbers: readonly number[], x: number, orAt: boolean): number {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const at = numbers[middle] as number;
    if (at < x || (orAt && at === x)) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nth(name: string, pick: (sorted: readonly number[], k: number) => number | undefined) {
  return native(name, [anything, number], (values, k, context): Value => {
    const sorted = sortedIn(values, context);
    return isCellError(sorted) ? sorted : (pick(sorted, Math.ceil(k)) ?? NUMBER_ERROR);
  });
}

function share(name: string, calculate: (sorted: readonly number[], k: number) => Value) {
  return native(name, [anything, number], (values, k, context): Value => {
    const sorted = sortedIn(values, context);
    return isCellError(sorted) ? sorted : calculate(sorted, k);
  });
}

function ranking(name: string, rank: (before: number, same: number) => number) {
  return native(name, [number, anything, optional(number, 0)], (x, values, rising, context) => {
    const numbers = sortedIn(values, context);
    if (isCellError(numbers)) return numbers;
    const below = countBelow(numbers, x, false);
    const notAbove = countBelow(numbers, x, true);
    if (below === notAbove) return NOT_AVAILABLE;
    return rank(rising === 0 ? numbers.length - notAbove : below, notAbove - below);
  });
}

function percentRank(name: string, rank: (place: number, count: number) => number) {
  return native(name, [anything, number, optional(whole, 3)], (values, x, digits, context) => {
    const sorted = sortedIn(values, context);
    if (isCellError(sorted)) return sorted;
    const [least, most] = [sorted[0], sorted.at(-1)];
    if (least === undefined || most === undefined || digits < 1) return NUMBER_ERROR;
    if (x < least || x > most) return NOT_AVAILABLE;
    const at = sorted.findIndex((one) => one >= x);
    const above = sorted[at] ?? x;
    const below = sorted[at - 1] ?? above;
    const place = above === x ? at : at - 1 + (x - below) / (above - below);
    const scale = 10 ** digits;
    return Math.floor(rank(place, sorted.length) * scale + 1e-9) / scale;
  });
}
