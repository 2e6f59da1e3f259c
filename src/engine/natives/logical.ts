import { isCellError } from "../../workbook/cellValue";
import { equal, toFlag, toNumber } from "../coerce";
import type { Value } from "../values";
import { failure, isMatrix, isReference, isScalar, VALUE_ERROR } from "../values";
import { type LazyNative, lift, native, type Thunk } from "./native";
import type { NativeContext } from "./nativeContext";
import { anything, flag, rest } from "./readers";

/**
 * Chooses by a value that may be an array: one cell decides which branch is calculated, an array takes
 * each cell from the branch that its own cell decides for.
 */
function choose(
  decider: Value,
  branches: readonly (Thunk | undefined)[],
  context: NativeContext,
  position: (cell: Value) => number | Exclude<Value, number>,
  otherwise: Value,
): Value {
  const isArray = isMatrix(decider) || (isReference(decider) && decider.rows * decider.columns > 1);
  if (!isArray) {
    const chosen = position(oneCell(decider, context));
    if (typeof chosen !== "number") return chosen;
    return chosen in branches ? (branches[chosen]?.() ?? 0) : otherwise;
  }
  const values = branches.map((branch) => branch?.() ?? 0);
  return lift(
    [decider, ...values],
    () => true,
    context,
    ([cell = null, ...cells]) => {
      const chosen = position(cell);
      return typeof chosen === "number" ? (cells[chosen] ?? otherwise) : chosen;
    },
  );
}

function oneCell(value: Value, context: NativeContext): Value {
  return isReference(value) ? (context.rowsOf(value)[0]?.[0] ?? null) : value;
}

/** 0 for TRUE, 1 for FALSE, or the error. */
function trueFirst(cell: Value): number | Exclude<Value, number> {
  if (isMatrix(cell) || isReference(cell)) return VALUE_ERROR;
  if (typeof cell === "object" && cell !== null && "kind" in cell) return VALUE_ERROR;
  const decided = toFlag(cell);
  return typeof decided === "boolean" ? (decided ? 0 : 1) : decided;
}

const ifNative: LazyNative = {
  name: "IF",
  least: 2,
  most: 3,
  callLazily: (args, context) => {
    const branches = [args[1], args.length > 2 ? args[2] : () => false];
    return choose(args[0]?.() ?? false, branches, context, trueFirst, false);
  },
};

/** The value, or the second argument where the value is an error that `catches` names. */
function guard(name: string, catches: (value: Value) => boolean): LazyNative {
  return {
    name,
    least: 2,
    most: 2,
    callLazily: (args, context) => {
      const value = args[0]?.() ?? null;
      const read = isReference(value) ? context.rowsOf(value) : value;
      if (!isMatrix(read)) return catches(read) ? (args[1]?.() ?? "") : value;
      if (!read.some((line) => line.some(catches))) return value;
      const replacement = args[1]?.() ?? "";
      if (read.length === 1 && read[0]?.length === 1) return replacement;
      return lift(
        [read, replacement],
        () => true,
        context,
        ([cell = null, other = ""]) => (catches(cell) ? other : cell),
      );
    },
  };
}

const ifError = guard("IFERROR", isCellError);
const ifNotAvailable = guard("IFNA", (value) => isCellError(value) && value.error === "#N/A");

/** The value after the first condition that holds. */
function ifs(
  [condition, value, ...others]: readonly (Thunk | undefined)[],
  context: NativeContext,
): Value {
  const next = () =>
    others.length === 0 ? failure("#N/A", "no condition of IFS holds") : ifs(others, context);
  return choose(condition?.() ?? false, [value, next], context, trueFirst, false);
}

/** The value after the first case that equals; the last argument when it has no partner. */
function switched(
  subject: Value,
  [first, value, ...others]: readonly (Thunk | undefined)[],
  context: NativeContext,
): Value {
  const isDefault = value === undefined && others.length === 0;
  if (first === undefined && isDefault) return failure("#N/A", "no case of SWITCH equals");
  if (isDefault) return first?.() ?? 0;
  const equals = lift(
    [subject, first?.() ?? null],
    () => true,
    context,
    ([a = null, b = null]) => {
      if (isCellError(a)) return a;
      return isScalar(a) && isScalar(b) && equal(a, b);
    },
  );
  const next = () => switched(subject, others, context);
  return choose(equals, [value, next], context, trueFirst, false);
}

/** Lazily evaluated functions of Excel's group "Logical". */
export const lazyLogical: readonly LazyNative[] = [
  ifNative,
  ifError,
  ifNotAvailable,
  { name: "IFS", least: 2, most: 254, callLazily: ifs },
  {
    name: "SWITCH",
    least: 3,
    most: 254,
    callLazily: (args, context) => {
      const subject = args[0]?.() ?? null;
      const cell = isReference(subject) ? context.rowsOf(subject) : subject;
      return switched(cell, args.slice(1), context);
    },
  },
  {
    name: "CHOOSE",
    least: 2,
    most: 255,
    callLazily: (args, context) => {
      const position = (cell: Value) => {
        const number = isScalar(cell) ? toNumber(cell) : VALUE_ERROR;
        return typeof number === "number" ? Math.trunc(number) - 1 : number;
      };
      return choose(args[0]?.() ?? 0, args.slice(1), context, position, VALUE_ERROR);
    },
  },
];

/** The flags among the arguments of AND, OR and XOR; texts and blanks in ranges are passed over. */
function flagsIn(values: readonly (Value | undefined)[], context: NativeContext) {
  const flags: boolean[] = [];
  for (const value of values) {
    const read = isReference(value) ? context.rowsOf(value) : value;
    if (isMatrix(read)) {
      for (const cell of read.flat()) {
        if (isCellError(cell)) return cell;
        if (typeof cell === "boolean" || typeof cell === "number") flags.push(Boolean(cell));
      }
      continue;
    }
    const decided = trueFirst(read ?? null);
    if (typeof decided !== "number") return decided;
    flags.push(decided === 0);
  }
  return flags.length === 0 ? failure("#VALUE!", "no TRUE or FALSE among the arguments") : flags;
}

function combined(name: string, combine: (flags: readonly boolean[]) => boolean) {
  return native(name, [rest(anything)], (values, context) => {
    const flags = flagsIn(values, context);
    return Array.isArray(flags) ? combine(flags) : flags;
  });
}

/** Excel's group "Logical", the lazy ones excepted. */
export const logical = [
  combined("AND", (flags) => flags.every(Boolean)),
  combined("OR", (flags) => flags.some(Boolean)),
  combined("XOR", (flags) => flags.filter(Boolean).length % 2 === 1),
  native("NOT", [flag], (value) => !value),
  native("TRUE", [], () => true),
  native("FALSE", [], () => false),
];
