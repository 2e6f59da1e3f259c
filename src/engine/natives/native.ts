import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { Matrix, Scalar, Value } from "../values";
import { failure, isLambda, isMatrix, isReference, NOT_AVAILABLE, NUMBER_ERROR } from "../values";
import type { NativeContext } from "./nativeContext";
import type { Reader } from "./readers";

/** An argument that is calculated only when it is asked for. */
export type Thunk = () => Value;

/** A function of Excel. */
export interface Native {
  /** As Excel writes it: "NORM.S.DIST". */
  readonly name: string;
  readonly least: number;
  readonly most: number;
  /** Whether the argument at a position takes one cell, so that its cells need not be handed over. */
  lifts(position: number): boolean;
  /** Whether the argument at a position needs all cells of a range or array. */
  arrays(position: number): boolean;
  /** Calculated again at every recalculation, as Excel does. */
  readonly volatile: boolean;
  /** Arguments that were left empty are `undefined`. */
  call(args: readonly (Value | undefined)[], context: NativeContext): Value;
  /** The mathematics behind the readers, where every argument is one number: for columns of trials. */
  readonly ofDoubles?: NumberFunction | undefined;
  /** The mathematics of a function of all numbers among its arguments: SUM, MEDIAN and their kind. */
  readonly ofList?: ((numbers: readonly number[]) => Value) | undefined;
}

/** A function of single numbers: how each argument is read, then the call with what was read. */
export interface NumberFunction {
  readonly readers: readonly Reader<unknown>[];
  call(...readThenContext: unknown[]): Value;
}

/** A native that decides itself which of its arguments are calculated: IF, IFERROR, CHOOSE … */
export interface LazyNative {
  readonly name: string;
  readonly least: number;
  readonly most: number;
  callLazily(args: readonly (Thunk | undefined)[], context: NativeContext): Value;
}

type Readers = readonly Reader<unknown>[];
type Read<R extends Readers> = {
  -readonly [K in keyof R]: R[K] extends Reader<infer T> ? T : never;
};

/**
 * Declares a native by the readers of its arguments.
 *
 * @param call - Receives what the readers read, then the context. A rest reader gives a list.
 */
export function native<const R extends Readers>(
  name: string,
  readers: R,
  call: (...args: [...Read<R>, NativeContext]) => Value,
  options: { readonly volatile?: boolean } = {},
): Native {
  const last = readers.at(-1);
  const endless = last?.rest === true;
  const least = readers.filter((reader) => !reader.optional).length;
  const lifting = readers.some((reader) => reader.lifts);
  const readerAt = (i: number) => (i < readers.length ? readers[i] : last) as Reader<unknown>;

  const callOnce = (args: readonly (Value | undefined)[], context: NativeContext): Value => {
    const read: unknown[] = [];
    const single = endless ? readers.length - 1 : readers.length;
    for (let i = 0; i < single; i++) {
      const reader = readerAt(i);
      const value = readOne(reader, args, i, context);
      if (!reader.acceptsErrors && isCellError(value)) return value;
      read.push(value);
    }
    if (endless) {
      const tail: unknown[] = [];
      for (let i = single; i < args.length; i++) {
        const reader = readerAt(i);
        const value = readOne(reader, args, i, context);
        if (!reader.acceptsErrors && isCellError(value)) return value;
        tail.push(value);
      }
      read.push(tail);
    }
    const answer = call(...([...read, context] as [...Read<R>, NativeContext]));
    return typeof answer === "number" && !Number.isFinite(answer) ? NUMBER_ERROR : answer;
  };

  const isOfDoubles = !endless && readers.every((reader) => reader.ofDouble !== undefined);

  return {
    name,
    least,
    most: endless ? 255 : readers.length,
    ofDoubles: isOfDoubles ? { readers, call } : undefined,
    lifts: (position) => readerAt(position).lifts,
    arrays: (position) => readerAt(position).arrays === true,
    volatile: options.volatile ?? false,
    call: lifting
      ? (args, context) => lift(args, (i) => readerAt(i).lifts, context, callOnce)
      : callOnce,
  };
}

/**
 * Calls a function of single cells for each cell of the arrays among its arguments: a row and a
 * column span a rectangle, one cell or one line is repeated, where an array is too short it is `#N/A`.
 *
 * @param lifts - Whether the argument at a position takes one cell.
 */
export function lift<C extends Pick<NativeContext, "rowsOf">>(
  args: readonly (Value | undefined)[],
  lifts: (position: number) => boolean,
  context: C,
  call: (args: readonly (Value | undefined)[], context: C) => Value,
): Value {
  let height = 0;
  let width = 0;
  const arrays: (Matrix | undefined)[] = [];
  const plain = args.map((value, i) => {
    if (!lifts(i) || typeof value !== "object" || value === null) return value;
    let array: Matrix;
    if (isReference(value)) {
      array = context.rowsOf(value);
    } else if (isMatrix(value)) {
      array = value;
    } else return value;
    const firstRow = array[0] ?? [];
    if (array.length === 1 && firstRow.length === 1) return firstRow[0];
    arrays[i] = array;
    height = Math.max(height, array.length);
    width = Math.max(width, firstRow.length);
    return value;
  });
  if (height === 0) return call(plain, context);
  const answer: Scalar[][] = [];
  for (let row = 0; row < height; row++) {
    const line: Scalar[] = [];
    for (let column = 0; column < width; column++) {
      const cells = plain.map((value, i) => {
        const array = arrays[i];
        return array === undefined ? value : cellOf(array, row, column);
      });
      line.push(single(call(cells, context), context));
    }
    answer.push(line);
  }
  return answer;
}

/** The cell of an array that is repeated along a side of length 1; beyond its end `#N/A`. */
export function cellOf(array: Matrix, row: number, column: number): Scalar {
  const line = array[array.length === 1 ? 0 : row];
  if (line === undefined) return NOT_AVAILABLE;
  const cell = line[line.length === 1 ? 0 : column];
  return cell === undefined ? NOT_AVAILABLE : cell;
}

/** What fits into one cell: arrays inside arrays are `#CALC!`. */
function single(value: Value, context: Pick<NativeContext, "rowsOf">): Scalar | CellError {
  if (isReference(value)) {
    if (value.rows !== 1 || value.columns !== 1) return NESTED;
    return context.rowsOf(value)[0]?.[0] ?? null;
  }
  if (isMatrix(value)) {
    const first = value[0]?.[0];
    return value.length === 1 && value[0]?.length === 1 && first !== undefined ? first : NESTED;
  }
  return isLambda(value) ? failure("#CALC!") : value;
}

const NESTED = failure("#CALC!", "an array inside an array");

/** An argument that is there but empty (`MATCH(x,A:A,)`) is blank to readers that tell it from one left out. */
function readOne(
  reader: Reader<unknown>,
  args: readonly (Value | undefined)[],
  position: number,
  context: NativeContext,
): unknown {
  const value = args[position];
  const isEmpty = value === undefined && position < args.length && reader.emptyIsBlank === true;
  return reader.read(isEmpty ? null : value, context);
}
