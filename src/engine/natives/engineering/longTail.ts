import * as formulas from "@formulajs/formulajs";
import { isCellError, type ErrorCode } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Scalar, Value } from "../../values";
import { failure, VALUE_ERROR } from "../../values";
import { type Native, native } from "../native";
import { absent, number, rest, scalar } from "../readers";
import { erf } from "../statistics/specialFunctions";

/** Numerals of other bases, complex numbers, units and Bessel functions: seldom met, so not our own. */
const NAMES = [
  ["BIN2DEC", "BIN2HEX", "BIN2OCT", "DEC2BIN", "DEC2HEX", "DEC2OCT"],
  ["HEX2BIN", "HEX2DEC", "HEX2OCT", "OCT2BIN", "OCT2DEC", "OCT2HEX"],
  ["COMPLEX", "IMABS", "IMAGINARY", "IMARGUMENT", "IMCONJUGATE", "IMREAL", "IMDIV", "IMEXP"],
  ["IMLN", "IMLOG10", "IMLOG2", "IMPOWER", "IMPRODUCT", "IMSQRT", "IMSUB", "IMSUM"],
  ["IMCOS", "IMCOSH", "IMCOT", "IMCSC", "IMCSCH", "IMSEC", "IMSECH", "IMSIN", "IMSINH", "IMTAN"],
  ["CONVERT", "BESSELI", "BESSELJ", "BESSELK", "BESSELY"],
].flat();

/** Excel's group "Engineering". */
export const engineering: readonly Native[] = [
  ...NAMES.map(fromFormulas),
  native("ERF", [number, absent(number, undefined)], (from, to) =>
    to === undefined ? erf(from) : erf(to) - erf(from),
  ),
];

type Formula = (...args: readonly unknown[]) => unknown;

function fromFormulas(name: string): Native {
  return native(name, [rest(scalar)], (args): Value => {
    const call = (formulas as unknown as Readonly<Record<string, Formula | undefined>>)[name];
    try {
      const answer = cellOf(call?.(...args.map(plain)));
      return typeof answer === "string" && /2HEX$/.test(name) ? answer.toUpperCase() : answer;
    } catch {
      return VALUE_ERROR;
    }
  });
}

function plain(value: Scalar): unknown {
  if (value === null) return 0;
  if (typeof value !== "string") return value;
  const read = toNumber(value);
  return isCellError(read) ? value : /^[\d.]+$/.test(value) ? value : read;
}

function cellOf(answer: unknown): Scalar {
  if (answer instanceof Error) return failure(codeOf(answer.message));
  const isCell =
    typeof answer === "number" || typeof answer === "string" || typeof answer === "boolean";
  return isCell ? answer : VALUE_ERROR;
}

function codeOf(message: string): ErrorCode {
  return CODES.find((code) => message.includes(code)) ?? "#VALUE!";
}

const CODES: readonly ErrorCode[] = ["#NUM!", "#N/A", "#DIV/0!", "#REF!", "#NAME?", "#NULL!"];
