import type { Scalar } from "../../values";
import type { Cell, Column } from "./column";
import { constantColumn, isColumn, NotColumnar } from "./column";
import type { ColumnCompiler } from "./columnCompiler";
import type { Binary } from "./kernels";
import { known } from "./kernels";

/**
 * A comparison of which at least one side is a column. Values of one kind are compared; between kinds
 * the kinds alone decide, so that any value of the kind stands for all.
 */
export function comparedCell(
  compiler: ColumnCompiler,
  kernel: Binary,
  operator: (a: Scalar, b: Scalar) => Scalar,
  a: Cell,
  b: Cell,
): Cell {
  const left = comparable(a, b);
  const right = comparable(b, a);
  if (isColumn(left) && isColumn(right) && left.kind === right.kind) {
    return compiler.binaryStep(kernel, left, right, "flag");
  }
  const answer = operator(sample(left), sample(right));
  if (typeof answer !== "boolean") throw new NotColumnar("it compares with an error");
  const flags = constantColumn(Number(answer), "flag");
  return [left, right].filter(isColumn).reduce(
    (sofar, column) =>
      // NaN where a side does not tell what it holds.
      compiler.binaryStep(whereKnown, sofar, column, "flag"),
    flags,
  );
}

const whereKnown: Binary = (n, out, a, ma, b, mb) => {
  for (let i = 0; i < n; i++) {
    const x = b[i & mb] as number;
    out[i] = (a[i & ma] as number) - (x - x);
  }
};

/** A constant of the other side's kind as a column; a blank is like the other side's 0. */
function comparable(cell: Cell, other: Cell): Cell {
  if (isColumn(cell) || !isColumn(other)) return cell;
  const { value } = cell;
  if (value === null) return constantColumn(0, other.kind);
  if (typeof value === "number") return constantColumn(value);
  return typeof value === "boolean" ? constantColumn(Number(value), "flag") : cell;
}

function sample(cell: Cell): Scalar {
  if (!isColumn(cell)) return cell.value;
  return cell.kind === "flag" ? true : 1;
}

/** `flag` where the column tells what it holds. */
export function knownFlag(compiler: ColumnCompiler, column: Column, flag: boolean): Column {
  return compiler.unaryStep(known(Number(flag)), column, "flag");
}
