import type { ChartSpec, Row } from "../builder/row";
import { gap } from "../builder/rows";

/** A chart without its place on the sheet. */
export type ChartData = Omit<ChartSpec, "column" | "columns" | "rows">;

const HEIGHT = 20;

/** One or two charts side by side, on rows of their own: the left under the labels, the right under the years. */
export function chartRows(charts: readonly ChartData[]): Row[] {
  const [left, right] = charts;
  return [
    { ...(left && { chart: { ...left, column: 0, columns: 5, rows: HEIGHT } }) },
    { ...(right && { chart: { ...right, column: 5, columns: 10, rows: HEIGHT - 1 } }) },
    ...gap(HEIGHT - 1),
  ];
}
