import { measureText } from "../display/measureText";
import type { Box } from "./chartGeometry";
import type { ChartModel, ChartSeries } from "./chartModel";
import type { Scale } from "./scale";
import { legendRoom } from "./legendLayout";
import { niceScale, position } from "./scale";
import { stackedSpans } from "./stackedSpans";

/** Everything about a chart of horizontal bars that is a number. */
export interface BarGeometry {
  readonly plot: Box;
  readonly scale: Scale;
  readonly ticks: readonly { readonly value: number; readonly x: number }[];
  readonly labels: readonly { readonly text: string; readonly y: number }[];
  readonly bars: readonly { readonly series: ChartSeries; readonly boxes: readonly Box[] }[];
  /** The strip of each category, for pointing. */
  readonly bands: readonly Box[];
  readonly zeroX: number;
}

const LABEL_SIZE = 11;

/** Lays out bars from left to right; as in Excel the first category is the lowest. */
export function barGeometry(model: ChartModel): BarGeometry {
  const longest = Math.max(
    0,
    ...model.categories.map((text) => measureText(text, false, LABEL_SIZE)),
  );
  const left = Math.min(model.width * 0.45, longest + 20);
  const legend = legendRoom(model);
  const top = (model.title === "" ? 12 : 34) + legend.top;
  const foot = 22 + legend.bottom + (model.valueTitle === "" ? 0 : 16);
  const plot: Box = {
    left,
    top,
    width: Math.max(20, model.width - left - (legend.right === 0 ? 22 : legend.right)),
    height: Math.max(20, model.height - top - foot),
  };
  const spans = stackedSpans(model);
  const values = spans.flat().flatMap(({ from, to }) => (to === null ? [] : [from, to]));
  const scale = niceScale(values, Math.max(2, Math.min(7, Math.round(plot.width / 70))));
  const x = (value: number): number => position(scale, value, plot.left, plot.left + plot.width);
  const band = plot.height / Math.max(1, model.categories.length);
  const bandTop = (index: number): number => plot.top + plot.height - band * (index + 1);
  const slots = model.stacked ? 1 : Math.max(1, model.series.length);
  const thick = (band * 0.66) / slots;
  return {
    plot,
    scale,
    ticks: scale.ticks.map((value) => ({ value, x: x(value) })),
    labels: model.categories.map((text, index) => ({ text, y: bandTop(index) + band / 2 })),
    bars: model.series.map((series, at) => ({
      series,
      boxes: (spans[at] ?? []).map(({ from, to }, index) => {
        const [a, b] = [x(from), x(to ?? from)];
        const slot = model.stacked ? 0 : slots - 1 - at;
        return {
          left: Math.min(a, b),
          top: bandTop(index) + band * 0.17 + thick * slot,
          width: Math.abs(a - b),
          height: Math.max(1, thick - (slots > 1 ? 1 : 0)),
        };
      }),
    })),
    bands: model.categories.map((_, index) => ({
      left: plot.left,
      top: bandTop(index),
      width: plot.width,
      height: band,
    })),
    zeroX: x(Math.max(scale.from, Math.min(0, scale.to))),
  };
}
