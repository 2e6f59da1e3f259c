import type { ChartModel, ChartSeries } from "./chartModel";
import type { Scale } from "./scale";
import { legendRoom } from "./legendLayout";
import { niceScale, position } from "./scale";
import type { Span } from "./stackedSpans";
import { stackedSpans } from "./stackedSpans";

/** A rectangle in pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** One series as it is drawn: bars or a path, and the points that a pointer finds. */
export interface Mark {
  readonly series: ChartSeries;
  readonly path: string;
  readonly bars: readonly Box[];
  readonly points: readonly ({ readonly x: number; readonly y: number } | null)[];
}

/** Everything about a chart that is a number. */
export interface ChartGeometry {
  readonly plot: Box;
  readonly scale: Scale;
  readonly secondary: Scale | undefined;
  readonly yTicks: readonly { readonly value: number; readonly y: number }[];
  readonly secondaryTicks: readonly { readonly value: number; readonly y: number }[];
  readonly xLabels: readonly { readonly text: string; readonly x: number }[];
  readonly marks: readonly Mark[];
  /** The strip of each category, for pointing. */
  readonly bands: readonly Box[];
  readonly zeroY: number;
}

const LABEL_WIDTH = 46;
/** Right of the plot: half of the last label. */
const EDGE = 24;
const CATEGORY_CHARACTER = 6.5;

/** Lays a chart out in the space that title and legend leave. */
export function chartGeometry(model: ChartModel): ChartGeometry {
  const hasSecondary = model.series.some(({ secondary }) => secondary);
  const plot = plotBox(model, hasSecondary);
  const count = Math.max(1, model.categories.length);
  const band = plot.width / count;
  const bottom = plot.top + plot.height;
  const stacks = stackedSpans(model);
  const primaryValues = model.series.flatMap((series, index) =>
    series.secondary
      ? []
      : (stacks[index]?.flatMap(({ from, to }) => (to === null ? [] : [from, to])) ?? []),
  );
  const onlyLines = model.series.every(({ kind }) => kind === "line");
  const scale = niceScale(primaryValues, intervals(plot), !onlyLines);
  const secondary = hasSecondary
    ? niceScale(
        model.series
          .filter((series) => series.secondary)
          .flatMap(({ values }) => values.filter((value) => value !== null)),
        intervals(plot),
      )
    : undefined;
  const y = (value: number, of: Scale): number => position(of, value, bottom, plot.top);
  const columns = model.series.filter(({ kind }) => kind === "column");
  const inside = model.series.some(({ kind }) => kind === "column");
  // Lines and areas alone run from edge to edge; beside columns they go through the middles.
  const x = (index: number): number =>
    inside || count === 1
      ? plot.left + band * (index + 0.5)
      : plot.left + (plot.width * index) / (count - 1);

  const marks = model.series.map((series, at): Mark => {
    const of = series.secondary && secondary ? secondary : scale;
    const spans = stacks[at] ?? [];
    const points = spans.map(({ to }, index) =>
      to === null ? null : { x: x(index), y: y(to, of) },
    );
    if (series.kind === "column") {
      const bars = columnBars(spans, {
        slot: model.stacked ? 0 : columns.indexOf(series),
        slots: model.stacked ? 1 : columns.length,
        band,
        left: plot.left,
        y: (value) => y(value, of),
      });
      return { series, path: "", bars, points };
    }
    const path =
      series.kind === "area"
        ? areaPath(
            spans.map(({ from, to }, index) => ({
              x: x(index),
              low: y(from, of),
              high: y(to ?? from, of),
            })),
          )
        : linePath(points);
    return { series, path, bars: [], points };
  });

  const every = labelEvery(model.categories, inside ? band : plot.width / Math.max(1, count - 1));
  return {
    plot,
    scale,
    secondary,
    yTicks: scale.ticks.map((value) => ({ value, y: y(value, scale) })),
    secondaryTicks: secondary?.ticks.map((value) => ({ value, y: y(value, secondary) })) ?? [],
    xLabels: model.categories.flatMap((text, index) =>
      index % every === 0 ? [{ text, x: x(index) }] : [],
    ),
    marks,
    bands: model.categories.map((_, index) => ({
      left: x(index) - band / 2,
      top: plot.top,
      width: band,
      height: plot.height,
    })),
    zeroY: y(Math.max(scale.from, Math.min(0, scale.to)), scale),
  };
}

interface Slots {
  readonly slot: number;
  readonly slots: number;
  readonly band: number;
  readonly left: number;
  readonly y: (value: number) => number;
}

function columnBars(spans: readonly Span[], { slot, slots, band, left, y }: Slots): Box[] {
  const width = (band * 0.66) / Math.max(1, slots);
  return spans.map(({ from, to }, index) => {
    const [a, b] = [y(from), y(to ?? from)];
    return {
      left: left + band * (index + 0.17) + width * slot,
      top: Math.min(a, b),
      width: Math.max(1, width - (slots > 1 ? 1 : 0)),
      height: Math.abs(a - b),
    };
  });
}

function linePath(points: readonly ({ x: number; y: number } | null)[]): string {
  let pen = "M";
  return points
    .map((point) => {
      if (point === null) {
        pen = "M";
        return "";
      }
      const part = `${pen}${round(point.x)} ${round(point.y)}`;
      pen = "L";
      return part;
    })
    .join("");
}

function areaPath(edges: readonly { x: number; low: number; high: number }[]): string {
  if (edges.length === 0) return "";
  const over = edges.map(({ x, high }) => `${round(x)} ${round(high)}`);
  const back = [...edges].reverse().map(({ x, low }) => `${round(x)} ${round(low)}`);
  return `M${[...over, ...back].join("L")}Z`;
}

function plotBox(model: ChartModel, hasSecondary: boolean): Box {
  const legend = legendRoom(model);
  const top = (model.title === "" ? 12 : 34) + legend.top;
  const bottom = 22 + legend.bottom + (model.categoryTitle === "" ? 0 : 16);
  const left = LABEL_WIDTH + (model.valueTitle === "" ? 0 : 16);
  const right = (legend.right === 0 ? EDGE : legend.right) + (hasSecondary ? LABEL_WIDTH - 8 : 0);
  return {
    left,
    top,
    width: Math.max(20, model.width - left - right),
    height: Math.max(20, model.height - top - bottom),
  };
}

/** Grid lines about 36 pixels apart. */
function intervals({ height }: Box): number {
  return Math.max(2, Math.min(6, Math.round(height / 36)));
}

function labelEvery(categories: readonly string[], band: number): number {
  const longest = Math.max(1, ...categories.map((text) => text.length));
  return Math.max(1, Math.ceil((longest * CATEGORY_CHARACTER + 6) / Math.max(1, band)));
}

function round(pixels: number): number {
  return Math.round(pixels * 10) / 10;
}
