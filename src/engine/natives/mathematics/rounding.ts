import { DIVISION_ERROR, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { absent, number, optional, whole } from "../readers";

/** Rounding to digits and to multiples. */
export const rounding = [
  native("ROUND", [number, whole], (x, digits) => roundHalf(x, digits)),
  native("ROUNDUP", [number, whole], (x, digits) => atDigit(x, digits, Math.ceil)),
  native("ROUNDDOWN", [number, whole], (x, digits) => atDigit(x, digits, Math.floor)),
  native("TRUNC", [number, optional(whole, 0)], (x, digits) => atDigit(x, digits, Math.floor)),
  native("INT", [number], (x) => Math.floor(x)),
  native("MOD", [number, number], (x, divisor) => {
    if (divisor === 0) return DIVISION_ERROR;
    const quotient = x / divisor;
    return Math.abs(quotient) >= 2 ** 50 ? NUMBER_ERROR : x - divisor * Math.floor(quotient);
  }),
  native("QUOTIENT", [number, number], (x, divisor) =>
    divisor === 0 ? DIVISION_ERROR : Math.trunc(x / divisor),
  ),
  native("MROUND", [number, number], (x, multiple) => {
    if (multiple === 0 || x === 0) return 0;
    if (x * multiple < 0) return NUMBER_ERROR;
    return toMultiple(x, multiple, (steps) => roundHalf(steps, 0));
  }),
  native("CEILING", [number, number], (x, step) => {
    if (x === 0 || step === 0) return 0;
    if (x > 0 && step < 0) return NUMBER_ERROR;
    return toMultiple(x, step, Math.ceil);
  }),
  native("FLOOR", [number, number], (x, step) => {
    if (x === 0) return 0;
    if (step === 0) return DIVISION_ERROR;
    if (x > 0 && step < 0) return NUMBER_ERROR;
    return toMultiple(x, step, Math.floor);
  }),
  native("CEILING.MATH", [number, absent(number, 1), optional(number, 0)], (x, step, mode) =>
    toMultiple(x, Math.abs(step), mode !== 0 && x < 0 ? Math.floor : Math.ceil),
  ),
  native("FLOOR.MATH", [number, absent(number, 1), optional(number, 0)], (x, step, mode) =>
    toMultiple(x, Math.abs(step), mode !== 0 && x < 0 ? Math.ceil : Math.floor),
  ),
  ...["CEILING.PRECISE", "ISO.CEILING"].map((name) =>
    native(name, [number, absent(number, 1)], (x, step) =>
      toMultiple(x, Math.abs(step), Math.ceil),
    ),
  ),
  native("FLOOR.PRECISE", [number, absent(number, 1)], (x, step) =>
    toMultiple(x, Math.abs(step), Math.floor),
  ),
  native("EVEN", [number], (x) => awayFromZero(x, (size) => Math.ceil(size / 2) * 2)),
  native("ODD", [number], (x) => awayFromZero(x, (size) => Math.ceil((size - 1) / 2) * 2 + 1)),
  native("ABS", [number], (x) => Math.abs(x)),
  native("SIGN", [number], (x) => Math.sign(x)),
];

/** Half away from zero, judged on the 15 digits that Excel shows: 1.005 is 1.01 at two digits. */
export function roundHalf(x: number, digits: number): number {
  return atDigit(x, digits, (scaled) => Math.floor(scaled + 0.5));
}

/**
 * Rounds the 15 digits that Excel sees of a number, so that the 377.99999999999994 of 30000*0.0042*3
 * is 378. The decimal point moves in the digits themselves, where it costs no precision.
 */
function atDigit(x: number, digits: number, step: (scaled: number) => number): number {
  const [mantissa = "", exponent = ""] = Math.abs(x).toExponential(14).split("e");
  const power = Number(exponent) + digits;
  if (x === 0 || power > 16) return x;
  const scaled = step(Number(`${mantissa}e${power}`));
  return Math.sign(x) * Number(`${scaled}e${-digits}`);
}

/** A multiple of a step; 15 digits decide whether the number is one already. */
function toMultiple(x: number, step: number, choose: (steps: number) => number): number {
  if (step === 0) return 0;
  const steps = Number((x / step).toPrecision(15));
  return Number((choose(steps) * step).toPrecision(15));
}

function awayFromZero(x: number, next: (size: number) => number): number {
  return x < 0 ? -next(-x) : next(x);
}
