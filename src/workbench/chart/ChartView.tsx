import type { JSX } from "preact";
import { format } from "numfmt";
import type { Mark } from "./chartGeometry";
import { chartGeometry } from "./chartGeometry";
import type { ChartModel } from "./chartModel";

/** A chart as SVG; pointing at a category tells its figures. */
export function ChartView({ model }: { readonly model: ChartModel }): JSX.Element {
  const { plot, yTicks, secondaryTicks, xLabels, marks, bands, zeroY } = chartGeometry(model);
  const { width, height } = model;
  const figure = (value: number): string =>
    format(model.valueFormat || "#,##0.##", value, { throws: false }).replace(/\.$/, "");
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  return (
    <svg
      class="chart"
      role="img"
      aria-label={`Chart: ${model.title}`}
      width={width}
      height={height}
    >
      <rect class="chart-back" x={0.5} y={0.5} width={width - 1} height={height - 1} rx={3} />
      {model.title !== "" && (
        <text class="chart-title" x={width / 2} y={21} text-anchor="middle">
          {model.title}
        </text>
      )}
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
      {bands.map((band, index) => (
        <rect
          key={index}
          class="chart-band"
          x={band.left}
          y={band.top}
          width={band.width}
          height={band.height}
        >
          <title>
            {[
              model.categories[index] ?? "",
              ...model.series.map(({ name, values }) => {
                const value = values[index];
                return `${name}: ${value === null || value === undefined ? "–" : figure(value)}`;
              }),
            ].join("\n")}
          </title>
        </rect>
      ))}
      <Legend model={model} />
    </svg>
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

function Legend({ model }: { readonly model: ChartModel }): JSX.Element | null {
  if (model.legend === "none") return null;
  const widths = model.series.map(({ name }) => 26 + name.length * 6);
  const total = widths.reduce((sum, width) => sum + width, 0);
  const isRight = model.legend === "right";
  const y = model.legend === "top" ? 42 : model.height - 10;
  let x = Math.max(8, (model.width - total) / 2);
  return (
    <g>
      {model.series.map(({ name, color }, index) => {
        const left = isRight ? model.width - 112 : x;
        const top = isRight ? 48 + index * 18 : y;
        x += widths[index] ?? 0;
        return (
          <g key={name}>
            <rect x={left} y={top - 8} width={9} height={9} rx={1.5} fill={color} />
            <text class="chart-label" x={left + 14} y={top}>
              {name}
            </text>
          </g>
        );
      })}
    </g>
  );
}
