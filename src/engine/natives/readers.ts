import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import { toFlag, toNumber, toText } from "../coerce";
import type { Lambda, Matrix, Reference, Scalar, Value } from "../values";
import { failure, isLambda, isMatrix, isReference, isScalar, VALUE_ERROR } from "../values";
import type { NativeContext } from "./nativeContext";

/**
 * How a native takes one argument. A reader that lifts receives one cell: given an array, the native
 * is called for each of its cells and answers an array. The others receive what was written.
 */
export interface Reader<T> {
  readonly lifts: boolean;
  /** The argument can be left out or left empty (`IF(x,,y)`). */
  readonly optional: boolean;
  /** Takes this argument and all that follow, as a list. */
  readonly rest: boolean;
  /** Needs all cells: in a formula that Excel entered before dynamic arrays, ranges stay whole here. */
  readonly arrays?: boolean;
  /** An empty argument is blank (0, "", FALSE) and not the default, as in `MATCH(x,A:A,)`. */
  readonly emptyIsBlank?: boolean;
  /** Errors are handed on as values; otherwise the first error is the answer. */
  readonly acceptsErrors: boolean;
  /** What a finite number is read as, for those that take single numbers. */
  readonly ofDouble?: (x: number) => T;
  read(value: Value | undefined, context: NativeContext): T | CellError;
}

const plain = { lifts: false, optional: false, rest: false, acceptsErrors: false } as const;

/** A number, by Excel's coercion. */
export const number: Reader<number> = { ...scalarReader(toNumber), ofDouble: (x) => x };

/** A number without its fraction, towards zero. */
export const whole: Reader<number> = {
  ...scalarReader((value) => {
    const read = toNumber(value);
    return typeof read === "number" ? Math.trunc(read) : read;
  }),
  ofDouble: Math.trunc,
};

export const text: Reader<string> = scalarReader(toText);
export const flag: Reader<boolean> = { ...scalarReader(toFlag), ofDouble: (x) => x !== 0 };

/** One cell as it is; an error is the answer. */
export const scalar: Reader<Exclude<Scalar, CellError>> = scalarReader((value) => value);

/** One cell as it is, errors too. */
export const scalarOrError: Reader<Scalar> = {
  ...scalarReader((value) => value),
  acceptsErrors: true,
};

/** An array or range as rows, one cell as 1 × 1; errors inside stay where they are. */
export const rows: Reader<Matrix> = {
  ...plain,
  arrays: true,
  read: (value, context) => {
    if (isReference(value)) return context.rowsOf(value);
    if (isMatrix(value)) return value;
    if (isLambda(value)) return VALUE_ERROR;
    return isCellError(value) ? value : [[value ?? null]];
  },
};

/** As `rows`, and an error in place of an array is a 1 × 1 array. */
export const rowsOrError: Reader<Matrix> = {
  ...rows,
  acceptsErrors: true,
  read: (value, context) => (isCellError(value) ? [[value]] : rows.read(value, context)),
};

/** Cells of a sheet, not their values. */
export const reference: Reader<Reference> = {
  ...plain,
  read: (value) => {
    if (isReference(value)) return value;
    return isCellError(value) ? value : failure("#VALUE!", "needs a reference to cells");
  },
};

/** Whatever was written, unread; `undefined` when left out. */
export const anything: Reader<Value | undefined> = {
  ...plain,
  acceptsErrors: true,
  read: (value) => value,
};

/** A LAMBDA, or the name of a function in its place. */
export const lambda: Reader<Lambda> = {
  ...plain,
  read: (value) => {
    if (isLambda(value)) return value;
    return isCellError(value) ? value : failure("#VALUE!", "needs a LAMBDA here");
  },
};

/** An argument that may be left out or left empty; `fallback` then stands for it. */
export function optional<T, F>(reader: Reader<T>, fallback: F): Reader<T | F> {
  return {
    ...reader,
    optional: true,
    read: (value, context) => (value === undefined ? fallback : reader.read(value, context)),
  };
}

/** An argument whose default stands only for leaving it out with its comma; empty it is blank. */
export function absent<T, F>(reader: Reader<T>, fallback: F): Reader<T | F> {
  return { ...optional(reader, fallback), emptyIsBlank: true };
}

/** The last parameter: any number of arguments, each read alike. */
export function rest<T>(reader: Reader<T>): Reader<readonly T[]> {
  return { ...reader, rest: true } as unknown as Reader<readonly T[]>;
}

function scalarReader<T>(read: (value: Scalar) => T | CellError): Reader<T> {
  return {
    lifts: true,
    optional: false,
    rest: false,
    acceptsErrors: false,
    read: (value) => (value === undefined || isScalar(value) ? read(value ?? null) : VALUE_ERROR),
  };
}
