import type { AstExpression } from "@borgar/fx";
import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Value } from "../../values";
import type { ColumnCall } from "./calls";
import type { Cell, Column, Part } from "./column";
import { constantColumn, isArray, isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { single } from "./elementwise";
import type { Unary } from "./kernels";
import { add, addProduct, copy, greatest, guard, keepFinite, least, multiply } from "./kernels";

/** The numbers of a list in their order, and what must not be an error besides. */
export interface ColumnList {
  readonly numbers: Column[];
  /** Flags in ranges: passed over, but an error among them is the answer. */
  readonly passedOver: Column[];
}

type Args = readonly (AstExpression | null)[];

/** Functions of all numbers among their arguments, from left to right as the engine takes them. */
export const listCalls: Readonly<Record<string, ColumnCall>> = {
  SUM: (compiler, args, bound) => onePart(sumOf(compiler, listOf(compiler, args, bound))),
  AVERAGE: (compiler, args, bound) => onePart(averageOf(compiler, listOf(compiler, args, bound))),
  PRODUCT: (compiler, args, bound) => {
    const list = listOf(compiler, args, bound);
    if (list.numbers.length === 0) throw new NotColumnar("it multiplies nothing");
    return onePart(folded(compiler, list, 1, multiply));
  },
  MIN: extreme(least),
  MAX: extreme(greatest),
  COUNT: (compiler, args, bound) => {
    const parts = args.map((arg) => arg && compiler.part(arg, bound));
    if (parts.some((part) => part === null || !isArray(part))) {
      throw new NotColumnar("COUNT of single values");
    }
    const { numbers, passedOver } = listOf(compiler, args, bound);
    const count = constantColumn(numbers.length);
    return onePart(guardedBy(compiler, count, [...numbers, ...passedOver]));
  },
  SUMPRODUCT: (compiler, args, bound) => {
    const parts = args.map((arg) => {
      if (arg === null) throw new NotColumnar("SUMPRODUCT has an empty argument");
      return compiler.part(arg, bound);
    });
    return onePart(sumOfProducts(compiler, parts));
  },
  NPV: (compiler, [rate, ...flows], bound) => {
    const part = rate ? compiler.operand(rate, bound) : onePart({ kind: "constant", value: null });
    const discount = compiler.number(single(part));
    const { numbers, passedOver } = listOf(compiler, flows, bound);
    const out = compiler.fresh();
    compiler.steps.push((n) => {
      presentValue(n, out.values, discount, numbers);
    });
    return onePart(guardedBy(compiler, out, [discount, ...passedOver]));
  },
};

/** A function of a list of numbers that has no loop of its own: its numbers are handed over. */
export function listPart(
  compiler: ColumnCompiler,
  calculate: (numbers: readonly number[]) => Value,
  args: Args,
  bound: BoundParts,
): Part {
  const { numbers, passedOver } = listOf(compiler, args, bound);
  const out = compiler.fresh();
  compiler.doubts++;
  compiler.steps.push((n) => {
    for (let i = 0; i < n; i++) {
      const list = numbers.map(({ values, mask }) => values[i & mask] as number);
      const answer = list.some(Number.isNaN) ? NaN : calculate(list);
      out.values[i] = typeof answer === "number" && Number.isFinite(answer) ? answer : NaN;
    }
  });
  return onePart(guardedBy(compiler, out, passedOver));
}

/** As `numbersIn` reads arguments: in ranges only numbers count, written out texts and flags too. */
function listOf(compiler: ColumnCompiler, args: Args, bound: BoundParts): ColumnList {
  const list: ColumnList = { numbers: [], passedOver: [] };
  for (const arg of args) {
    if (arg === null) list.numbers.push(constantColumn(0));
    else collect(compiler, compiler.part(arg, bound), list);
  }
  return list;
}

function collect(compiler: ColumnCompiler, part: Part, list: ColumnList): void {
  const inRange = part.isReference === true || isArray(part);
  for (const cell of part.cells) {
    if (inRange) collectCell(cell, list);
    else if (part.isReference === "maybe" && !(isColumn(cell) && cell.kind === "number")) {
      throw new NotColumnar("a branch decides whether a cell counts");
    } else list.numbers.push(compiler.number(cell));
  }
}

/** A cell of a range or an array. */
export function collectCell(cell: Cell, { numbers, passedOver }: ColumnList): void {
  if (isColumn(cell)) (cell.kind === "flag" ? passedOver : numbers).push(cell);
  else if (typeof cell.value === "number") numbers.push(constantColumn(cell.value));
  else if (isCellError(cell.value)) throw new NotColumnar("a range holds an error in all trials");
}

export function sumOf(compiler: ColumnCompiler, list: ColumnList): Column {
  return folded(compiler, list, 0, add);
}

export function averageOf(compiler: ColumnCompiler, list: ColumnList): Column {
  const count = list.numbers.length;
  if (count === 0) throw new NotColumnar("it averages nothing");
  const sum = sumOf(compiler, list);
  return compiler.unaryStep((n, out, a) => {
    for (let i = 0; i < n; i++) out[i] = (a[i] as number) / count;
  }, sum);
}

function extreme(kernel: Unary): ColumnCall {
  return (compiler, args, bound) => {
    const { numbers, passedOver } = listOf(compiler, args, bound);
    const [first = constantColumn(0), ...others] = numbers;
    const out = compiler.fresh();
    compiler.steps.push((n) => {
      copy(n, out.values, first.values, first.mask);
      for (const { values, mask } of others) kernel(n, out.values, values, mask);
    });
    return onePart(guardedBy(compiler, out, passedOver));
  };
}

/** Takes a list together from left to right, beginning with a number. */
function folded(
  compiler: ColumnCompiler,
  { numbers, passedOver }: ColumnList,
  start: number,
  kernel: Unary,
): Column {
  // What is constant at the beginning is taken together once.
  const firstVarying = numbers.findIndex(({ mask }) => mask !== 0);
  const leading = firstVarying < 0 ? numbers : numbers.slice(0, firstVarying);
  const begin = Float64Array.of(start);
  for (const { values } of leading) kernel(1, begin, values, 0);
  const others = numbers.slice(leading.length);
  const out = compiler.fresh();
  compiler.steps.push((n) => {
    copy(n, out.values, begin, 0);
    for (const { values, mask } of others) kernel(n, out.values, values, mask);
    for (const { values, mask } of passedOver) guard(n, out.values, values, mask);
    keepFinite(n, out.values);
  });
  return out;
}

function sumOfProducts(compiler: ColumnCompiler, parts: readonly Part[]): Column {
  const [first] = parts;
  if (!first || parts.some((part) => !sameSize(part, first))) {
    throw new NotColumnar("SUMPRODUCT of arrays that differ in size");
  }
  const products = first.cells.map((_, i) => parts.map(({ cells }) => factor(cells[i] as Cell)));
  const passedOver = products.flat().filter((one) => one.passedOver !== undefined);
  const product = compiler.fresh();
  const out = compiler.fresh();
  compiler.steps.push((n) => {
    out.values.fill(0, 0, n);
    for (const factors of products) {
      const [one, two = UNIT, ...more] = factors.map(({ number }) => number);
      if (one === undefined) continue;
      if (more.length === 0) {
        addProduct(n, out.values, one.values, one.mask, two.values, two.mask);
        continue;
      }
      copy(n, product.values, one.values, one.mask);
      for (const { values, mask } of [two, ...more]) multiply(n, product.values, values, mask);
      add(n, out.values, product.values, -1);
    }
    for (const { passedOver: column } of passedOver) {
      if (column) guard(n, out.values, column.values, column.mask);
    }
    keepFinite(n, out.values);
  });
  return out;
}

/** A cell in SUMPRODUCT: what is no number counts as 0, an error is the answer. */
function factor(cell: Cell): { number: Column; passedOver?: Column } {
  if (isColumn(cell)) {
    return cell.kind === "flag" ? { number: ZERO, passedOver: cell } : { number: cell };
  }
  if (isCellError(cell.value)) throw new NotColumnar("a range holds an error in all trials");
  return { number: typeof cell.value === "number" ? constantColumn(cell.value) : ZERO };
}

const ZERO = constantColumn(0);
const UNIT = constantColumn(1);

function sameSize(a: Part, b: Part): boolean {
  return a.rows === b.rows && a.columns === b.columns;
}

/** As the engine's NPV: each flow over its power of 1 + rate, added in order. */
function presentValue(n: number, out: Float64Array, rate: Column, flows: readonly Column[]): void {
  const { values: rates, mask: each } = rate;
  out.fill(0, 0, n);
  flows.forEach(({ values, mask }, at) => {
    let growth = (1 + (rates[0] as number)) ** (at + 1);
    for (let i = 0; i < n; i++) {
      if (each !== 0) growth = (1 + (rates[i] as number)) ** (at + 1);
      out[i] = (out[i] as number) + (values[i & mask] as number) / growth;
    }
  });
  for (let i = 0; i < n; i++) if (rates[i & each] === -1) out[i] = NaN;
  keepFinite(n, out);
}

function guardedBy(compiler: ColumnCompiler, column: Column, by: readonly Column[]): Column {
  if (by.length === 0 && column.mask !== 0) return column;
  const out = compiler.fresh(column.kind);
  compiler.steps.push((n) => {
    copy(n, out.values, column.values, column.mask);
    for (const { values, mask } of by) guard(n, out.values, values, mask);
  });
  return out;
}

/** Used where a constant stands for an argument by Excel's coercion. */
export function coerced(cell: Cell): number {
  const value = isColumn(cell) ? undefined : toNumber(cell.value);
  if (typeof value !== "number") throw new NotColumnar("an argument is no constant number");
  return value;
}
