import { Money, tieOut } from "../money";
import { failure, success, type Result } from "../result";

/** What the values of several periods become in one longer period. */
export type ResampleMethod = "sum" | "average" | "last" | "first" | "max" | "min";

export type ResampleFailure =
  | { readonly kind: "ratio-not-whole"; readonly from: number; readonly to: number }
  | { readonly kind: "ragged"; readonly cells: number; readonly group: number }
  | { readonly kind: "too-many-periods"; readonly periods: number; readonly most: number };

/** Cells that one formula may spill. */
const MOST_PERIODS = 10_000;

/**
 * A series brought from one number of periods per year to another.
 *
 * To longer periods each group becomes its sum, average, last, first, max or min. To shorter ones
 * "sum" divides each value equally, so that the parts add up to it exactly; the others repeat it.
 *
 * @param fromPerYear - Above 0.
 * @param toPerYear - Above 0; a whole multiple or a whole part of `fromPerYear`.
 * @returns Fails with `ratio-not-whole`, `ragged` where the last group is short, or `too-many-periods`.
 */
export function resample(
  values: readonly number[],
  fromPerYear: number,
  toPerYear: number,
  method: ResampleMethod,
): Result<readonly number[], ResampleFailure> {
  if (toPerYear >= fromPerYear) {
    const parts = toPerYear / fromPerYear;
    if (!Number.isInteger(parts)) {
      return failure({ kind: "ratio-not-whole", from: fromPerYear, to: toPerYear });
    }
    const periods = values.length * parts;
    if (periods > MOST_PERIODS) {
      return failure({ kind: "too-many-periods", periods, most: MOST_PERIODS });
    }
    return success(
      values.flatMap((value) =>
        method === "sum" ? divided(value, parts) : new Array<number>(parts).fill(value),
      ),
    );
  }
  const group = fromPerYear / toPerYear;
  if (!Number.isInteger(group)) {
    return failure({ kind: "ratio-not-whole", from: fromPerYear, to: toPerYear });
  }
  if (values.length % group !== 0) {
    return failure({ kind: "ragged", cells: values.length, group });
  }
  return success(
    Array.from({ length: values.length / group }, (_, k) =>
      gathered(values.slice(k * group, (k + 1) * group), method),
    ),
  );
}

/** Equal parts whose left-to-right sum is the value, bit for bit. */
function divided(value: number, parts: number): readonly number[] {
  if (parts === 1) return [value];
  return tieOut(value, new Array<Money>(parts).fill(new Money(value).div(parts)));
}

function gathered(values: readonly number[], method: ResampleMethod): number {
  const sum = (): number => values.reduce((total, value) => total + value, 0);
  switch (method) {
    case "sum":
      return sum();
    case "average":
      return sum() / values.length;
    case "last":
      return values[values.length - 1] ?? 0;
    case "first":
      return values[0] ?? 0;
    case "max":
      return Math.max(...values);
    case "min":
      return Math.min(...values);
  }
}
