import type { FileOperator } from "./sheetObjects";

/** Office.js words of the operators that a validation has. */
export const VALIDATION_OPERATORS = {
  between: "Between",
  notBetween: "NotBetween",
  equal: "EqualTo",
  notEqual: "NotEqualTo",
  greaterThan: "GreaterThan",
  lessThan: "LessThan",
  greaterThanOrEqual: "GreaterThanOrEqualTo",
  lessThanOrEqual: "LessThanOrEqualTo",
} as const satisfies Record<FileOperator, string>;

/** Office.js words of the operators that a conditional format has: two of them are shorter. */
export const CONDITIONAL_OPERATORS = {
  ...VALIDATION_OPERATORS,
  greaterThanOrEqual: "GreaterThanOrEqual",
  lessThanOrEqual: "LessThanOrEqual",
} as const satisfies Record<FileOperator, string>;

/** The operator of a file for a word of Office.js; `between` for one that is not known. */
export function operatorOf(
  words: Readonly<Record<FileOperator, string>>,
  word: unknown,
): FileOperator {
  const found = Object.entries(words).find(([, known]) => known === word)?.[0];
  return (found ?? "between") as FileOperator;
}
