import { isCellError } from "../../workbook/cellValue";
import type { Value } from "../values";
import { type Native, native } from "./native";
import { numbersIn } from "./numbersIn";
import { anything, rest } from "./readers";

/** Declares a function of all numbers among its arguments: SUM, STDEV, MEDIAN and their kind. */
export function ofNumbers(name: string, calculate: (numbers: readonly number[]) => Value): Native {
  const ofValues = native(name, [rest(anything)], (values, context) => {
    const numbers = numbersIn(values, context);
    return isCellError(numbers) ? numbers : calculate(numbers);
  });
  return { ...ofValues, ofList: calculate };
}

/** The same function under several names: today's and those of older versions. */
export function named(names: readonly string[], declare: (name: string) => Native): Native[] {
  return names.map(declare);
}

/** Sum from left to right. */
export function total(numbers: readonly number[]): number {
  let sum = 0;
  for (const number of numbers) sum += number;
  return sum;
}
