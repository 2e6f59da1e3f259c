import { parseRange, sheetRangeText, splitSheet } from "../../workbook/address";
import type { FileAnchor, FileChart, FileChartType, FileSeries } from "../../workbook/sheetObjects";
import { chartLook } from "../../workbook/styles";
import type { LibrarySheet } from "./fileLibrary";

/** Draws a chart; series with a type or an axis of their own make it a mixed chart. */
export function writeChart(sheet: LibrarySheet, chart: FileChart): void {
  const groups = new Map<string, { series: FileSeries[]; type: FileChartType }>();
  for (const series of chart.series) {
    const key = `${groupName(series.type)} ${series.secondary}`;
    const group = groups.get(key) ?? { series: [], type: series.type };
    groups.set(key, { ...group, series: [...group.series, series] });
  }
  const common = {
    title: titleOf(chart),
    showLegend: chart.legend !== "none",
    legendPosition: LEGENDS[chart.legend],
    displayBlanksAs: "gap",
  } as const;
  const [only, ...others] = [...groups.values()].map(({ type, series }) => ({
    ...KINDS[type],
    ...(series[0]?.secondary && { useSecondaryAxis: true }),
    series: series.map(librarySeries),
  }));
  if (only === undefined) return;
  const axes = {
    categoryAxis: {
      ...TICKS,
      // Below the plot also where bars go down.
      tickLblPos: "low",
      tickLblSkip: 1,
      ...(chart.reversed && { orientation: "maxMin" as const }),
      ...(chart.categoryTitle !== "" && { title: chart.categoryTitle }),
    },
    valueAxis: {
      ...TICKS,
      majorGridlinesStyle: { border: chartLook.gridlines, borderWidth: 0.75 },
      ...(chart.reversed && { crosses: "max" as const }),
      ...(chart.valueTitle !== "" && { title: chart.valueTitle }),
      ...(chart.valueFormat !== "" && { numFmt: chart.valueFormat, numFmtLinked: false }),
    },
  } as const;
  const hasAxes = !/^(Pie|Doughnut)$/.test(chart.type);
  const at = { tl: corner(chart.from), br: corner(chart.to) };
  const first = { ...only, ...(hasAxes && axes) };
  if (others.length === 0) sheet.addChart({ ...common, ...first }, at);
  else sheet.addComboChart({ ...common, groups: [first, ...others] }, at);
}

const LEGENDS = { top: "t", bottom: "b", left: "l", right: "r", none: "b" } as const;

/** Hundredths of a point. */
const TITLE_SIZE = 100 * chartLook.titleSize;
const TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;
const { gapWidth } = chartLook;

function titleOf({ title }: FileChart) {
  if (title === "") return null;
  return {
    paragraphs: [{ runs: [{ text: title, properties: { size: TITLE_SIZE, bold: true } }] }],
  };
}

const STACKED = { grouping: "stacked", overlap: 100, gapWidth } as const;
const FULL = { grouping: "percentStacked", overlap: 100, gapWidth } as const;
const CLUSTERED = { grouping: "clustered", gapWidth } as const;
const COLUMN = { type: "bar", barDir: "col" } as const;
const BAR = { type: "bar", barDir: "bar" } as const;
const SCATTER = { type: "scatter", scatterStyle: "lineMarker" } as const;

const KINDS = {
  ColumnClustered: { ...COLUMN, ...CLUSTERED },
  ColumnStacked: { ...COLUMN, ...STACKED },
  ColumnStacked100: { ...COLUMN, ...FULL },
  BarClustered: { ...BAR, ...CLUSTERED },
  BarStacked: { ...BAR, ...STACKED },
  BarStacked100: { ...BAR, ...FULL },
  Line: { type: "line", grouping: "standard", showMarker: false },
  LineMarkers: { type: "line", grouping: "standard", showMarker: true },
  LineStacked: { type: "line", grouping: "stacked", showMarker: false },
  Area: { type: "area", grouping: "standard" },
  AreaStacked: { type: "area", grouping: "stacked" },
  AreaStacked100: { type: "area", grouping: "percentStacked" },
  XYScatter: { ...SCATTER, scatterStyle: "marker" },
  XYScatterLines: SCATTER,
  XYScatterLinesNoMarkers: SCATTER,
  XYScatterSmooth: SCATTER,
  XYScatterSmoothNoMarkers: SCATTER,
  Pie: { type: "pie", varyColors: true },
  Doughnut: { type: "doughnut", varyColors: true, holeSize: 50 },
  // A file draws a waterfall in a part of its own that older versions do not read.
  Waterfall: { ...COLUMN, ...CLUSTERED },
} as const satisfies Record<FileChartType, object>;

/** Types that one drawing can hold together. */
function groupName(type: FileChartType): string {
  if (type === "LineMarkers") return "Line";
  return /^XYScatter./.test(type) ? "XYScatterLines" : type;
}

function librarySeries({ name, type, values, categories, color }: FileSeries) {
  const isLine = /^(Line|XY)/.test(type);
  const hasMarker = /^(LineMarkers|XYScatter(Lines|Smooth)?)$/.test(type);
  const source = categories === "" ? undefined : absolute(categories);
  return {
    name,
    values: absolute(values),
    ...(source !== undefined && (/^XY/.test(type) ? { xValues: source } : { categories: source })),
    ...(isLine
      ? {
          ...(color !== undefined && { line: color }),
          lineWidth: 2.25,
          smooth: /Smooth/.test(type),
          ...(!hasMarker && { marker: { symbol: "none" as const } }),
        }
      : color !== undefined && { fill: color }),
  };
}

/** English metric units in a point. */
const EMU_PER_POINT = 12_700;

function corner({ row, column, right, down }: FileAnchor) {
  return {
    ...{ col: column, row, nativeCol: column, nativeRow: row },
    nativeColOff: Math.round(right * EMU_PER_POINT),
    nativeRowOff: Math.round(down * EMU_PER_POINT),
  };
}

/** Files want a chart's ranges with their sheet and dollars. */
function absolute(text: string): string {
  const { sheet, address } = splitSheet(text);
  const range = parseRange(address);
  if (sheet === undefined || range === undefined) return text;
  return sheetRangeText(sheet, range, true);
}
