import type { ChartModel } from "./chartModel";

/** What a plot draws. */
export interface PlotProps {
  readonly model: ChartModel;
  /** A value as the axis shows it. */
  readonly figure: (value: number) => string;
}
