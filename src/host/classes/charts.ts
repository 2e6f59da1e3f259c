import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeClass, OfficeObject, Scalar } from "../officeObject";
import { defineClass } from "../officeObject";
import type { OpenChart, OpenSheet } from "../openSheet";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import {
  choiceArgument,
  isOmitted,
  itemAt,
  numberArgument,
  orNullObject,
  shown,
  textArgument,
} from "./arguments";
import { guessedSeries } from "./chartData";
import {
  chartAreaFormat,
  chartAxes,
  chartDataLabels,
  chartLegend,
  chartPlotArea,
  chartTitle,
} from "./chartParts";
import { chartSeriesCollection } from "./chartSeries";
import type { ChartTarget } from "./chartTarget";
import { changeChart, chartOf } from "./chartTarget";
import { CHART_TYPES } from "../../workbook/sheetObjects";
import { lineOffset } from "./lineOffset";
import { cellsArgument, rangeArgument } from "./rangeArgument";
import type { BagOwner, Stored } from "./storedClass";
import type { WorksheetTarget } from "./worksheetClass";
import { worksheetClass } from "./worksheetClass";

/** Size and place of a new chart in points. */
const NEW_CHART = { left: 144, top: 72, width: 360, height: 216 };

export const chart = defineClass<ChartTarget>({
  name: "Chart",
  scalars: {
    Id: { read: ({ id }) => id },
    Name: field("name", textArgument),
    ChartType: {
      read: (target, session) => chartOf(target, session).type,
      write(target, value, session) {
        const type = choiceArgument(value, "chartType", CHART_TYPES);
        changeChart(target, session, (open) => ({
          ...open,
          type,
          series: open.series.map((series) => ({ ...series, chartType: type })),
        }));
      },
    },
    Left: field("left", numberArgument),
    Top: field("top", numberArgument),
    Width: field("width", numberArgument),
    Height: field("height", numberArgument),
  },
  navigations: {
    title: part(() => chartTitle, "title"),
    legend: part(() => chartLegend, "legend"),
    axes: part(() => chartAxes, "axes"),
    format: part(() => chartAreaFormat, "format"),
    dataLabels: part(() => chartDataLabels, "dataLabels"),
    plotArea: part(() => chartPlotArea, "plotArea"),
    series: (target, session) => chartSeriesCollection.of(target, session),
    worksheet: ({ sheetId }, session) => worksheetClass.of({ sheetId }, session),
  },
  methods: {
    SetPosition: setPosition,
    SetData(target, [source, by], session) {
      const { type } = chartOf(target, session);
      const series = seriesFrom(source, by, type, sheetOfTarget(target, session), session);
      changeChart(target, session, (open) => ({ ...open, series }));
    },
    Activate: () => undefined,
    Delete(target, _args, session) {
      session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
        sheet.charts = sheet.charts.filter(({ id }) => id !== target.id);
      });
    },
  },
  alive: (target, session) => void chartOf(target, session),
});

export const charts = defineClass<WorksheetTarget>({
  name: "ChartCollection",
  scalars: { Count: { read: (target, session) => sheetOfTarget(target, session).charts.length } },
  items: (target, session) =>
    sheetOfTarget(target, session).charts.map((open) => objectOf(target, open, session)),
  item: find,
  methods: {
    Add: add,
    GetCount: (target, _args, session) => sheetOfTarget(target, session).charts.length,
    GetItem: (target, [key], session) => find(target, key, session),
    GetItemOrNullObject: (target, [key], session) => orNullObject(() => find(target, key, session)),
    GetItemAt: (target, [index], session) =>
      objectOf(target, itemAt(sheetOfTarget(target, session).charts, index), session),
  },
});

function objectOf({ sheetId }: WorksheetTarget, { id }: OpenChart, session: Session): OfficeObject {
  return chart.of({ sheetId, id }, session);
}

function find(target: WorksheetTarget, key: unknown, session: Session): OfficeObject {
  const { charts: all } = sheetOfTarget(target, session);
  const wanted = String(key).toLowerCase();
  const open = all.find(({ id, name }) => id === key || name.toLowerCase() === wanted);
  if (open === undefined) throw itemNotFound(`chart ${shown(key)}`);
  return objectOf(target, open, session);
}

function add(
  target: WorksheetTarget,
  [type, source, by]: readonly unknown[],
  session: Session,
): OfficeObject {
  const sheet = sheetOfTarget(target, session);
  const chartType = choiceArgument(type, "type", CHART_TYPES);
  const open: OpenChart = {
    id: session.workbook.newId(),
    name: freeName(sheet),
    type: chartType,
    ...NEW_CHART,
    series: seriesFrom(source, by, chartType, sheet, session),
    properties: new Map(),
  };
  session.workbook.changeObjects(sheet.name, (mutable) => {
    mutable.charts = [...mutable.charts, open];
  });
  return objectOf(target, open, session);
}

function freeName(sheet: OpenSheet): string {
  for (let number = sheet.charts.length + 1; ; number += 1) {
    if (!sheet.charts.some(({ name }) => name === `Chart ${number}`)) return `Chart ${number}`;
  }
}

function seriesFrom(
  source: unknown,
  by: unknown,
  type: string,
  home: OpenSheet,
  session: Session,
): OpenChart["series"] {
  const cells = rangeArgument(source, home, session);
  const choice = choiceArgument(by, "seriesBy", ["Auto", "Columns", "Rows"], "Auto");
  return guessedSeries(sheetOfTarget(cells, session), cellsOf(cells), choice, type, session);
}

function setPosition(
  target: ChartTarget,
  [startCell, endCell]: readonly unknown[],
  session: Session,
): void {
  const sheet = sheetOfTarget(target, session);
  const start = cellsArgument(startCell, sheet, session);
  const end = isOmitted(endCell) ? undefined : cellsArgument(endCell, sheet, session);
  if (end !== undefined && (end.row < start.row || end.column < start.column)) {
    throw invalidArgument("the end cell stands before the start cell");
  }
  const left = lineOffset(sheet, "columns", start.column);
  const top = lineOffset(sheet, "rows", start.row);
  const size = end && {
    width: lineOffset(sheet, "columns", end.column + end.columns) - left,
    height: lineOffset(sheet, "rows", end.row + end.rows) - top,
  };
  changeChart(target, session, (open) => ({ ...open, left, top, ...size }));
}

function field<K extends "name" | "left" | "top" | "width" | "height">(
  key: K,
  check: (value: unknown, what: string) => OpenChart[K],
): Scalar<ChartTarget> {
  return {
    read: (target, session) => chartOf(target, session)[key],
    write(target, value, session) {
      const next = check(value, key);
      changeChart(target, session, (open) => ({ ...open, [key]: next }));
    },
  };
}

function part(below: () => OfficeClass<Stored>, path: string) {
  return (target: ChartTarget, session: Session): OfficeObject =>
    below().of({ owner: ownerOf(target), path: `${path}.` }, session);
}

function ownerOf(target: ChartTarget): BagOwner {
  return {
    bag: (session) => chartOf(target, session).properties,
    change(session, edit) {
      changeChart(target, session, (open) => {
        const properties = new Map(open.properties);
        edit(properties);
        return { ...open, properties };
      });
    },
  };
}
