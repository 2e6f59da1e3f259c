import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, isMatrix, isReference, REFERENCE_ERROR, VALUE_ERROR } from "../../values";
import { lift, native } from "../native";
import { absent, anything, flag, optional, rows, scalar, whole } from "../readers";
import {
  exactPosition,
  firstColumn,
  lineOf,
  nearestPosition,
  sortedPosition,
  type Wanted,
} from "./positions";

const NOT_FOUND = failure("#N/A", "the value is not in the range");

/** MATCH, VLOOKUP and their kind. */
export const lookup = [
  native("MATCH", [scalar, rows, absent(whole, 1)], (wanted, array, mode) => {
    const cells = lineOf(array);
    if (cells === undefined) return failure("#N/A", "MATCH needs one row or one column");
    return found(matchPosition(wanted, cells, mode));
  }),
  native(
    "XMATCH",
    [scalar, rows, optional(whole, 0), optional(whole, 1)],
    (wanted, array, match, search) => {
      const cells = lineOf(array);
      if (cells === undefined) return VALUE_ERROR;
      const position = extendedPosition(wanted, cells, match, search);
      return position === undefined ? VALUE_ERROR : found(position);
    },
  ),
  native(
    "XLOOKUP",
    [
      anything,
      rows,
      anything,
      optional(anything, undefined),
      optional(whole, 0),
      optional(whole, 1),
    ],
    (wanted, array, results, otherwise, match, search, context): Value => {
      const cells = lineOf(array);
      if (cells === undefined) return VALUE_ERROR;
      if (isCellError(results)) return results;
      const isRow = array.length === 1 && cells.length > 1;
      const size = isReference(results) ? results : sizeOf(results);
      const length = isRow ? size.columns : size.rows;
      const isWhole = isReference(results) && length > cells.length;
      if (length !== cells.length && !isWhole) return VALUE_ERROR;
      const read = isReference(wanted) ? context.rowsOf(wanted) : (wanted ?? null);
      const isMany = isMatrix(read) && (read.length > 1 || (read[0]?.length ?? 0) > 1);
      const lookUp = (cell: Value | undefined): Value => {
        if (isCellError(cell)) return cell;
        const position = extendedPosition(cell as Wanted, cells, match, search);
        if (position === undefined) return VALUE_ERROR;
        return position < 0 ? (otherwise ?? NOT_FOUND) : lineAt(results ?? null, position, isRow);
      };
      const first = isMatrix(read) && !isMany ? read[0]?.[0] : read;
      if (!isMany) return lookUp(first);
      return lift(
        [read],
        () => true,
        context,
        ([cell]) => {
          const line = lookUp(cell);
          const values = isReference(line) ? context.rowsOf(line) : line;
          return isMatrix(values) ? (values[0]?.[0] ?? null) : values;
        },
      );
    },
  ),
  native(
    "VLOOKUP",
    [scalar, rows, whole, absent(flag, true)],
    (wanted, table, column, sorted): Value => {
      if (column < 1) return VALUE_ERROR;
      if (column > (table[0]?.length ?? 0)) return REFERENCE_ERROR;
      const row = matchPosition(wanted, firstColumn(table), sorted ? 1 : 0);
      return row < 0 ? NOT_FOUND : (table[row]?.[column - 1] ?? null);
    },
  ),
  native(
    "HLOOKUP",
    [scalar, rows, whole, absent(flag, true)],
    (wanted, table, row, sorted): Value => {
      if (row < 1) return VALUE_ERROR;
      if (row > table.length) return REFERENCE_ERROR;
      const column = matchPosition(wanted, table[0] ?? [], sorted ? 1 : 0);
      return column < 0 ? NOT_FOUND : (table[row - 1]?.[column] ?? null);
    },
  ),
  native("LOOKUP", [scalar, rows, absent(rows, undefined)], (wanted, array, results): Value => {
    const height = array.length;
    const width = array[0]?.length ?? 0;
    const isWide = width > height;
    const keys = isWide ? (array[0] ?? []) : firstColumn(array);
    const position = sortedPosition(wanted, keys, 1);
    if (position < 0) return NOT_FOUND;
    if (results) return lineOf(results)?.[position] ?? null;
    return (isWide ? array[height - 1]?.[position] : array[position]?.[width - 1]) ?? null;
  }),
];

function found(position: number): Value {
  return position < 0 ? NOT_FOUND : position + 1;
}

/** MATCH: 0 exact with wildcards, above 0 sorted rising, below 0 sorted falling. */
function matchPosition(wanted: Wanted, cells: readonly Scalar[], mode: number): number {
  if (mode === 0) return exactPosition(wanted, cells, true);
  if (mode > 0) return sortedPosition(wanted, cells, 1);
  const exact = exactPosition(wanted, cells, false);
  return exact >= 0 ? exact : sortedPosition(wanted, cells, -1);
}

/** XMATCH; undefined when a mode does not exist. */
function extendedPosition(
  wanted: Wanted,
  cells: readonly Scalar[],
  match: number,
  search: number,
): number | undefined {
  if (![1, -1, 2, -2].includes(search) || ![0, -1, 1, 2].includes(match)) return undefined;
  const fromEnd = search < 0;
  if (match === 2)
    return Math.abs(search) === 2 ? undefined : exactPosition(wanted, cells, true, fromEnd);
  if (match === 0) return exactPosition(wanted, cells, false, fromEnd);
  return nearestPosition(wanted, cells, match === 1 ? 1 : -1, fromEnd);
}

function sizeOf(value: Value | undefined): { rows: number; columns: number } {
  return isMatrix(value)
    ? { rows: value.length, columns: value[0]?.length ?? 0 }
    : { rows: 1, columns: 1 };
}

/** A row of an array or reference, or a column when the keys stand in a row. */
function lineAt(array: Value, position: number, isRow: boolean): Value {
  if (isReference(array)) {
    return isRow
      ? { ...array, column: array.column + position, columns: 1 }
      : { ...array, row: array.row + position, rows: 1 };
  }
  if (!isMatrix(array)) return array;
  const line: Matrix = isRow
    ? array.map((row) => [row[position] ?? null])
    : array.slice(position, position + 1);
  return line.length === 1 && line[0]?.length === 1 ? (line[0][0] ?? null) : line;
}
