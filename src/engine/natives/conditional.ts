import type { CellError } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";
import type { Matrix, Reference, Scalar, Value } from "../values";
import { DIVISION_ERROR, failure, isMatrix, isReference, isScalar } from "../values";
import type { Criterion } from "./criteria";
import { criterionKeys, criterionOf } from "./criteria";
import { memoOfRepeated } from "./memo";
import { lift, type Native } from "./native";
import type { NativeContext } from "./nativeContext";

/** Functions over the cells that meet criteria: SUMIF, COUNTIFS, MAXIFS and their kind. */
export const conditional: readonly Native[] = [
  single("SUMIF", sum),
  single("AVERAGEIF", average),
  several("SUMIFS", sum),
  several("AVERAGEIFS", average),
  several("MAXIFS", (values) => values.reduce((a, b) => Math.max(a, b), values[0] ?? 0)),
  several("MINIFS", (values) => values.reduce((a, b) => Math.min(a, b), values[0] ?? 0)),
  counting("COUNTIF", 2),
  counting("COUNTIFS", 254),
];

type Args = readonly (Value | undefined)[];

/** SUMIF(range, criterion, [sum range]): the sum range takes the size of the range. */
function single(name: string, total: (values: readonly number[]) => Value): Native {
  return {
    ...declared(name, 2, 3, (position) => position === 1),
    call: (args, context) =>
      lift(
        args,
        (i) => i === 1,
        context,
        ([range, wanted, summed]) => {
          const values =
            isReference(range) && isReference(summed) ? resized(summed, range) : summed;
          return chosen(values ?? range, [range, wanted], context, total);
        },
      ),
  };
}

/** SUMIFS(sum range, range, criterion, …). */
function several(name: string, total: (values: readonly number[]) => Value): Native {
  const lifts = (position: number) => position > 0 && position % 2 === 0;
  return {
    ...declared(name, 3, 255, lifts),
    call: (args, context) =>
      lift(args, lifts, context, ([values, ...pairs]) => chosen(values, pairs, context, total)),
  };
}

function counting(name: string, most: number): Native {
  const lifts = (position: number) => position % 2 === 1;
  return {
    ...declared(name, 2, most, lifts),
    call: (args, context) =>
      lift(args, lifts, context, (pairs) => {
        const tests = testsOf(pairs, context);
        if (isCellError(tests)) return tests;
        let count = 0;
        eachMatch(tests, () => {
          count++;
        });
        const blanks = tests.every(({ criterion }) => criterion(null));
        return blanks ? count + cellsBeyond(pairs[0], tests[0]?.cells) : count;
      }),
  };
}

function chosen(
  values: Value | undefined,
  pairs: Args,
  context: NativeContext,
  total: (values: readonly number[]) => Value,
): Value {
  const cells = cellsOf(values, context);
  if (isCellError(cells)) return cells;
  const tests = testsOf(pairs, context);
  if (isCellError(tests)) return tests;
  if (!isSameSize(cells, tests[0]?.cells)) return SIZES;
  const found: number[] = [];
  let error: CellError | undefined;
  eachMatch(tests, (row, column) => {
    const cell = cells.at(row, column);
    if (typeof cell === "number") found.push(cell);
    else if (isCellError(cell)) error ??= cell;
  });
  return error ?? total(found);
}

interface Test {
  readonly cells: Area;
  readonly criterion: Criterion;
}

/** Cells that are read one by one, as most of a second criterion's range need not be. */
interface Area {
  readonly rows: number;
  readonly columns: number;
  at(row: number, column: number): Scalar;
  /** All of them. */
  all(): Matrix;
}

/** Ranges with their criteria; all ranges need one size. */
function testsOf(pairs: Args, context: NativeContext): Test[] | CellError {
  const tests: Test[] = [];
  if (pairs.length % 2 !== 0) return failure("#VALUE!", "a range has no criterion");
  for (let i = 0; i < pairs.length; i += 2) {
    const cells = cellsOf(pairs[i], context);
    if (isCellError(cells)) return cells;
    const wanted = pairs[i + 1] ?? null;
    tests.push({ cells, criterion: criterionOf(isScalar(wanted) ? wanted : 0) });
    if (!isSameSize(cells, tests[0]?.cells)) return SIZES;
  }
  return tests;
}

const SIZES = failure("#VALUE!", "the ranges differ in size");

function cellsOf(value: Value | undefined, context: NativeContext): Area | CellError {
  if (isReference(value)) {
    const { sheet, row, column, rows, columns } = context.clipped(value);
    const at = (down: number, right: number) => context.valueAt(sheet, row + down, column + right);
    return { rows, columns, at, all: () => context.rowsOf(value) };
  }
  if (isMatrix(value)) {
    const at = (row: number, column: number) => value[row]?.[column] ?? null;
    return { rows: value.length, columns: value[0]?.length ?? 0, at, all: () => value };
  }
  return isCellError(value) ? value : failure("#VALUE!", "criteria need a range");
}

function isSameSize(a: Area, b: Area | undefined): boolean {
  return a.rows === b?.rows && a.columns === b.columns;
}

function eachMatch(tests: readonly Test[], met: (row: number, column: number) => void): void {
  const [first, ...others] = [...tests].sort((a, b) => asksForOne(b) - asksForOne(a));
  if (first === undefined) return;
  const meets = (row: number, column: number) =>
    others.every(({ cells, criterion }) => criterion(cells.at(row, column)));
  const { key } = first.criterion;
  const isLarge = first.cells.rows * first.cells.columns >= LARGE;
  const places = key !== undefined && isLarge ? placesByKey(first.cells.all()) : undefined;
  if (key !== undefined && places !== undefined) {
    for (const place of places.get(key) ?? []) {
      const row = Math.floor(place / first.cells.columns);
      const column = place % first.cells.columns;
      if (meets(row, column)) met(row, column);
    }
    return;
  }
  for (let row = 0; row < first.cells.rows; row++) {
    for (let column = 0; column < first.cells.columns; column++) {
      if (first.criterion(first.cells.at(row, column)) && meets(row, column)) met(row, column);
    }
  }
}

/** Smaller ranges are gone through as quickly as they are looked up. */
const LARGE = 64;

function asksForOne({ criterion }: Test): number {
  return criterion.key === undefined ? 0 : 1;
}

/** Where each value stands, row by row. */
const placesByKey = memoOfRepeated<Matrix, Map<string | number, number[]>>(
  (rows) => rows.length * (rows[0]?.length ?? 0),
  (rows) => {
    const places = new Map<string | number, number[]>();
    const columns = rows[0]?.length ?? 0;
    for (const [row, line] of rows.entries()) {
      for (const [column, cell] of line.entries()) {
        for (const key of criterionKeys(cell)) {
          const found = places.get(key);
          if (found) found.push(row * columns + column);
          else places.set(key, [row * columns + column]);
        }
      }
    }
    return places;
  },
);

/** Blank cells of a whole column or row that lie beyond the used range. */
function cellsBeyond(range: Value | undefined, read: Area | undefined): number {
  if (!isReference(range) || read === undefined) return 0;
  return range.rows * range.columns - read.rows * read.columns;
}

function resized(values: Reference, { rows, columns }: Reference): Reference {
  return { ...values, rows, columns };
}

function sum(values: readonly number[]): number {
  let total = 0;
  for (const value of values) total += value;
  return total;
}

function average(values: readonly number[]): Value {
  return values.length === 0 ? DIVISION_ERROR : sum(values) / values.length;
}

function declared(name: string, least: number, most: number, lifts: (i: number) => boolean) {
  return { name, least, most, lifts, arrays: (i: number) => !lifts(i), volatile: false };
}
