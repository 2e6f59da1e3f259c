import type { ChartModel } from "./chartModel";

/** What one value covers on its axis; `to` is null where the value is missing. */
export interface Span {
  readonly from: number;
  readonly to: number | null;
}

/**
 * Where each value of each series starts and ends: on zero, or on what is stacked below it, negatives
 * downward. Lines and what has an axis of its own are never stacked.
 */
export function stackedSpans({ series, stacked }: ChartModel): Span[][] {
  const ups = new Map<number, number>();
  const downs = new Map<number, number>();
  return series.map(({ values, kind, secondary }) =>
    values.map((value, index): Span => {
      if (value === null || !stacked || kind === "line" || secondary) return { from: 0, to: value };
      const side = value < 0 ? downs : ups;
      const from = side.get(index) ?? 0;
      side.set(index, from + value);
      return { from, to: from + value };
    }),
  );
}
