import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import { compare, toFlag, toNumber } from "../../coerce";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, isMatrix, isReference, isScalar, VALUE_ERROR } from "../../values";
import { transposed } from "../lookup/references";
import { native } from "../native";
import type { NativeContext } from "../nativeContext";
import { absent, anything, flag, optional, rest, rows } from "../readers";

/** Rows that are kept, sorted, or told apart. */
export const filters = [
  native("FILTER", [rows, rows, optional(anything, undefined)], (array, kept, otherwise): Value => {
    const isRow = kept.length === 1 && array.length !== 1;
    const flags =
      isRow || kept.length === 1 ? (kept[0] ?? []) : kept.map((line) => line[0] ?? null);
    const byColumn = flags.length !== array.length || (isRow && flags.length === array[0]?.length);
    const lines = byColumn ? transposed(array) : array;
    if (flags.length !== lines.length) return VALUE_ERROR;
    const answer: Scalar[][] = [];
    for (const [i, cell] of flags.entries()) {
      const keeps = toFlag(cell);
      if (isCellError(keeps)) return keeps;
      if (keeps) answer.push([...(lines[i] ?? [])]);
    }
    if (answer.length === 0) return otherwise ?? failure("#CALC!", "FILTER keeps nothing");
    return byColumn ? transposed(answer) : answer;
  }),
  native(
    "SORT",
    [rows, optional(rows, [[1]]), optional(rows, [[1]]), optional(flag, false)],
    (array, indexes, orders, byColumn): Value => {
      const lines = byColumn ? transposed(array) : array;
      const width = lines[0]?.length ?? 0;
      const keys: SortKey[] = [];
      for (const [i, cell] of indexes.flat().entries()) {
        const at = toNumber(cell);
        const order = orders.flat()[i] ?? orders.flat().at(-1) ?? 1;
        if (isCellError(at) || at < 1 || at > width) return VALUE_ERROR;
        if (order !== 1 && order !== -1) return VALUE_ERROR;
        keys.push({ of: (row) => lines[row]?.[Math.trunc(at) - 1] ?? null, order });
      }
      const sorted = sortedLines(lines, keys);
      return byColumn ? transposed(sorted) : sorted;
    },
  ),
  native("SORTBY", [rows, rest(anything)], (array, pairs, context): Value => {
    const keys: SortKey[] = [];
    const first = cellsOf(pairs[0], context);
    if (isCellError(first)) return first;
    const byColumn = first.length === 1 && array.length !== 1;
    const lines = byColumn ? transposed(array) : array;
    for (let i = 0; i < pairs.length; i += 2) {
      const cells = cellsOf(pairs[i], context);
      if (isCellError(cells)) return cells;
      const by = cells.flat();
      const order = pairs[i + 1] ?? 1;
      if (by.length !== lines.length || (order !== 1 && order !== -1)) return VALUE_ERROR;
      keys.push({ of: (row) => by[row] ?? null, order });
    }
    const sorted = sortedLines(lines, keys);
    return byColumn ? transposed(sorted) : sorted;
  }),
  native(
    "UNIQUE",
    [rows, absent(flag, false), absent(flag, false)],
    (array, byColumn, onlyOnce): Value => {
      const lines = byColumn ? transposed(array) : array;
      const groups = new Map<string, { line: readonly Scalar[]; count: number }>();
      for (const line of lines) {
        const key = JSON.stringify(line.map(identity));
        const group = groups.get(key);
        if (group) group.count++;
        else groups.set(key, { line, count: 1 });
      }
      const answer = [...groups.values()]
        .filter(({ count }) => !onlyOnce || count === 1)
        .map(({ line }) => line);
      if (answer.length === 0) return failure("#CALC!", "every row occurs more than once");
      return byColumn ? transposed(answer) : answer;
    },
  ),
];

interface SortKey {
  readonly of: (row: number) => Scalar;
  readonly order: number;
}

/** Stable; errors come after everything and blanks last of all, in both directions. */
function sortedLines(lines: Matrix, keys: readonly SortKey[]): Matrix {
  const order = lines.map((_, i) => i);
  order.sort((a, b) => {
    for (const key of keys) {
      const difference = ordered(key.of(a), key.of(b), key.order);
      if (difference !== 0) return difference;
    }
    return a - b;
  });
  return order.map((i) => lines[i] ?? []);
}

function ordered(a: Scalar, b: Scalar, direction: number): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null);
  if (isCellError(a) || isCellError(b)) {
    return (Number(isCellError(a)) - Number(isCellError(b))) * direction;
  }
  return compare(a, b) * direction;
}

function cellsOf(value: Value | undefined, context: NativeContext): Matrix | CellError {
  if (isReference(value)) return context.rowsOf(value);
  if (isMatrix(value)) return value;
  if (value === undefined || !isScalar(value)) return VALUE_ERROR;
  return isCellError(value) ? value : [[value]];
}

/** What makes two cells the same: texts without regard to case. */
function identity(cell: Scalar): unknown {
  if (isCellError(cell)) return { error: cell.error };
  return typeof cell === "string" ? cell.toLowerCase() : cell;
}
