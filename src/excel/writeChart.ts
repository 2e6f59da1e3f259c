import { parseRange, splitSheet } from "../workbook/address";
import type { ChartPlan } from "../workbook/plan";
import { chartLook, seriesColors } from "../workbook/styles";

/**
 * Draws a chart over fixed ranges. Excel guesses a first series from the range that a chart is made
 * of, so that is the values of one series alone; everything of it is then set, and the others are
 * added one by one.
 */
export function writeChart(
  workbook: Excel.Workbook,
  sheet: Excel.Worksheet,
  plan: ChartPlan,
): void {
  const [first, ...others] = plan.series;
  if (first === undefined) return;
  const values = rangeAt(workbook, first.values);
  const chart = sheet.charts.add(CHART_TYPES[plan.type], values, seriesBy(first.values));
  chart.name = plan.name;
  placeChart(chart, plan.at);
  chart.title.text = plan.title;
  chart.title.format.font.size = chartLook.titleSize;
  chart.title.format.font.bold = true;
  chart.legend.visible = plan.series.length > 1;
  chart.legend.position = "Bottom";
  drawSeries(workbook, chart.series.getItemAt(0), plan, first, 0);
  for (const [index, series] of others.entries()) {
    drawSeries(workbook, chart.series.add(series.name), plan, series, index + 1);
  }
  const { categoryAxis, valueAxis } = chart.axes;
  // Below the plot also where bars go down, and the first bar of a list on top.
  categoryAxis.tickLabelPosition = "Low";
  categoryAxis.tickLabelSpacing = 1;
  if (plan.type === "barClustered" || plan.type === "barStacked") {
    categoryAxis.reversePlotOrder = true;
  }
  valueAxis.majorGridlines.format.line.color = chartLook.gridlines;
  if (plan.categoryTitle !== undefined) categoryAxis.title.text = plan.categoryTitle;
  if (plan.valueTitle !== undefined) valueAxis.title.text = plan.valueTitle;
  if (plan.valueFormat !== undefined) valueAxis.numberFormat = plan.valueFormat;
}

const CHART_TYPES = {
  areaStacked: "AreaStacked",
  area: "Area",
  line: "Line",
  columnClustered: "ColumnClustered",
  columnStacked: "ColumnStacked",
  barClustered: "BarClustered",
  barStacked: "BarStacked",
} as const satisfies Record<ChartPlan["type"], `${Excel.ChartType}`>;

const BARS: ReadonlySet<ChartPlan["type"]> = new Set([
  "columnClustered",
  "columnStacked",
  "barClustered",
  "barStacked",
]);

type SeriesPlan = ChartPlan["series"][number];

function drawSeries(
  workbook: Excel.Workbook,
  series: Excel.ChartSeries,
  chart: ChartPlan,
  plan: SeriesPlan,
  index: number,
): void {
  series.name = plan.name;
  series.setValues(rangeAt(workbook, plan.values));
  series.setXAxisValues(rangeAt(workbook, plan.categories));
  const type = plan.type ?? chart.type;
  if (plan.type !== undefined) series.chartType = CHART_TYPES[plan.type];
  const color = plan.color ?? seriesColors[index % seriesColors.length] ?? seriesColors[0];
  if (type === "line") series.format.line.color = color;
  else series.format.fill.setSolidColor(color);
  if (BARS.has(type)) series.gapWidth = chartLook.gapWidth;
}

function placeChart(chart: Excel.Chart, at: string): void {
  const [from = at, to = at] = at.split(":");
  chart.setPosition(from, to);
}

function rangeAt(workbook: Excel.Workbook, text: string): Excel.Range {
  const { sheet, address } = splitSheet(text);
  if (sheet === undefined) throw new RangeError(`a chart's range names its sheet: ${text}`);
  return workbook.worksheets.getItem(sheet).getRange(address);
}

/** A range that is higher than wide holds its series down, every other one across. */
function seriesBy(text: string): "Rows" | "Columns" {
  const range = parseRange(splitSheet(text).address);
  if (range === undefined) throw new RangeError(`no address: ${text}`);
  return range.rows > range.columns ? "Columns" : "Rows";
}
