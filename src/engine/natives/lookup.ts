import { isCellError } from "../../workbook/cellValue";
import { compare } from "../coerce";
import type { Matrix, Scalar, Value } from "../values";
import { failure, isReference, REFERENCE_ERROR, VALUE_ERROR } from "../values";
import { native } from "./native";
import { anything, optional, rows, scalar, whole } from "./readers";

/** Excel's group "Lookup and reference". */
export const lookup = [
  native(
    "INDEX",
    [anything, optional(whole, 0), optional(whole, undefined)],
    (array, row, column, context): Value => {
      const isLine = array !== undefined && sizeOf(array, context).rows === 1;
      const [down, right] = column === undefined && isLine ? [0, row] : [row, column ?? 0];
      if (down < 0 || right < 0) return VALUE_ERROR;
      if (isReference(array)) {
        if (down > array.rows || right > array.columns) return REFERENCE_ERROR;
        return {
          ...array,
          row: array.row + (down === 0 ? 0 : down - 1),
          rows: down === 0 ? array.rows : 1,
          column: array.column + (right === 0 ? 0 : right - 1),
          columns: right === 0 ? array.columns : 1,
        };
      }
      const cells = rows.read(array, context);
      if (isCellError(cells)) return cells;
      return part(cells, down, right);
    },
  ),
  native("MATCH", [scalar, rows, optional(whole, 1)], (wanted, array, mode): Value => {
    const cells = array.length === 1 ? (array[0] ?? []) : array.map((row) => row[0] ?? null);
    const position = mode === 0 ? exact(wanted, cells) : nearest(wanted, cells, mode);
    return position < 0 ? failure("#N/A", "the value is not in the range") : position + 1;
  }),
  native("ROWS", [anything], (array, context) => sizeOf(array ?? null, context).rows),
  native("COLUMNS", [anything], (array, context) => sizeOf(array ?? null, context).columns),
];

function sizeOf(value: Value, context: Parameters<typeof rows.read>[1]) {
  if (isReference(value)) return value;
  const cells = rows.read(value, context);
  if (isCellError(cells)) return { rows: 1, columns: 1 };
  return { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function part(cells: Matrix, row: number, column: number): Value {
  const taken = row === 0 ? cells : cells.slice(row - 1, row);
  const answer = taken.map((line) => (column === 0 ? line : line.slice(column - 1, column)));
  if (answer.length === 0 || answer[0]?.length === 0) return REFERENCE_ERROR;
  return answer;
}

function exact(wanted: Exclude<Scalar, object>, cells: readonly Scalar[]): number {
  return cells.findIndex(
    (cell) =>
      cell !== null &&
      !isCellError(cell) &&
      typeof cell === typeof wanted &&
      compare(cell, wanted) === 0,
  );
}

/** Last position at or before the wanted value in rising (1) or falling (−1) order. */
function nearest(wanted: Exclude<Scalar, object>, cells: readonly Scalar[], mode: number): number {
  let found = -1;
  for (const [i, cell] of cells.entries()) {
    if (cell === null || isCellError(cell) || typeof cell !== typeof wanted) continue;
    if (compare(cell, wanted) * Math.sign(mode) > 0) break;
    found = i;
  }
  return found;
}
