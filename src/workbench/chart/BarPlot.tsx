import type { JSX } from "preact";
import { barGeometry } from "./barGeometry";
import { CategoryBands } from "./CategoryBands";
import type { PlotProps } from "./plotProps";

/** Bars that run from left to right. */
export function BarPlot({ model, figure }: PlotProps): JSX.Element {
  const { plot, ticks, labels, bars, bands, zeroX } = barGeometry(model);
  const bottom = plot.top + plot.height;
  return (
    <>
      {ticks.map(({ value, x }) => (
        <g key={value}>
          <line class="chart-line" x1={x} x2={x} y1={plot.top} y2={bottom} />
          <text class="chart-label" x={x} y={bottom + 15} text-anchor="middle">
            {figure(value)}
          </text>
        </g>
      ))}
      {labels.map(({ text, y }) => (
        <text key={text} class="chart-label" x={plot.left - 7} y={y + 3.5} text-anchor="end">
          {text}
        </text>
      ))}
      {bars.map(({ series, boxes }) => (
        <g key={series.name} fill={series.color}>
          {boxes.map(({ left, top, width, height }, index) => (
            <rect key={index} x={left} y={top} width={width} height={height} />
          ))}
        </g>
      ))}
      <line class="chart-axis" x1={zeroX} x2={zeroX} y1={plot.top} y2={bottom} />
      {model.valueTitle !== "" && (
        <text
          class="chart-label"
          x={plot.left + plot.width / 2}
          y={bottom + 30}
          text-anchor="middle"
        >
          {model.valueTitle}
        </text>
      )}
      <CategoryBands model={model} bands={bands} />
    </>
  );
}
