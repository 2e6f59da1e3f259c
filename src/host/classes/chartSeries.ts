import { sheetRangeText } from "../../workbook/address";
import { itemNotFound } from "../officeError";
import type { OfficeObject, Scalar } from "../officeObject";
import { defineClass } from "../officeObject";
import type { OpenChart, OpenSeries } from "../openSheet";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { choiceArgument, isOmitted, itemAt, textArgument, wholeArgument } from "./arguments";
import { chartDataLabels, chartSeriesFormat } from "./chartParts";
import type { ChartTarget } from "./chartTarget";
import { changeChart, chartOf } from "./chartTarget";
import { CHART_TYPES } from "../../workbook/sheetObjects";
import { rangeClass } from "./rangeClass";
import { formulaTarget } from "./rangeArgument";
import { wireValue } from "./rangeContents";
import type { BagOwner, StoredKind } from "./storedClass";
import {
  automaticKind,
  choiceKind,
  flagKind,
  numberKind,
  storedScalar,
  textKind,
} from "./storedClass";

interface SeriesTarget {
  readonly chart: ChartTarget;
  readonly id: string;
}

/** What is kept of a series as given. */
const SETTINGS: Readonly<Record<string, StoredKind>> = {
  AxisGroup: choiceKind("Primary", "Secondary"),
  HasDataLabels: flagKind(),
  Smooth: flagKind(),
  GapWidth: numberKind(150),
  Overlap: numberKind(0),
  MarkerStyle: textKind("Automatic"),
  MarkerSize: automaticKind,
  MarkerBackgroundColor: textKind(),
  MarkerForegroundColor: textKind(),
  InvertIfNegative: flagKind(),
  PlotOrder: automaticKind,
  Filtered: flagKind(),
};

export const chartSeries = defineClass<SeriesTarget>({
  name: "ChartSeries",
  scalars: {
    Name: {
      read: (target, session) => seriesOf(target, session).name,
      write(target, value, session) {
        const name = textArgument(value, "name");
        change(target, session, (series) => ({ ...series, name }));
      },
    },
    ChartType: {
      read: (target, session) => seriesOf(target, session).chartType,
      write(target, value, session) {
        const chartType = choiceArgument(value, "chartType", CHART_TYPES);
        change(target, session, (series) => ({ ...series, chartType }));
      },
    },
    ...Object.fromEntries(Object.entries(SETTINGS).map(kept)),
  },
  navigations: {
    format: (target, session) =>
      chartSeriesFormat.of({ owner: ownerOf(target), path: "format." }, session),
    dataLabels: (target, session) =>
      chartDataLabels.of({ owner: ownerOf(target), path: "dataLabels." }, session),
  },
  methods: {
    SetValues(target, [range], session) {
      const values = addressOf(range, session);
      change(target, session, (series) => ({ ...series, values }));
    },
    SetXAxisValues(target, [range], session) {
      const categories = addressOf(range, session);
      change(target, session, (series) => ({ ...series, categories }));
    },
    GetDimensionValues(target, [dimension], session) {
      const which = choiceArgument(dimension, "dimension", ["Values", "Categories"]);
      return dimensionValues(target, which === "Values" ? "values" : "categories", session);
    },
    Delete(target, _args, session) {
      changeChart(target.chart, session, (chart) => ({
        ...chart,
        series: chart.series.filter(({ id }) => id !== target.id),
      }));
    },
  },
  alive: (target, session) => void seriesOf(target, session),
});

export const chartSeriesCollection = defineClass<ChartTarget>({
  name: "ChartSeriesCollection",
  scalars: { Count: { read: (target, session) => chartOf(target, session).series.length } },
  items: (chart, session) =>
    chartOf(chart, session).series.map(({ id }) => chartSeries.of({ chart, id }, session)),
  methods: {
    Add: add,
    GetCount: (target, _args, session) => chartOf(target, session).series.length,
    GetItemAt: (chart, [index], session) =>
      chartSeries.of({ chart, id: itemAt(chartOf(chart, session).series, index).id }, session),
  },
  alive: (target, session) => void chartOf(target, session),
});

function add(
  chart: ChartTarget,
  [name, index]: readonly unknown[],
  session: Session,
): OfficeObject {
  const { series, type } = chartOf(chart, session);
  const added: OpenSeries = {
    id: session.workbook.newId(),
    name: isOmitted(name) ? `Series${series.length + 1}` : textArgument(name, "name"),
    chartType: type,
    values: "",
    categories: "",
    properties: new Map(),
  };
  const at = wholeArgument(index, "index", series.length);
  changeChart(chart, session, (open) => ({
    ...open,
    series: [...open.series.slice(0, at), added, ...open.series.slice(at)],
  }));
  return chartSeries.of({ chart, id: added.id }, session);
}

function seriesOf({ chart, id }: SeriesTarget, session: Session): OpenSeries {
  const found = chartOf(chart, session).series.find((series) => series.id === id);
  if (found === undefined) throw itemNotFound("the series of the chart");
  return found;
}

function change(
  target: SeriesTarget,
  session: Session,
  edit: (series: OpenSeries) => OpenSeries,
): void {
  changeChart(target.chart, session, (chart: OpenChart) => ({
    ...chart,
    series: chart.series.map((series) => (series.id === target.id ? edit(series) : series)),
  }));
}

function ownerOf(target: SeriesTarget): BagOwner {
  return {
    bag: (session) => seriesOf(target, session).properties,
    change(session, edit) {
      change(target, session, (series) => {
        const properties = new Map(series.properties);
        edit(properties);
        return { ...series, properties };
      });
    },
  };
}

function kept([name, kind]: [string, StoredKind]): [string, Scalar<SeriesTarget>] {
  const { read, write } = storedScalar(name, kind);
  return [
    name,
    {
      read: (target, session) => read({ owner: ownerOf(target), path: "" }, session),
      write(target, value, session) {
        write?.({ owner: ownerOf(target), path: "" }, value, session);
      },
    },
  ];
}

function addressOf(range: unknown, session: Session): string {
  const target = rangeClass.targetOf(range);
  return sheetRangeText(sheetOfTarget(target, session).name, cellsOf(target), true);
}

function dimensionValues(
  target: SeriesTarget,
  which: "values" | "categories",
  session: Session,
): unknown[] {
  const cells = formulaTarget(seriesOf(target, session)[which], session);
  if (cells === undefined) return [];
  session.fresh();
  const sheet = sheetOfTarget(cells, session).name;
  const { row, column, rows, columns } = cellsOf(cells);
  return Array.from({ length: rows * columns }, (_cell, index) => {
    const at = [row + Math.floor(index / columns), column + (index % columns)] as const;
    return wireValue(session.workbook.engine.value(sheet, ...at));
  });
}
