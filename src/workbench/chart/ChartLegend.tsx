import type { JSX } from "preact";
import type { ChartModel } from "./chartModel";
import { legendLayout } from "./legendLayout";

/** The names of the series beside their colors; nothing when the chart has no legend. */
export function ChartLegend({ model }: { readonly model: ChartModel }): JSX.Element {
  const { places } = legendLayout(model);
  return (
    <g>
      {places.map(({ left, top }, index) => {
        const { name = "", color = "" } = model.series[index] ?? {};
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
