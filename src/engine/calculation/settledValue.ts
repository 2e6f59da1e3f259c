import type { Matrix, Scalar, Value } from "../values";
import { failure, isLambda, isMatrix, isReference, NOT_AVAILABLE, NUMBER_ERROR } from "../values";
import type { FormulaEntry } from "../engine";
import { cellOf } from "../natives/native";
import type { NativeContext } from "../natives/nativeContext";

/**
 * What a cell shows of the value of its formula: one cell, or the rows of a spill. A blank is 0, as
 * `=A1` of a blank cell is in Excel; a function that was not called is `#CALC!`.
 */
export function settledValue(
  value: Value,
  context: NativeContext,
  entry: FormulaEntry = "dynamic",
): Scalar | Matrix {
  const settled = dynamicValue(value, context);
  return typeof entry === "object" ? ofSize(settled, entry) : settled;
}

/** An array formula fills its cells: one cell or line is repeated, beyond the array is `#N/A`. */
function ofSize(value: Scalar | Matrix, { rows, columns }: Exclude<FormulaEntry, string>) {
  const array = isMatrix(value) ? value : [[value]];
  if (rows === 1 && columns === 1) return array[0]?.[0] ?? NOT_AVAILABLE;
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => cellOf(array, row, column)),
  );
}

function dynamicValue(value: Value, context: NativeContext): Scalar | Matrix {
  const read = isReference(value) ? context.rowsOf(value) : value;
  if (isMatrix(read)) {
    const first = read[0];
    if (first === undefined || first.length === 0) return failure("#CALC!", "an empty array");
    if (read.length === 1 && first.length === 1) return shown(first[0] ?? null);
    return read.some(needsChange) ? read.map((row) => row.map(shown)) : read;
  }
  if (isLambda(read) || isReference(read)) {
    return failure("#CALC!", "a LAMBDA that is not called");
  }
  return shown(read);
}

function shown(value: Scalar): Scalar {
  if (value === null) return 0;
  return typeof value === "number" && !Number.isFinite(value) ? NUMBER_ERROR : value;
}

function needsChange(row: readonly Scalar[]): boolean {
  return row.some((cell) => cell === null || (typeof cell === "number" && !Number.isFinite(cell)));
}
