import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import { compare, toNumber, toText } from "../coerce";
import { lift } from "../natives/native";
import { power } from "../power";
import type { Scalar, Value } from "../values";
import { DIVISION_ERROR, isScalar, NUMBER_ERROR } from "../values";
import type { Code } from "./code";

type BinaryCell = (a: Scalar, b: Scalar) => Scalar;
type UnaryCell = (a: Scalar) => Scalar;

const always = () => true;

/** What a comparison says of the order of its sides: below 0, 0 or above. */
export const HOLDS = {
  "=": (order: number) => order === 0,
  "<>": (order: number) => order !== 0,
  "<": (order: number) => order < 0,
  "<=": (order: number) => order <= 0,
  ">": (order: number) => order > 0,
  ">=": (order: number) => order >= 0,
} as const;

/** Operators between two values, cell by cell over arrays. */
export const BINARY: Readonly<Record<string, BinaryCell>> = {
  "+": arithmetic((a, b) => a + b),
  "-": arithmetic((a, b) => a - b),
  "*": arithmetic((a, b) => a * b),
  "/": arithmetic((a, b) => (b === 0 ? DIVISION_ERROR : a / b)),
  "^": arithmetic(power),
  "&": joined,
  "=": comparison(HOLDS["="]),
  "<>": comparison(HOLDS["<>"]),
  "<": comparison(HOLDS["<"]),
  "<=": comparison(HOLDS["<="]),
  ">": comparison(HOLDS[">"]),
  ">=": comparison(HOLDS[">="]),
};

/**
 * Addition and subtraction as the last step of a formula: what is left of two numbers that agree in
 * 15 digits is 0. Excel does so, though not within a formula or in parentheses: `=0.5-0.4-0.1` is 0,
 * `=(0.5-0.4-0.1)` is -2.8E-17. In files that Excel saved, residues up to 8.7e-16 of the larger
 * number are 0 and those from 1.4e-15 on are kept.
 */
export const LAST_STEP: Readonly<Record<string, BinaryCell>> = {
  "+": arithmetic((a, b) => withoutResidue(a + b, a, b)),
  "-": arithmetic((a, b) => withoutResidue(a - b, a, b)),
};

function withoutResidue(result: number, a: number, b: number): number {
  return Math.abs(result) < RESIDUE * Math.max(Math.abs(a), Math.abs(b)) ? 0 : result;
}

const RESIDUE = 1e-15;

/** Operators on one value. A leading plus changes nothing, not even a text. */
export const UNARY: Readonly<Record<string, UnaryCell>> = {
  "+": (a) => a,
  "-": (a) => onNumber(a, (x) => 0 - x),
  "%": (a) => onNumber(a, (x) => x / 100),
};

/** Code of an operator between two parts. */
export function binaryCode(operator: BinaryCell, left: Code, right: Code): Code {
  return (context, bindings) => {
    const a = left(context, bindings);
    const b = right(context, bindings);
    if (isScalar(a) && isScalar(b)) return operator(a, b);
    return lift([a, b], always, context, ([x, y]) => operator(cell(x), cell(y)));
  };
}

/** Code of an operator before or after one part. */
export function unaryCode(operator: UnaryCell, operand: Code): Code {
  return (context, bindings) => {
    const a = operand(context, bindings);
    return isScalar(a) ? operator(a) : lift([a], always, context, ([x]) => operator(cell(x)));
  };
}

function arithmetic(calculate: (a: number, b: number) => number | CellError): BinaryCell {
  return (a, b) => {
    const x = typeof a === "number" ? a : toNumber(a);
    if (typeof x !== "number") return x;
    const y = typeof b === "number" ? b : toNumber(b);
    if (typeof y !== "number") return y;
    const result = calculate(x, y);
    return typeof result === "number" && !Number.isFinite(result) ? NUMBER_ERROR : result;
  };
}

function comparison(holds: (order: number) => boolean): BinaryCell {
  return (a, b) => {
    if (isCellError(a)) return a;
    if (isCellError(b)) return b;
    return holds(compare(a, b));
  };
}

function joined(a: Scalar, b: Scalar): Scalar {
  const left = toText(a);
  if (typeof left !== "string") return left;
  const right = toText(b);
  return typeof right === "string" ? left + right : right;
}

function onNumber(a: Scalar, calculate: (x: number) => number): Scalar {
  const x = toNumber(a);
  return typeof x === "number" ? calculate(x) : x;
}

/** `lift` hands single cells to a function that takes single cells; functions are none. */
function cell(value: Value | undefined): Scalar {
  return value === undefined || !isScalar(value) ? { error: "#CALC!" } : value;
}
