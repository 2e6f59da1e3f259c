import { holdsCell } from "../../host/cellRange";
import type { OpenValidation } from "../../host/openSheet";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition } from "../../workbook/address";
import type { CellValue } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import { shifted } from "../edit/shiftFormula";
import { validationChoices } from "./validationChoices";

/** What a validation says about the content of a cell. */
export interface ValidationFault {
  readonly title: string;
  readonly message: string;
  /** The content is refused; otherwise it stands and the message is a warning. */
  readonly isStop: boolean;
}

/** The validation that watches a cell. */
export function validationAt(
  workbook: OpenWorkbook,
  sheet: string,
  { row, column }: CellPosition,
): OpenValidation | undefined {
  return workbook.sheet(sheet)?.validations.find(({ range }) => holdsCell(range, row, column));
}

/**
 * What is wrong with the calculated content of a cell by its validation; undefined when it may stand,
 * also while it is still being calculated.
 */
export function validationFault(
  workbook: OpenWorkbook,
  sheet: string,
  cell: CellPosition,
): ValidationFault | undefined {
  const validation = validationAt(workbook, sheet, cell);
  if (validation === undefined) return undefined;
  const { errorAlert, rule, range, ignoreBlanks } = validation;
  if (errorAlert["showAlert"] === false) return undefined;
  const value = workbook.engine.value(sheet, cell.row, cell.column);
  if (value === null && ignoreBlanks) return undefined;
  if (isCellError(value) && value.error === "#BUSY!") return undefined;
  const shift = { rows: cell.row - range.row, columns: cell.column - range.column };
  const evaluated = (limit: unknown): CellValue => {
    if (typeof limit === "number") return limit;
    const formula = shifted(
      String(limit).startsWith("=") ? String(limit) : `=${String(limit)}`,
      shift,
    );
    const result = workbook.engine.evaluate(formula, sheet);
    return Array.isArray(result) ? (result[0]?.[0] ?? null) : result;
  };
  const wanted = wantedBy(workbook, sheet, cell, rule, value, evaluated);
  if (wanted === undefined) return undefined;
  const { title, message, style } = errorAlert;
  return {
    title: typeof title === "string" ? title : "",
    message: typeof message === "string" && message !== "" ? message : wanted,
    isStop: style === undefined || style === "Stop",
  };
}

/** What would be allowed, in a sentence; undefined when the value is. */
function wantedBy(
  workbook: OpenWorkbook,
  sheet: string,
  cell: CellPosition,
  rule: Readonly<Record<string, unknown>>,
  value: CellValue,
  evaluated: (limit: unknown) => CellValue,
): string | undefined {
  if (rule["list"] !== undefined) {
    const choices = validationChoices(workbook, sheet, cell);
    if (choices === undefined) return undefined;
    const { text } = workbook.cell(sheet, cell.row, cell.column);
    const isOne = choices.some((choice) => choice === text || choice === plain(value));
    return isOne ? undefined : `Choose one of: ${choices.join(", ")}.`;
  }
  const custom = fieldsOf(rule["custom"]);
  if (custom !== undefined) {
    const verdict = evaluated(custom["formula"]);
    if (verdict === true || (typeof verdict === "number" && verdict !== 0)) return undefined;
    return isCellError(verdict) && verdict.error === "#BUSY!"
      ? undefined
      : `The cell must satisfy ${String(custom["formula"])}.`;
  }
  for (const [kind, what] of KINDS) {
    const fields = fieldsOf(rule[kind]);
    if (fields === undefined) continue;
    const measured = kind === "textLength" ? plain(value).length : value;
    const isKind =
      typeof measured === "number" && (kind !== "wholeNumber" || Number.isInteger(measured));
    const [first, second] = [evaluated(fields["formula1"]), evaluated(fields["formula2"] ?? 0)];
    if (typeof first !== "number") return undefined;
    const operator = String(fields["operator"]);
    const holds = isKind && compares(operator, measured, first, Number(second));
    if (holds) return undefined;
    const limits = WORDS[operator]?.(plain(first), plain(second)) ?? "";
    return `Type ${what} ${limits}.`;
  }
  return undefined;
}

const KINDS = [
  ["wholeNumber", "a whole number"],
  ["decimal", "a number"],
  ["date", "a date"],
  ["time", "a time"],
  ["textLength", "a text with a length"],
] as const;

function compares(operator: string, value: number, first: number, second: number): boolean {
  switch (operator) {
    case "Between":
      return value >= first && value <= second;
    case "NotBetween":
      return value < first || value > second;
    case "EqualTo":
      return value === first;
    case "NotEqualTo":
      return value !== first;
    case "GreaterThan":
      return value > first;
    case "LessThan":
      return value < first;
    case "GreaterThanOrEqualTo":
      return value >= first;
    case "LessThanOrEqualTo":
      return value <= first;
    default:
      return true;
  }
}

const WORDS: Readonly<Record<string, (first: string, second: string) => string>> = {
  Between: (first, second) => `between ${first} and ${second}`,
  NotBetween: (first, second) => `outside ${first} to ${second}`,
  EqualTo: (first) => `equal to ${first}`,
  NotEqualTo: (first) => `other than ${first}`,
  GreaterThan: (first) => `greater than ${first}`,
  LessThan: (first) => `less than ${first}`,
  GreaterThanOrEqualTo: (first) => `of at least ${first}`,
  LessThanOrEqualTo: (first) => `of at most ${first}`,
};

function plain(value: CellValue): string {
  return isCellError(value) ? value.error : String(value ?? "");
}

function fieldsOf(value: unknown): Readonly<Record<string, unknown>> | undefined {
  return typeof value === "object" && value !== null
    ? (value as Readonly<Record<string, unknown>>)
    : undefined;
}
