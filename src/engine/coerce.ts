import type { CellError } from "../workbook/cellValue";
import { isCellError } from "../workbook/cellValue";
import { numberInText } from "./numberInText";
import type { Scalar } from "./values";
import { failure } from "./values";

/**
 * The number that Excel sees where it needs one: blank is 0, TRUE is 1, a text counts when it reads
 * as a number, a percentage, a date or a time. Any other text is `#VALUE!`.
 */
export function toNumber(value: Scalar): number | CellError {
  if (typeof value === "number") return value;
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") {
    return numberInText(value) ?? failure("#VALUE!", `"${shortened(value)}" is not a number`);
  }
  return value;
}

/** The text that Excel sees where it needs one: 15 significant digits of a number, TRUE or FALSE. */
export function toText(value: Scalar): string | CellError {
  if (typeof value === "string") return value;
  if (value === null) return "";
  if (typeof value === "number") return numberText(value);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return value;
}

/** The truth value that Excel sees: a number other than 0 is true, "TRUE" and "FALSE" count. */
export function toFlag(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (typeof value === "string") {
    const word = value.toUpperCase();
    if (word === "TRUE") return true;
    if (word === "FALSE") return false;
    return failure("#VALUE!", `"${shortened(value)}" is neither TRUE nor FALSE`);
  }
  return value;
}

/**
 * Order of two values in Excel: numbers before texts before FALSE before TRUE; texts without regard
 * to case; a blank equals 0, "" and FALSE.
 *
 * @returns Below, at or above 0, as a sort function gives it.
 */
export function compare(a: Exclude<Scalar, CellError>, b: Exclude<Scalar, CellError>): number {
  const left = a ?? blankLike(b);
  const right = b ?? blankLike(a);
  if (typeof left === "number" && typeof right === "number") return sameNumber(left, right);
  if (typeof left === "string" && typeof right === "string") return compareTexts(left, right);
  const byKind = rank(left) - rank(right);
  return byKind === 0 ? Number(left) - Number(right) : byKind;
}

/** Order of two texts, without regard to case. */
export function compareTexts(a: string, b: string): number {
  const left = a.toLowerCase();
  const right = b.toLowerCase();
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

/** Whether two values are equal in a formula's sense; errors equal nothing. */
export function equal(a: Scalar, b: Scalar): boolean {
  return !isCellError(a) && !isCellError(b) && compare(a, b) === 0;
}

/** A number as Excel turns it into text: at most 15 digits, an exponent outside 1E-9 … 1E+20. */
export function numberText(number: number): string {
  if (number === 0) return "0";
  const size = Math.abs(number);
  const rounded = Number(number.toPrecision(15));
  if (size >= 1e-9 && size < 1e20) return plainDigits(rounded);
  const [digits = "", exponent = ""] = rounded.toExponential().split("e");
  const power = Number(exponent);
  return `${digits}E${power < 0 ? "-" : "+"}${String(Math.abs(power)).padStart(2, "0")}`;
}

/** Excel compares 15 digits: 0.1+0.2 equals 0.3. */
function sameNumber(a: number, b: number): number {
  if (a === b) return 0;
  const difference = a - b;
  if (Math.abs(difference) < Math.max(Math.abs(a), Math.abs(b)) * 1e-14) {
    return Number(a.toPrecision(15)) - Number(b.toPrecision(15));
  }
  return difference;
}

function plainDigits(number: number): string {
  const text = String(number);
  if (!text.includes("e")) return text;
  return Math.abs(number) >= 1 ? BigInt(number).toString() : number.toFixed(24).replace(/0+$/, "");
}

function blankLike(other: Exclude<Scalar, CellError>): number | string | boolean {
  if (typeof other === "string") return "";
  return typeof other === "boolean" ? false : 0;
}

function rank(value: number | string | boolean): number {
  if (typeof value === "number") return 0;
  return typeof value === "string" ? 1 : 2;
}

function shortened(text: string): string {
  return text.length > 40 ? `${text.slice(0, 39)}…` : text;
}
