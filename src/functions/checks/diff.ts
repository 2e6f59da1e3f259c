import { largestDifference } from "../../core/accounts/largestDifference";
import { failure, success } from "../../core/result";
import { amount, defaulting, grid, nonNegative } from "../arguments";
import { counted } from "../boundary/describe";
import { define } from "../define";
import { cell } from "../results/shape";

export const checkDiff = define(
  {
    id: "CHECK.DIFF",
    family: "accounts",
    summary: "0 where two ranges agree, else their largest difference.",
    args: {
      a: grid(amount("Values that should agree with b")),
      b: grid(amount("Values that should agree with a")),
      tolerance: defaulting(
        nonNegative("Difference allowed, relative for values above 1", { unit: "fraction" }),
        1e-6,
      ),
    },
    result: cell("difference", "Largest difference beyond the tolerance, 0 if all agree"),
    example: [
      [1, 2],
      [1, 2.5],
    ],
    source: "FAST Standard 2.03-05 (checks in one place).",
    mathematics: "max |a−b| over all pairs with |a−b| > tolerance·max(1, |a|, |b|), else 0.",
    related: ["RECON.BRIDGE", "ACCOUNT.CORKSCREW"],
    tasks: ["Does my balance sheet balance?", "Do two calculations of the same line agree?"],
  },
  ({ a, b, tolerance }) => {
    const left = a.flat();
    const right = b.flat();
    if (left.length === 1) return success(largestDifference(filled(left, right), right, tolerance));
    if (right.length === 1) return success(largestDifference(left, filled(right, left), tolerance));
    const isBlock = a.length > 1 && (a[0]?.length ?? 0) > 1;
    if (left.length !== right.length || (isBlock && a.length !== b.length)) {
      return failure({ kind: "unequal-sizes", a: sizeOf(a), b: sizeOf(b) });
    }
    return success(largestDifference(left, right, tolerance));
  },
  {
    "unequal-sizes": (sizes) =>
      `a has ${sizes.a} and b has ${sizes.b}; use ranges of the same size`,
  },
);

function filled(one: readonly number[], like: readonly number[]): number[] {
  return like.map(() => one[0] ?? 0);
}

function sizeOf(rows: readonly (readonly number[])[]): string {
  const columns = rows[0]?.length ?? 0;
  return rows.length > 1 && columns > 1
    ? `${counted(rows.length, "row")} and ${counted(columns, "column")}`
    : counted(rows.length * columns, "cell");
}
