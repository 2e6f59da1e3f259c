import { format } from "numfmt";
import { isCellError } from "../../../workbook/cellValue";
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
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (pattern === "")
    return typeof value === "string" && numberInText(value) === undefined ? value : "";
  const shown = typeof value === "string" ? (numberInText(value) ?? value) : (value ?? 0);
  try {
    const answer = format(pattern, shown);
    return /^#{5,}$/.test(answer) ? VALUE_ERROR : answer;
  } catch {
    return failure("#VALUE!", `"${pattern}" is no number format`);
  }
}

function withDigits(pattern: string, digits: number): string {
  return digits > 0 ? `${pattern}.${"0".repeat(Math.min(digits, 127))}` : pattern;
}
