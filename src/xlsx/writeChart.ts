import { parseRange, sheetRangeText, splitSheet } from "../workbook/address";
import type { ChartPlan } from "../workbook/plan";
import { chartLook, seriesColors } from "../workbook/styles";
import type { FileSheet } from "./fileLibrary";

/** Draws a chart over fixed ranges; series with a type of their own make it a mixed chart. */
export function writeChart(sheet: FileSheet, plan: ChartPlan): void {
  const groups = new Map<ChartPlan["type"], Series[]>();
  plan.series.forEach((series, index) => {
    const type = series.type ?? plan.type;
    groups.set(type, [...(groups.get(type) ?? []), fileSeries(series, type, index)]);
  });
  const common = {
    title: titleOf(plan),
    showLegend: plan.series.length > 1,
    legendPosition: "b",
    displayBlanksAs: "gap",
  } as const;
  const [only, ...others] = [...groups].map(([type, series]) => ({ ...KINDS[type], series }));
  if (only === undefined) return;
  const axes = {
    categoryAxis: {
      ...TICKS,
      // Below the plot also where bars go down, and the first bar of a list on top.
      tickLblPos: "low",
      tickLblSkip: 1,
      ...(LYING.has(plan.type) && { orientation: "maxMin" as const }),
      ...(plan.categoryTitle !== undefined && { title: plan.categoryTitle }),
    },
    valueAxis: {
      ...TICKS,
      majorGridlinesStyle: { border: chartLook.gridlines, borderWidth: 0.75 },
      ...(LYING.has(plan.type) && { crosses: "max" as const }),
      ...(plan.valueTitle !== undefined && { title: plan.valueTitle }),
      ...(plan.valueFormat !== undefined && { numFmt: plan.valueFormat, numFmtLinked: false }),
    },
  } as const;
  const at = plan.at.includes(":") ? plan.at : `${plan.at}:${plan.at}`;
  if (others.length === 0) sheet.addChart({ ...common, ...only, ...axes }, at);
  else sheet.addComboChart({ ...common, groups: [{ ...only, ...axes }, ...others] }, at);
}

/** Hundredths of a point. */
const TITLE_SIZE = 100 * chartLook.titleSize;
const TICKS = { majorTickMark: "none", minorTickMark: "none" } as const;
/** Bars that lie. */
const LYING: ReadonlySet<ChartPlan["type"]> = new Set(["barClustered", "barStacked"]);
const { gapWidth } = chartLook;
function titleOf({ title }: ChartPlan) {
  return {
    paragraphs: [{ runs: [{ text: title, properties: { size: TITLE_SIZE, bold: true } }] }],
  };
}

const STACKED = { grouping: "stacked", overlap: 100, gapWidth } as const;
const CLUSTERED = { grouping: "clustered", gapWidth } as const;

const KINDS = {
  area: { type: "area", grouping: "standard" },
  areaStacked: { type: "area", grouping: "stacked" },
  line: { type: "line", grouping: "standard", showMarker: false },
  columnClustered: { type: "bar", barDir: "col", ...CLUSTERED },
  columnStacked: { type: "bar", barDir: "col", ...STACKED },
  barClustered: { type: "bar", barDir: "bar", ...CLUSTERED },
  barStacked: { type: "bar", barDir: "bar", ...STACKED },
} as const satisfies Record<ChartPlan["type"], object>;

type Series = ReturnType<typeof fileSeries>;

function fileSeries(series: ChartPlan["series"][number], type: ChartPlan["type"], index: number) {
  const color = series.color ?? seriesColors[index % seriesColors.length] ?? seriesColors[0];
  return {
    name: series.name,
    categories: absolute(series.categories),
    values: absolute(series.values),
    ...(type === "line"
      ? { line: color, lineWidth: 2.25, smooth: false, marker: { symbol: "none" as const } }
      : { fill: color }),
  };
}

/** Files want a chart's ranges with their sheet and dollars. */
function absolute(text: string): string {
  const { sheet, address } = splitSheet(text);
  const range = parseRange(address);
  if (sheet === undefined || range === undefined) {
    throw new RangeError(`a chart's range names its sheet: ${text}`);
  }
  return sheetRangeText(sheet, range, true);
}
