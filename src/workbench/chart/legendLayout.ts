import { measureText } from "../display/measureText";
import type { ChartModel } from "./chartModel";

/** Where the names of the series stand. */
export interface LegendLayout {
  /** Left end and base line, by series. */
  readonly places: readonly { readonly left: number; readonly top: number }[];
  /** Lines that a legend above or below the plot takes. */
  readonly lines: number;
}

const LEGEND_LINE = 17;
const LEGEND_WIDTH = 120;
const MARGIN = 8;

/** A legend in as many centered lines as it needs, or a column at the right. */
export function legendLayout({ legend, width, height, series }: ChartModel): LegendLayout {
  if (legend === "none") return { places: [], lines: 0 };
  if (legend === "right") {
    const left = width - LEGEND_WIDTH + MARGIN;
    return { places: series.map((_, index) => ({ left, top: 48 + index * 18 })), lines: 0 };
  }
  const lines: number[][] = [];
  let used = 0;
  for (const { name } of series) {
    const size = 30 + measureText(name, false, 11);
    const line = lines.at(-1);
    if (line === undefined || used + size > width - 2 * MARGIN) {
      lines.push([size]);
      used = size;
    } else {
      line.push(size);
      used += size;
    }
  }
  const first = legend === "top" ? 42 : height - 10 - (lines.length - 1) * LEGEND_LINE;
  const places = lines.flatMap((line, index) => {
    const total = line.reduce((sum, size) => sum + size, 0);
    let left = Math.max(MARGIN, (width - total + 16) / 2);
    return line.map((size) => {
      const place = { left, top: first + index * LEGEND_LINE };
      left += size;
      return place;
    });
  });
  return { places, lines: lines.length };
}

/** Pixels that the legend takes from the plot at each side. */
export function legendRoom(model: ChartModel): { top: number; bottom: number; right: number } {
  const lines = legendLayout(model).lines * LEGEND_LINE;
  return {
    top: model.legend === "top" ? lines + 5 : 0,
    bottom: model.legend === "bottom" ? lines + 7 : 0,
    right: model.legend === "right" ? LEGEND_WIDTH : 0,
  };
}
