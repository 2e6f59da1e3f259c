import type { AstExpression } from "@borgar/fx";
import { isCellError } from "../../../workbook/cellValue";
import { equal, toFlag, toNumber } from "../../coerce";
import type { Scalar } from "../../values";
import type { ColumnCall } from "./calls";
import type { Cell, Column, Part } from "./column";
import { constantColumn, isArray, isColumn, NotColumnar, onePart } from "./column";
import type { BoundParts, ColumnCompiler } from "./columnCompiler";
import { comparedCell } from "./comparison";
import { elementwise, single } from "./elementwise";
import { COMPARISONS, select } from "./kernels";

type Branch = () => Part | undefined;

/** Functions that choose. Every branch is calculated in all trials; a mask takes the right one. */
export const branchCalls: Readonly<Record<string, ColumnCall>> = {
  IF: (compiler, args, bound) =>
    chosen(
      compiler,
      argument(compiler, args[0], bound),
      branchOf(compiler, args[1], bound),
      args.length > 2 ? branchOf(compiler, args[2], bound) : () => constantPart(false),
    ),
  IFS: (compiler, args, bound) => ifs(compiler, args, bound),
  IFERROR: ifError,
  IFNA: (compiler, args, bound) =>
    guarded(compiler, args, bound, (value) => isCellError(value) && value.error === "#N/A"),
  CHOOSE: (compiler, [index, ...values], bound) => {
    const cell = single(argument(compiler, index, bound));
    const branches = values.map((value) => branchOf(compiler, value, bound));
    if (!isColumn(cell)) {
      const position = toNumber(cell.value);
      const branch = typeof position === "number" ? branches[Math.trunc(position) - 1] : undefined;
      return needed(branch?.());
    }
    const whole = compiler.unaryStep(truncate, cell);
    const take = (at: number): Part | undefined => {
      const branch = branches[at];
      if (branch === undefined) return undefined;
      return chosen(compiler, onePart(isNumber(compiler, whole, at + 1)), branch, () =>
        take(at + 1),
      );
    };
    return needed(take(0));
  },
  SWITCH: (compiler, [subject, ...cases], bound) => {
    if (cases.includes(null)) throw new NotColumnar("SWITCH has an empty argument");
    const cell = single(argument(compiler, subject, bound));
    const take = (at: number): Part | undefined => {
      if (at >= cases.length) return undefined;
      const value = cases[at];
      if (at + 1 === cases.length) return branchOf(compiler, value, bound)();
      const other = single(argument(compiler, value, bound));
      const isEqual =
        isColumn(cell) || isColumn(other)
          ? comparedCell(compiler, equals, (a, b) => equal(a, b), cell, other)
          : ({ kind: "constant", value: equal(cell.value, other.value) } as const);
      if (!isColumn(cell) && isCellError(cell.value)) throw new NotColumnar("SWITCH of an error");
      return chosen(compiler, onePart(isEqual), branchOf(compiler, cases[at + 1], bound), () =>
        take(at + 2),
      );
    };
    return needed(take(0));
  },
};

const equals = COMPARISONS["="] as NonNullable<(typeof COMPARISONS)[string]>;

function ifs(
  compiler: ColumnCompiler,
  [condition, value, ...others]: readonly (AstExpression | null)[],
  bound: BoundParts,
): Part {
  return chosen(
    compiler,
    argument(compiler, condition, bound),
    branchOf(compiler, value, bound),
    () => (others.length > 0 ? ifs(compiler, others, bound) : undefined),
  );
}

/**
 * The value, or its replacement where the value is an error in all trials. A column keeps its NaN: the
 * engine's code sees what is behind it.
 */
function guarded(
  compiler: ColumnCompiler,
  [value, replacement]: readonly (AstExpression | null)[],
  bound: BoundParts,
  catches: (value: Scalar) => boolean,
): Part {
  const part = argument(compiler, value, bound);
  const caught = part.cells.some((cell) => !isColumn(cell) && catches(cell.value));
  if (!caught) return part;
  if (isArray(part)) throw new NotColumnar("an array holds an error in all trials");
  return needed(branchOf(compiler, replacement, bound)());
}

/**
 * IFERROR of one cell. Where the value is NaN and every cell that it reads holds a number or an error,
 * it is an error for certain.
 */
function ifError(
  compiler: ColumnCompiler,
  args: readonly (AstExpression | null)[],
  bound: BoundParts,
): Part {
  const read = compiler.read.length;
  const { doubts } = compiler;
  const part = guarded(compiler, args, bound, isCellError);
  const [value] = part.cells;
  const isCertain = compiler.doubts === doubts && bound.size === 0;
  if (!isCertain || isArray(part) || value === undefined || !isColumn(value)) return part;
  const cells = compiler.read.slice(read);
  const other = branchOf(compiler, args[1], bound)();
  const replacement = other && !isArray(other) && other.cells[0] && branchColumn(other.cells[0]);
  if (!replacement || replacement.kind !== value.kind) {
    compiler.doubts++;
    return part;
  }
  const out = compiler.fresh(value.kind);
  compiler.steps.push((n) => {
    for (let i = 0; i < n; i++) {
      const x = value.values[i & value.mask] as number;
      out.values[i] =
        x !== x && cells.every((cell) => isNumberOrError(cell, i))
          ? (replacement.values[i & replacement.mask] as number)
          : x;
    }
  });
  return { ...onePart(out), isReference: part.isReference && "maybe" };
}

function isNumberOrError({ values, mask, others }: Column, trial: number): boolean {
  const x = values[trial & mask] as number;
  return x === x || isCellError(others?.[trial]);
}

/** One of two branches by a condition, cell by cell. */
function chosen(compiler: ColumnCompiler, condition: Part, yes: Branch, no: Branch): Part {
  if (!isArray(condition)) {
    const cell = single(condition);
    if (!isColumn(cell)) {
      const decided = toFlag(cell.value);
      if (typeof decided !== "boolean") throw new NotColumnar("a condition is an error");
      return needed(decided ? yes() : no());
    }
  }
  const first = yes();
  const second = no();
  const size = first ?? needed(second);
  if (!first || !second) compiler.doubts++;
  const one = first ?? unknownPart(size);
  const other = second ?? unknownPart(size);
  if (!isArray(condition) && (one.rows !== other.rows || one.columns !== other.columns)) {
    throw new NotColumnar("the branches differ in size");
  }
  const part = elementwise([condition, one, other], ([decider, a, b]) =>
    selected(compiler, decider as Cell, a as Cell, b as Cell),
  );
  const isReference = one.isReference !== false || other.isReference !== false;
  return { ...part, isReference: isReference && "maybe" };
}

function selected(compiler: ColumnCompiler, decider: Cell, yes: Cell, no: Cell): Cell {
  if (!isColumn(decider)) {
    const decided = toFlag(decider.value);
    if (typeof decided !== "boolean") throw new NotColumnar("a condition is an error");
    return decided ? yes : no;
  }
  let a = branchColumn(yes);
  let b = branchColumn(no);
  if (a?.kind !== b?.kind) compiler.doubts++;
  if (a === undefined && b === undefined) throw new NotColumnar("no branch is a number");
  a ??= constantColumn(NaN, b?.kind);
  b ??= constantColumn(NaN, a.kind);
  if (a.kind !== b.kind) b = constantColumn(NaN, a.kind);
  const out = compiler.fresh(a.kind);
  const [first, second] = [a, b];
  compiler.steps.push((n) => {
    select(
      n,
      out.values,
      decider.values,
      decider.mask,
      first.values,
      first.mask,
      second.values,
      second.mask,
    );
  });
  return out;
}

/** A branch as a column; a text, an error or a blank has none: where it is chosen, code decides. */
function branchColumn(cell: Cell): Column | undefined {
  if (isColumn(cell)) return cell;
  const { value } = cell;
  if (typeof value === "number") return constantColumn(value);
  return typeof value === "boolean" ? constantColumn(Number(value), "flag") : undefined;
}

/** Cells that no column tells, in the size of the other branch. */
function unknownPart({ rows, columns, cells }: Part): Part {
  const unknown = cells.map((cell): Cell =>
    constantColumn(NaN, isColumn(cell) ? cell.kind : "number"),
  );
  return { rows, columns, cells: unknown, isReference: false };
}

function argument(
  compiler: ColumnCompiler,
  node: AstExpression | null | undefined,
  bound: BoundParts,
): Part {
  return node ? compiler.operand(node, bound) : constantPart(null);
}

/** A branch that was left empty is 0. */
function branchOf(
  compiler: ColumnCompiler,
  node: AstExpression | null | undefined,
  bound: BoundParts,
): Branch {
  return () => (node ? compiler.branch(node, bound) : constantPart(0));
}

function constantPart(value: Scalar): Part {
  return onePart({ kind: "constant", value });
}

function needed(part: Part | undefined): Part {
  if (part === undefined) throw new NotColumnar("no branch is a number");
  return part;
}

function isNumber(compiler: ColumnCompiler, column: Column, wanted: number): Column {
  return compiler.binaryStep(equals, column, constantColumn(wanted), "flag");
}

function truncate(n: number, out: Float64Array, a: Float64Array, ma: number): void {
  for (let i = 0; i < n; i++) out[i] = Math.trunc(a[i & ma] as number);
}
