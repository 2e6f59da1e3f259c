import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import { compare } from "../../coerce";
import type { Matrix, Scalar } from "../../values";
import { memo, memoOfRepeated } from "../memo";
import { hasWildcard, wildcardPattern } from "../wildcard";

/** What is looked for: never an error. */
export type Wanted = Exclude<Scalar, CellError>;

/** The cells of a row or of a column; undefined when an array is neither. */
export function lineOf(array: Matrix): readonly Scalar[] | undefined {
  if (array.length === 1) return array[0];
  return array[0]?.length === 1 ? firstColumn(array) : undefined;
}

/** The first cell of each row. */
export const firstColumn = memo((array): readonly Scalar[] => array.map((row) => row[0] ?? null));

/**
 * First or last place of a value, without regard to case; with `wildcards` a text is a pattern.
 * Values of another kind are passed over, a blank is looked for as 0. −1 when there is none.
 */
export function exactPosition(
  wanted: Wanted,
  cells: readonly Scalar[],
  wildcards: boolean,
  fromEnd = false,
): number {
  const key = keyOf(wanted ?? 0);
  if (key !== undefined && !(wildcards && typeof wanted === "string" && hasWildcard(wanted))) {
    const places = placesOf(cells);
    if (places) return (fromEnd ? places.last : places.first).get(key) ?? -1;
  }
  const fits = exactTest(wanted ?? 0, wildcards);
  if (fromEnd) {
    for (let i = cells.length - 1; i >= 0; i--) if (fits(cells[i] as Scalar)) return i;
    return -1;
  }
  for (let i = 0; i < cells.length; i++) if (fits(cells[i] as Scalar)) return i;
  return -1;
}

type Key = string | number;

interface Places {
  readonly first: ReadonlyMap<Key, number>;
  readonly last: ReadonlyMap<Key, number>;
}

/** The same for values that a lookup takes for equal: texts in any case, numbers in 15 digits. */
function keyOf(cell: Scalar): Key | undefined {
  if (typeof cell === "string") return cell.toLowerCase();
  if (typeof cell !== "number") return undefined;
  return Number.isInteger(cell) && Math.abs(cell) < 1e15 ? cell + 0 : Number(cell.toPrecision(15));
}

/** The places of the values of a line. */
const placesOf = memoOfRepeated<readonly Scalar[], Places>(
  (cells) => cells.length,
  (cells) => {
    const first = new Map<Key, number>();
    const last = new Map<Key, number>();
    for (const [i, cell] of cells.entries()) {
      const key = keyOf(cell);
      if (key === undefined) continue;
      if (!first.has(key)) first.set(key, i);
      last.set(key, i);
    }
    return { first, last };
  },
);

function exactTest(wanted: number | string | boolean, wildcards: boolean) {
  if (typeof wanted === "number") {
    return (cell: Scalar) =>
      cell === wanted || (typeof cell === "number" && compare(cell, wanted) === 0);
  }
  if (typeof wanted === "boolean") return (cell: Scalar) => cell === wanted;
  if (wildcards && hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted);
    return (cell: Scalar) => typeof cell === "string" && pattern.test(cell);
  }
  const lower = wanted.toLowerCase();
  return (cell: Scalar) =>
    typeof cell === "string" && cell.length === lower.length && cell.toLowerCase() === lower;
}

/**
 * Last place at or before a value in a line sorted rising (`direction` 1) or falling (−1), by halving
 * as Excel does: other kinds of value are passed over, so that in an unsorted line the answer is
 * Excel's (`MATCH(1E+99,…)` finds the last number).
 */
export function sortedPosition(
  wanted: Wanted,
  cells: readonly Scalar[],
  direction: 1 | -1,
): number {
  const value = wanted ?? 0;
  let low = 0;
  let high = cells.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = Math.floor((low + high) / 2);
    let at = middle;
    while (at <= high && !comparable(cells[at], value)) at++;
    if (at > high) {
      high = middle - 1;
      continue;
    }
    const order = compare(cells[at] as Wanted, value) * direction;
    if (order === 0) return lastOfRun(value, cells, at);
    if (order < 0) {
      found = at;
      low = at + 1;
    } else high = middle - 1;
  }
  return found;
}

/** Among equal neighbors Excel takes the last. */
function lastOfRun(value: number | string | boolean, cells: readonly Scalar[], at: number): number {
  let last = at;
  for (let i = at + 1; i < cells.length; i++) {
    const cell = cells[i];
    if (!comparable(cell, value) || compare(cell, value) !== 0) break;
    last = i;
  }
  return last;
}

/** Place of the value or, in an unsorted line, of its nearest neighbor below (−1) or above (1). */
export function nearestPosition(
  wanted: Wanted,
  cells: readonly Scalar[],
  side: 1 | -1,
  fromEnd = false,
): number {
  const value = wanted ?? 0;
  let found = -1;
  for (let step = 0; step < cells.length; step++) {
    const i = fromEnd ? cells.length - 1 - step : step;
    const cell = cells[i];
    if (!comparable(cell, value)) continue;
    const order = compare(cell, value);
    if (order === 0) return i;
    if (order * side < 0) continue;
    if (found < 0 || compare(cell, cells[found] as Wanted) * side < 0) found = i;
  }
  return found;
}

function comparable(
  cell: Scalar | undefined,
  wanted: number | string | boolean,
): cell is number | string | boolean {
  return cell !== null && !isCellError(cell) && typeof cell === typeof wanted;
}
