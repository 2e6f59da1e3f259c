import type { FileChart, FileChartType, FileSeries } from "../../workbook/sheetObjects";
import { chartType } from "./chartType";
import type { FilePackage } from "./openPackage";
import { readXml, type Attributes } from "./readXml";

type ReadChart = Omit<FileChart, "name" | "from" | "to">;

/** One drawing of series over the same axes: `barChart`, `lineChart` … */
interface PlotGroup {
  readonly element: string;
  direction: string;
  grouping: string;
  scatterStyle: string;
  readonly axes: string[];
  readonly series: OpenSeries[];
}

interface OpenSeries {
  name: string;
  nameCell: string;
  values: string;
  categories: string;
  fill: string | undefined;
  line: string | undefined;
  hasMarker: boolean;
  isSmooth: boolean;
}

interface Axis {
  readonly kind: string;
  id: string;
  title: string;
  format: string;
  isLinked: boolean;
  isReversed: boolean;
}

/** A chart; undefined, and left out by name, when it is of a kind that is not held. */
export function readChart(
  file: FilePackage,
  part: string,
  theme: readonly string[],
  leaveOut: (what: string, count: number) => void,
): ReadChart | undefined {
  const bytes = file.part(part);
  if (bytes === undefined) return undefined;
  const groups: PlotGroup[] = [];
  const axes: Axis[] = [];
  const path: string[] = [];
  const details = new Set<string>();
  let title: string | undefined;
  let legend: FileChart["legend"] = "none";
  let text = "";
  readXml(part, bytes, {
    open(name, attributes) {
      const parent = path.at(-1) ?? "";
      path.push(name);
      text = "";
      const detail = DETAILS[name];
      if (detail?.inside.test(parent) === true && attributes["val"] !== "0") {
        details.add(detail.what);
      }
      if (parent === "plotArea" && /Chart$/.test(name)) groups.push(openGroup(name));
      else if (parent === "plotArea" && /Ax$/.test(name)) axes.push(openAxis(name));
      else if (name === "title" && parent === "chart") title = "";
      else if (name === "legend") legend = "right";
      else if (name === "legendPos") legend = LEGENDS[attributes["val"] ?? ""] ?? "right";
      else if (axes.length > 0 && path.includes("plotArea")) readAxis(name, parent, attributes);
      else if (groups.length > 0 && path.includes("plotArea")) readGroup(name, parent, attributes);
    },
    close(name) {
      path.pop();
      if (name === "t" && path.includes("title")) {
        const axis = path.find((step) => /Ax$/.test(step)) && axes.at(-1);
        if (axis) axis.title += text;
        else title = (title ?? "") + text;
      } else if (name === "f") readReference(text);
      else if (name === "v" && path.includes("ser")) readCached(text);
    },
    text(piece) {
      text += piece;
    },
  });
  const [main] = groups;
  const type = main && chartType(main, main.series[0]);
  if (main === undefined || type === undefined) {
    leaveOut(`charts of the kind ${main?.element ?? "unknown"}`, 1);
    return undefined;
  }
  const series = groups.flatMap((group) => {
    const unknown = chartType(group, group.series[0]) === undefined;
    if (unknown) leaveOut(`lines of a chart of the kind ${group.element}`, group.series.length);
    return unknown ? [] : group.series.map((one) => seriesOf(one, group, main));
  });
  leaveOut(
    "links of series' names to cells (their texts are kept)",
    groups.flatMap((group) => group.series).filter(({ nameCell }) => nameCell !== "").length,
  );
  for (const what of details) leaveOut(what, 1);
  const ofMain = axes.filter(({ id }) => main.axes.includes(id));
  const isScatter = main.element === "scatterChart";
  const valueAxis = isScatter ? ofMain.at(-1) : ofMain.find(({ kind }) => kind === "valAx");
  const categoryAxis = ofMain.find((axis) => axis !== valueAxis);
  return {
    type,
    series,
    legend,
    title: title === "" && series.length === 1 ? (series[0]?.name ?? "") : (title ?? ""),
    reversed: categoryAxis?.isReversed === true,
    categoryTitle: categoryAxis?.title ?? "",
    valueTitle: valueAxis?.title ?? "",
    valueFormat: valueAxis?.isLinked === false ? valueAxis.format : "",
  };

  function readGroup(name: string, parent: string, attributes: Attributes): void {
    const group = groups.at(-1);
    const { val = "" } = attributes;
    if (group === undefined) return;
    if (name === "ser" && parent === group.element) {
      group.series.push(openSeries());
      return;
    }
    if (parent === group.element) {
      if (name === "barDir") group.direction = val;
      else if (name === "grouping") group.grouping = val;
      else if (name === "scatterStyle") group.scatterStyle = val;
      else if (name === "axId") group.axes.push(val);
      return;
    }
    const series = group.series.at(-1);
    if (series === undefined) return;
    if (name === "symbol") series.hasMarker = val !== "none";
    else if (name === "smooth") series.isSmooth = val !== "0" && val !== "false";
    else if (name === "srgbClr" || name === "schemeClr") readColor(series, name, val);
  }

  /** Only of the series itself, not of its points, markers or labels. */
  function readColor(series: OpenSeries, name: string, value: string): void {
    const inside = path.slice(path.lastIndexOf("ser") + 1).join("/");
    const color = name === "srgbClr" ? value.toUpperCase() : theme[SCHEME.indexOf(value)];
    if (color === undefined || !/^[0-9A-F]{6}$/i.test(color)) return;
    if (inside === `spPr/solidFill/${name}`) series.fill = `#${color}`;
    else if (inside === `spPr/ln/solidFill/${name}`) series.line = `#${color}`;
  }

  function readAxis(name: string, parent: string, attributes: Attributes): void {
    const axis = axes.at(-1);
    if (axis === undefined) return;
    if (name === "orientation") axis.isReversed = attributes["val"] === "maxMin";
    if (parent !== axis.kind) return;
    if (name === "axId") axis.id = attributes["val"] ?? "";
    else if (name === "numFmt") {
      axis.format = attributes["formatCode"] ?? "";
      axis.isLinked = attributes["sourceLinked"] === "1" || attributes["sourceLinked"] === "true";
    }
  }

  function readReference(address: string): void {
    const series = groups.at(-1)?.series.at(-1);
    if (series === undefined || !path.includes("ser")) return;
    if (path.includes("tx")) series.nameCell = address;
    else if (path.includes("val") || path.includes("yVal")) series.values = address;
    else if (path.includes("cat") || path.includes("xVal")) series.categories = address;
  }

  function readCached(value: string): void {
    const series = groups.at(-1)?.series.at(-1);
    if (series !== undefined && path.includes("tx")) series.name = value;
  }
}

function seriesOf(open: OpenSeries, group: PlotGroup, main: PlotGroup): FileSeries {
  const type: FileChartType = chartType(group, open) ?? "ColumnClustered";
  const color = /^(Line|XY)/.test(type) ? (open.line ?? open.fill) : (open.fill ?? open.line);
  return {
    name: open.name,
    type,
    values: open.values,
    categories: open.categories,
    ...(color !== undefined && { color }),
    secondary: group.axes.length > 0 && !group.axes.some((id) => main.axes.includes(id)),
  };
}

function openGroup(element: string): PlotGroup {
  return {
    element,
    direction: "col",
    grouping: "standard",
    scatterStyle: "",
    axes: [],
    series: [],
  };
}

function openAxis(kind: string): Axis {
  return { kind, id: "", title: "", format: "", isLinked: true, isReversed: false };
}

function openSeries(): OpenSeries {
  return {
    name: "",
    nameCell: "",
    values: "",
    categories: "",
    fill: undefined,
    line: undefined,
    hasMarker: true,
    isSmooth: false,
  };
}

/** What of a chart is not held, by the element that brings it and the one around that. */
const DETAILS: Readonly<Record<string, { readonly inside: RegExp; readonly what: string }>> = {
  ...Object.fromEntries(
    ["showVal", "showPercent", "showCatName", "showSerName", "showBubbleSize"].map((name) => [
      name,
      { inside: /^dLbls?$/, what: "labels of data in charts" },
    ]),
  ),
  trendline: { inside: /^ser$/, what: "trend lines of charts" },
  errBars: { inside: /^ser$/, what: "error bars of charts" },
  dPt: { inside: /^ser$/, what: "looks of single points of charts" },
  min: { inside: /^scaling$/, what: "limits of axes of charts" },
  max: { inside: /^scaling$/, what: "limits of axes of charts" },
  logBase: { inside: /^scaling$/, what: "logarithmic axes of charts" },
  dTable: { inside: /^plotArea$/, what: "tables of data under charts" },
};

const LEGENDS: Readonly<Record<string, FileChart["legend"]>> = {
  t: "top",
  b: "bottom",
  l: "left",
  r: "right",
  tr: "right",
};

/** Names of the theme's colors, in its order. */
const SCHEME = [
  "dk1",
  "lt1",
  "dk2",
  "lt2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
];
