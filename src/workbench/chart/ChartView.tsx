import type { JSX } from "preact";
import { format } from "numfmt";
import { BarPlot } from "./BarPlot";
import { ChartLegend } from "./ChartLegend";
import type { ChartModel } from "./chartModel";
import { UprightPlot } from "./UprightPlot";

/** A chart as SVG; pointing at a category tells its figures. */
export function ChartView({ model }: { readonly model: ChartModel }): JSX.Element {
  const { width, height, title, valueFormat } = model;
  const figure = (value: number): string =>
    format(valueFormat || "#,##0.##", value, { throws: false }).replace(/\.$/, "");
  const Plot = model.horizontal ? BarPlot : UprightPlot;
  return (
    <svg class="chart" role="img" aria-label={`Chart: ${title}`} width={width} height={height}>
      <rect class="chart-back" x={0.5} y={0.5} width={width - 1} height={height - 1} rx={3} />
      {title !== "" && (
        <text class="chart-title" x={width / 2} y={21} text-anchor="middle">
          {title}
        </text>
      )}
      <Plot model={model} figure={figure} />
      <ChartLegend model={model} />
    </svg>
  );
}
