import type { OpenWorkbook } from "../../host/openWorkbook";
import type { OpenChart, OpenSeries } from "../../host/openSheet";
import { parseRange, splitSheet } from "../../workbook/address";
import { PIXELS_PER_POINT } from "../display/cellStyle";
import { shownText } from "../../host/shownText";
import type { CellValue } from "../../workbook/cellValue";
import type { ChartModel, ChartSeries, MarkKind } from "./chartModel";
import { seriesColor } from "./chartModel";

/** A stored chart with the figures of the cells it points to. */
export function openChartModel(workbook: OpenWorkbook, chart: OpenChart): ChartModel {
  const text = (key: string): string => {
    const value = chart.properties.get(key);
    return typeof value === "string" ? value : "";
  };
  const categories = chart.series[0]?.categories ?? "";
  const series = chart.series.map((one, index) => seriesModel(workbook, chart, one, index));
  const length = Math.max(0, ...series.map(({ values }) => values.length));
  const labels = categories === "" ? [] : cellsOf(workbook, categories).map(({ shown }) => shown);
  return {
    title: text("title.text"),
    width: chart.width * PIXELS_PER_POINT,
    height: chart.height * PIXELS_PER_POINT,
    categories: Array.from({ length }, (_, index) => labels[index] ?? String(index + 1)),
    series,
    horizontal: /^Bar/i.test(chart.type),
    stacked: /Stacked/.test(chart.type),
    legend: legendOf(chart),
    valueTitle: text("axes.valueAxis.title.text"),
    categoryTitle: text("axes.categoryAxis.title.text"),
    valueFormat: text("axes.valueAxis.numberFormat"),
  };
}

function legendOf({ properties, series }: OpenChart): ChartModel["legend"] {
  if (properties.get("legend.visible") === false || series.length < 2) return "none";
  const position = properties.get("legend.position");
  return position === "Top" ? "top" : position === "Right" ? "right" : "bottom";
}

function seriesModel(
  workbook: OpenWorkbook,
  chart: OpenChart,
  series: OpenSeries,
  index: number,
): ChartSeries {
  const kind = kindOf(series.chartType || chart.type);
  const stored =
    series.properties.get(kind === "line" ? "format.line.color" : "format.fill.color") ??
    series.properties.get("format.fill.color") ??
    series.properties.get("format.line.color");
  return {
    name: series.name,
    kind,
    color: typeof stored === "string" && stored !== "" ? stored : seriesColor(index),
    values: (series.values === "" ? [] : cellsOf(workbook, series.values)).map(({ value }) =>
      typeof value === "number" ? value : null,
    ),
    secondary: series.properties.get("axisGroup") === "Secondary",
  };
}

function kindOf(type: string): MarkKind {
  if (/^Line/i.test(type)) return "line";
  return /^Area/i.test(type) ? "area" : "column";
}

/** Cells of an address with its sheet; none when the sheet is gone. */
function cellsOf(workbook: OpenWorkbook, text: string): { value: CellValue; shown: string }[] {
  const { sheet, address } = splitSheet(text);
  const range = parseRange(address);
  if (sheet === undefined || range === undefined || workbook.sheet(sheet) === undefined) return [];
  return Array.from({ length: Math.min(range.rows * range.columns, 2000) }, (_, index) => {
    const row = range.row + Math.floor(index / range.columns);
    const column = range.column + (index % range.columns);
    const { value, format } = workbook.cell(sheet, row, column);
    return { value, shown: shownText(value, format.numberFormat) };
  });
}
