import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Value } from "../../values";
import { DIVISION_ERROR, isMatrix, isReference, isScalar } from "../../values";
import { ofNumbers, total } from "../aggregates";
import { native } from "../native";
import type { NativeContext } from "../nativeContext";
import { numbersIn } from "../numbersIn";
import { anything, rest } from "../readers";

/** Counts, means, least and greatest. */
export const counting = [
  ofNumbers("AVERAGE", mean),
  ofNumbers("MIN", (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  ofNumbers("MAX", (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  ofValues("AVERAGEA", mean),
  ofValues("MINA", (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  ofValues("MAXA", (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  native("COUNT", [rest(anything)], (values, context) => {
    let count = 0;
    for (const value of values) {
      const read = isReference(value) ? context.rowsOf(value) : value;
      if (isMatrix(read)) {
        for (const line of read) for (const cell of line) if (typeof cell === "number") count++;
      } else if (read === undefined || (isScalar(read) && typeof toNumber(read) === "number")) {
        count++;
      }
    }
    return count;
  }),
  native("COUNTA", [rest(anything)], (values, context) => {
    let count = 0;
    for (const value of values) {
      const read = isReference(value) ? context.rowsOf(value) : value;
      if (isMatrix(read)) {
        for (const line of read) for (const cell of line) if (cell !== null) count++;
      } else count++;
    }
    return count;
  }),
  native("COUNTBLANK", [anything], (value, context) => {
    const read = isReference(value) ? context.rowsOf(value) : value;
    const cells = isMatrix(read) ? read.flat() : [read ?? null];
    const blank = cells.filter((cell) => cell === null || cell === "").length;
    return isReference(value) ? blank + value.rows * value.columns - cells.length : blank;
  }),
];

/** Arithmetic mean; `#DIV/0!` of nothing. */
export function mean(numbers: readonly number[]): Value {
  return numbers.length === 0 ? DIVISION_ERROR : total(numbers) / numbers.length;
}

/** Declares a function in which texts inside ranges count as 0 and truth values as 0 and 1. */
export function ofValues(name: string, calculate: (numbers: readonly number[]) => Value) {
  return native(name, [rest(anything)], (values, context) => {
    const numbers = valuesIn(values, context);
    return isCellError(numbers) ? numbers : calculate(numbers);
  });
}

function valuesIn(values: readonly (Value | undefined)[], context: NativeContext) {
  const found: number[] = [];
  for (const value of values) {
    const read = isReference(value) ? context.rowsOf(value) : value;
    if (!isMatrix(read)) {
      const numbers = numbersIn([value], context);
      if (isCellError(numbers)) return numbers;
      found.push(...numbers);
      continue;
    }
    for (const cell of read.flat()) {
      if (isCellError(cell)) return cell;
      if (cell !== null) found.push(typeof cell === "string" ? 0 : Number(cell));
    }
  }
  return found;
}
