import type { JSX } from "preact";
import { CategoryBands } from "./CategoryBands";
import type { Mark } from "./chartGeometry";
import { chartGeometry } from "./chartGeometry";
import type { PlotProps } from "./plotProps";

/** Columns, areas and lines over categories that run from left to right. */
export function UprightPlot({ model, figure }: PlotProps): JSX.Element {
  const { plot, yTicks, secondaryTicks, xLabels, marks, bands, zeroY } = chartGeometry(model);
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  return (
    <>
      {yTicks.map(({ value, y }) => (
        <g key={value}>
          <line class="chart-line" x1={plot.left} x2={right} y1={y} y2={y} />
          <text class="chart-label" x={plot.left - 6} y={y + 3.5} text-anchor="end">
            {figure(value)}
          </text>
        </g>
      ))}
      {secondaryTicks.map(({ value, y }) => (
        <text key={value} class="chart-label" x={right + 6} y={y + 3.5}>
          {figure(value)}
        </text>
      ))}
      {marks.map((mark) => (
        <MarkView key={mark.series.name} mark={mark} />
      ))}
      <line class="chart-axis" x1={plot.left} x2={right} y1={zeroY} y2={zeroY} />
      {xLabels.map(({ text, x }) => (
        <text key={text} class="chart-label" x={x} y={bottom + 15} text-anchor="middle">
          {text}
        </text>
      ))}
      {model.valueTitle !== "" && (
        <text
          class="chart-label"
          text-anchor="middle"
          transform={`translate(14 ${plot.top + plot.height / 2}) rotate(-90)`}
        >
          {model.valueTitle}
        </text>
      )}
      {model.categoryTitle !== "" && (
        <text
          class="chart-label"
          x={plot.left + plot.width / 2}
          y={bottom + 30}
          text-anchor="middle"
        >
          {model.categoryTitle}
        </text>
      )}
      <CategoryBands model={model} bands={bands} />
    </>
  );
}

function MarkView({ mark: { series, path, bars } }: { readonly mark: Mark }): JSX.Element {
  if (series.kind === "line")
    return <path d={path} fill="none" stroke={series.color} stroke-width={2} />;
  if (series.kind === "area") return <path d={path} fill={series.color} fill-opacity={0.88} />;
  return (
    <g fill={series.color}>
      {bars.map(({ left, top, width, height }, index) => (
        <rect key={index} x={left} y={top} width={width} height={height} />
      ))}
    </g>
  );
}
