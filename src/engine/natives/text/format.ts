import { format, isDateFormat } from "numfmt";
import { isCellError } from "../../../workbook/cellValue";
import { daysBefore, showsDay } from "../../dateSystem";
import { numberInText } from "../../numberInText";
import type { Scalar } from "../../values";
import { failure, VALUE_ERROR } from "../../values";
import { toNumber } from "../../coerce";
import { native } from "../native";
import { absent, flag, optional, scalar, text, whole } from "../readers";
import { roundHalf } from "../mathematics/rounding";

/** Numbers as texts and texts as numbers. */
export const formats = [
  native("TEXT", [scalar, text], (value, pattern) => formatted(value, pattern)),
  native("VALUE", [scalar], (value) => {
    if (typeof value === "boolean") return failure("#VALUE!", "a truth value is not a number");
    return toNumber(value);
  }),
  native("FIXED", [scalar, optional(whole, 2), absent(flag, false)], (value, digits, plain) => {
    const x = toNumber(value);
    if (isCellError(x)) return x;
    return format(withDigits(plain ? "0" : "#,##0", digits), roundHalf(x, digits));
  }),
  ...["DOLLAR", "USDOLLAR"].map((name) =>
    native(name, [scalar, absent(whole, 2)], (value, digits) => {
      const x = toNumber(value);
      if (isCellError(x)) return x;
      const pattern = withDigits("$#,##0", digits);
      return format(`${pattern};(${pattern})`, roundHalf(x, digits));
    }),
  ),
];

/** A value through a number format (en-US). */
function formatted(value: Scalar, pattern: string) {
  if (isCellError(value)) return value;
  if (typeof value === "boolean" && pattern === "") return value ? "TRUE" : "FALSE";
  if (pattern === "")
    return typeof value === "string" && numberInText(value) === undefined ? value : "";
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  try {
    const answer = throughFormat(shown, pattern);
    return /^#{5,}$/.test(answer) ? VALUE_ERROR : answer;
  } catch {
    return failure("#VALUE!", `"${pattern}" is no number format`);
  }
}

function throughFormat(value: string | number | boolean, pattern: string): string {
  if (typeof value === "boolean") return format(pattern, value ? "TRUE" : "FALSE");
  if (typeof value === "string" || daysBefore() === 0 || !isDateFormat(pattern)) {
    return format(pattern, value);
  }
  // The 1904 system has negative dates and times.
  const size = Math.abs(value) + (showsDay(pattern) ? daysBefore() : 0);
  return `${value < 0 ? "-" : ""}${format(pattern, size)}`;
}

function withDigits(pattern: string, digits: number): string {
  return digits > 0 ? `${pattern}.${"0".repeat(Math.min(digits, 127))}` : pattern;
}
