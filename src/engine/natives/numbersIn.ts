import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import { toNumber } from "../coerce";
import type { Value } from "../values";
import { isLambda, isMatrix, isReference, VALUE_ERROR } from "../values";
import type { NativeContext } from "./nativeContext";

/**
 * The numbers among the arguments of SUM, AVERAGE, NPV and their kind: texts, truth values and blanks
 * inside ranges and arrays are passed over, written out as an argument they count by coercion.
 *
 * @returns The first error met, when there is one.
 */
export function numbersIn(
  values: readonly (Value | undefined)[],
  context: NativeContext,
): number[] | CellError {
  const numbers: number[] = [];
  for (const value of values) {
    const array = isReference(value) ? context.rowsOf(value) : value;
    if (isMatrix(array)) {
      for (const line of array) {
        for (const cell of line) {
          if (typeof cell === "number") numbers.push(cell);
          else if (isCellError(cell)) return cell;
        }
      }
    } else if (isLambda(array) || isReference(array)) {
      return VALUE_ERROR;
    } else {
      const number = toNumber(array ?? null);
      if (typeof number !== "number") return number;
      numbers.push(number);
    }
  }
  return numbers;
}
