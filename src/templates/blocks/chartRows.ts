import { COLUMN } from "../builder/columns";
import type { ChartSpec, Row } from "../builder/row";
import { gap } from "../builder/rows";

/** A chart without its place on the sheet. */
export type ChartData = Omit<ChartSpec, "column" | "columns" | "rows">;

/** Two rows of charts and the header fit on the first printed page. */
const HEIGHT = 13;

/** One or two charts on rows of their own: the left under the labels, the right under the years. */
export function chartRows([left, right]: readonly [ChartData, ChartData?]): Row[] {
  const charts: ChartSpec[] = [{ ...left, column: 0, columns: COLUMN.total, rows: HEIGHT }];
  if (right) charts.push({ ...right, column: COLUMN.opening, columns: 9, rows: HEIGHT });
  return [{ charts }, ...gap(HEIGHT)];
}
