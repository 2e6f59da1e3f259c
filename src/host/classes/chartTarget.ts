import { itemNotFound } from "../officeError";
import type { OpenChart } from "../openSheet";
import { sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import type { WorksheetTarget } from "./worksheetClass";

/** A chart on a sheet, both by id. */
export interface ChartTarget extends WorksheetTarget {
  readonly id: string;
}

/** The chart of a target; throws ItemNotFound when it was deleted. */
export function chartOf(target: ChartTarget, session: Session): OpenChart {
  const found = sheetOfTarget(target, session).charts.find(({ id }) => id === target.id);
  if (found === undefined) throw itemNotFound("the chart, which was deleted");
  return found;
}

/** Puts a changed copy in the place of a chart. */
export function changeChart(
  target: ChartTarget,
  session: Session,
  edit: (open: OpenChart) => OpenChart,
): void {
  chartOf(target, session);
  session.workbook.changeObjects(sheetOfTarget(target, session).name, (sheet) => {
    sheet.charts = sheet.charts.map((open) => (open.id === target.id ? edit(open) : open));
  });
}
