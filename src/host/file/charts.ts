import type { FileAnchor, FileChart, FileChartType } from "../../workbook/sheetObjects";
import { CHART_TYPES } from "../../workbook/sheetObjects";
import { lineOffset } from "../classes/lineOffset";
import type { BagValue, OpenChart, OpenSheet } from "../openSheet";
import { DEFAULT_ROW_HEIGHT } from "../openSheet";

/** A chart of a file as it lies on its sheet, whose widths and heights are set already. */
export function openChart(file: FileChart, sheet: OpenSheet, newId: () => string): OpenChart {
  const place = ({ row, column, right, down }: FileAnchor) => ({
    left: lineOffset(sheet, "columns", column) + right,
    top: lineOffset(sheet, "rows", row) + down,
  });
  const [start, end] = [place(file.from), place(file.to)];
  return {
    id: newId(),
    name: file.name,
    type: file.type,
    ...start,
    width: Math.max(1, end.left - start.left),
    height: Math.max(1, end.top - start.top),
    properties: given({
      "title.text": file.title,
      "title.visible": file.title === "" ? false : "",
      "legend.visible": file.legend === "none" ? false : true,
      "legend.position": file.legend === "none" ? "" : upperFirst(file.legend),
      "axes.categoryAxis.reversePlotOrder": file.reversed ? true : "",
      "axes.categoryAxis.title.text": file.categoryTitle,
      "axes.valueAxis.title.text": file.valueTitle,
      "axes.valueAxis.numberFormat": file.valueFormat,
    }),
    series: file.series.map(({ name, type, values, categories, color = "", secondary }) => ({
      id: newId(),
      name,
      chartType: type,
      values,
      categories,
      properties: given({
        [colorKey(type)]: color,
        axisGroup: secondary ? "Secondary" : "",
      }),
    })),
  };
}

/** The other way round. */
export function fileChart(open: OpenChart, sheet: OpenSheet): FileChart {
  const { properties } = open;
  const text = (key: string): string => {
    const value = properties.get(key);
    return typeof value === "string" ? value : "";
  };
  const hasLegend = properties.get("legend.visible") !== false;
  const position = text("legend.position").toLowerCase();
  const type = typeOf(open.type);
  return {
    name: open.name,
    type,
    from: anchorAt(sheet, open.left, open.top),
    to: anchorAt(sheet, open.left + open.width, open.top + open.height),
    title: properties.get("title.visible") === false ? "" : text("title.text"),
    legend: hasLegend ? (LEGENDS.find((known) => known === position) ?? "right") : "none",
    reversed: properties.get("axes.categoryAxis.reversePlotOrder") === true,
    categoryTitle: text("axes.categoryAxis.title.text"),
    valueTitle: text("axes.valueAxis.title.text"),
    valueFormat: text("axes.valueAxis.numberFormat"),
    series: open.series.map((series) => {
      const color =
        series.properties.get(colorKey(series.chartType)) ??
        series.properties.get("format.fill.color") ??
        series.properties.get("format.line.color");
      return {
        name: series.name,
        type: series.chartType === "" ? type : typeOf(series.chartType),
        values: series.values,
        categories: series.categories,
        ...(typeof color === "string" && color !== "" && { color }),
        secondary: series.properties.get("axisGroup") === "Secondary",
      };
    }),
  };
}

const LEGENDS = ["top", "bottom", "left", "right"] as const;

function typeOf(word: string): FileChartType {
  return CHART_TYPES.find((known) => known === word) ?? "ColumnClustered";
}

/** Lines are drawn in the color of a line, everything else is filled. */
function colorKey(type: string): string {
  return /^(Line|XY)/.test(type) ? "format.line.color" : "format.fill.color";
}

function given(values: Readonly<Record<string, BagValue>>): Map<string, BagValue> {
  return new Map(Object.entries(values).filter(([, value]) => value !== ""));
}

function upperFirst(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

/** The cell under a point of the sheet, and how far into it the point lies. */
function anchorAt(sheet: OpenSheet, left: number, top: number): FileAnchor {
  const columns = lineAt(left, (column) => sheet.columnWidths.get(column) ?? sheet.standardWidth);
  const rows = lineAt(top, (row) => sheet.rowHeights.get(row) ?? DEFAULT_ROW_HEIGHT);
  return { column: columns.line, right: columns.rest, row: rows.line, down: rows.rest };
}

function lineAt(points: number, size: (line: number) => number): { line: number; rest: number } {
  let rest = Math.max(0, points);
  let line = 0;
  for (; rest >= size(line) && line < MOST_LINES; line++) rest -= size(line);
  return { line, rest: round(rest) };
}

/** A chart that lies further down is at the end of nothing. */
const MOST_LINES = 16_000;

/** Files count whole English metric units; a thousandth of a point is finer than a screen. */
function round(points: number): number {
  return Math.round(points * 1000) / 1000;
}
