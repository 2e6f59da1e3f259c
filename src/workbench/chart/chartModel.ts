/** How a series is drawn. */
export type MarkKind = "area" | "column" | "line";

/** One series with its figures already read. */
export interface ChartSeries {
  readonly name: string;
  readonly kind: MarkKind;
  readonly color: string;
  /** One per category; null leaves a gap. */
  readonly values: readonly (number | null)[];
  /** On the axis at the right, with its own scale. */
  readonly secondary: boolean;
}

/** A chart ready to be drawn; sizes in pixels. */
export interface ChartModel {
  readonly title: string;
  readonly width: number;
  readonly height: number;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
  /** Bars run from left to right and the categories from the bottom to the top. */
  readonly horizontal: boolean;
  /** Areas and columns stand on one another. */
  readonly stacked: boolean;
  readonly legend: "top" | "bottom" | "right" | "none";
  readonly valueTitle: string;
  readonly categoryTitle: string;
  /** Number format of the value axis; "" for General. */
  readonly valueFormat: string;
}

/** Colors of series that bring none: told apart in both themes and by most color-blind eyes. */
export const SERIES_COLORS = [
  "#2a6fb0",
  "#e08214",
  "#35978f",
  "#8073ac",
  "#c0504d",
  "#6b8e23",
  "#b2569d",
  "#7f7f7f",
] as const;

/** The color of the n-th series, counted from 0. */
export function seriesColor(index: number): string {
  return SERIES_COLORS[index % SERIES_COLORS.length] ?? SERIES_COLORS[0];
}
