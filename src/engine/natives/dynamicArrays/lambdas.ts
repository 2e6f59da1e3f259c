import { isCellError } from "../../../workbook/cellValue";
import type { Lambda, Matrix, Scalar, Value } from "../../values";
import { failure, isLambda, isMatrix, isReference, VALUE_ERROR } from "../../values";
import { transposed } from "../lookup/references";
import { cellOf, native } from "../native";
import type { NativeContext } from "../nativeContext";
import { anything, lambda, rest, rows, whole } from "../readers";

/** Functions that call a LAMBDA for cells, rows or columns. */
export const lambdas = [
  native("MAP", [rest(anything)], (args, context): Value => {
    const call = args.at(-1);
    if (!isLambda(call)) return failure("#VALUE!", "MAP ends with a LAMBDA");
    const arrays: Matrix[] = [];
    for (const arg of args.slice(0, -1)) {
      const cells = rows.read(arg, context);
      if (isCellError(cells)) return cells;
      arrays.push(cells);
    }
    const height = Math.max(...arrays.map((array) => array.length));
    const width = Math.max(...arrays.map((array) => array[0]?.length ?? 0));
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        oneCell(call.call(arrays.map((array) => cellOf(array, row, column))), context),
      ),
    );
  }),
  native("BYROW", [anything, lambda], (array, call, context): Value => {
    const lines = linesOf(array, false, context);
    return isCellError(lines) ? lines : lines.map((line) => [oneCell(call.call([line]), context)]);
  }),
  native("BYCOL", [anything, lambda], (array, call, context): Value => {
    const lines = linesOf(array, true, context);
    return isCellError(lines) ? lines : [lines.map((line) => oneCell(call.call([line]), context))];
  }),
  native("REDUCE", [anything, rows, lambda], (start, array, call): Value => {
    let held: Value | undefined = start;
    for (const cell of array.flat()) held = call.call([held, cell]);
    return held ?? null;
  }),
  native("SCAN", [anything, rows, lambda], (start, array, call, context): Value => {
    let held: Value | undefined = start;
    return array.map((line, row) =>
      line.map((cell, column) => {
        const isFirst = row === 0 && column === 0 && start === undefined;
        held = isFirst ? cell : call.call([held, cell]);
        return oneCell(held, context);
      }),
    );
  }),
  native("MAKEARRAY", [whole, whole, lambda], (height, width, call: Lambda, context): Value => {
    if (height < 1 || width < 1) return VALUE_ERROR;
    return Array.from({ length: height }, (_, row) =>
      Array.from({ length: width }, (__, column) =>
        oneCell(call.call([row + 1, column + 1]), context),
      ),
    );
  }),
];

/** Rows or columns of an array; of a range they stay references, so that ROW and SUBTOTAL work. */
function linesOf(array: Value | undefined, byColumn: boolean, context: NativeContext) {
  if (isReference(array)) {
    const all = context.clipped(array);
    return Array.from({ length: byColumn ? all.columns : all.rows }, (_, i): Value =>
      byColumn
        ? { ...all, column: all.column + i, columns: 1 }
        : { ...all, row: all.row + i, rows: 1 },
    );
  }
  const cells = rows.read(array, context);
  if (isCellError(cells)) return cells;
  return byColumn
    ? transposed(cells).map((line): Value => line.map((cell) => [cell]))
    : cells.map((line): Value => [line]);
}

function oneCell(value: Value, context: NativeContext): Scalar {
  const read = isReference(value) ? context.rowsOf(value) : value;
  if (isMatrix(read)) {
    const [first = []] = read;
    if (read.length === 1 && first.length === 1) return first[0] ?? null;
    return failure("#CALC!", "an array inside an array");
  }
  return isLambda(read) || isReference(read) ? failure("#CALC!", "a LAMBDA in a cell") : read;
}
