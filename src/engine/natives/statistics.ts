import { isCellError } from "../../workbook/cellValue";
import type { Value } from "../values";
import { DIVISION_ERROR, isMatrix, isReference } from "../values";
import { native } from "./native";
import type { NativeContext } from "./nativeContext";
import { numbersIn } from "./numbersIn";
import { anything, reference, rest } from "./readers";

/** Excel's group "Statistical". */
export const statistics = [
  ofNumbers("AVERAGE", (numbers) =>
    numbers.length === 0 ? DIVISION_ERROR : numbers.reduce((a, b) => a + b, 0) / numbers.length,
  ),
  ofNumbers("MIN", (numbers) => numbers.reduce((a, b) => Math.min(a, b), numbers[0] ?? 0)),
  ofNumbers("MAX", (numbers) => numbers.reduce((a, b) => Math.max(a, b), numbers[0] ?? 0)),
  native("COUNT", [rest(anything)], (values, context) => counted(values, context, "number")),
  native("COUNTA", [rest(anything)], (values, context) => counted(values, context, "content")),
  native(
    "COUNTBLANK",
    [reference],
    (cells, context) =>
      context
        .rowsOf(cells)
        .flat()
        .filter((cell) => cell === null || cell === "").length,
  ),
];

function ofNumbers(name: string, calculate: (numbers: readonly number[]) => Value) {
  return native(name, [rest(anything)], (values, context) => {
    const numbers = numbersIn(values, context);
    return isCellError(numbers) ? numbers : calculate(numbers);
  });
}

function counted(
  values: readonly (Value | undefined)[],
  context: NativeContext,
  what: "number" | "content",
): number {
  let count = 0;
  for (const value of values) {
    const read = isReference(value) ? context.rowsOf(value) : value;
    const cells = isMatrix(read) ? read.flat() : [read ?? null];
    for (const cell of cells) {
      if (what === "number" ? typeof cell === "number" : cell !== null) count++;
    }
  }
  return count;
}
