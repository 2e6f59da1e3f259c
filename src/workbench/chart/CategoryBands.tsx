import type { JSX } from "preact";
import type { Box } from "./chartGeometry";
import type { ChartModel } from "./chartModel";

interface CategoryBandsProps {
  readonly model: ChartModel;
  readonly bands: readonly Box[];
}

/** The strips that tell the figures of a category to whom points at them. */
export function CategoryBands({ model, bands }: CategoryBandsProps): JSX.Element {
  // The axis' own format may round away what sets two values apart.
  const exact = (value: number): string => String(Number(value.toPrecision(6)));
  return (
    <>
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
                return `${name}: ${value === null || value === undefined ? "–" : exact(value)}`;
              }),
            ].join("\n")}
          </title>
        </rect>
      ))}
    </>
  );
}
