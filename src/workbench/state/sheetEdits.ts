import { lineRange, oneCell } from "../../host/cellRange";
import type { OpenSheet } from "../../host/openSheet";
import type { OpenWorkbook } from "../../host/openWorkbook";
import { quoteSheetName, splitSheet } from "../../workbook/address";
import type { Bench } from "./bench";

/** Adds a sheet beside the active one and opens it. */
export function addSheet(bench: Bench): void {
  const { workbook } = bench;
  bench.act("inserting a sheet", () => {
    workbook.activate(workbook.addSheet(undefined, placeOf(workbook, bench.sheet()) + 1).name);
  });
}

/** Moves a sheet's tab by some visible places. */
export function moveSheetBy(bench: Bench, name: string, by: 1 | -1): void {
  const { workbook } = bench;
  const visible = workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  const neighbor = visible[visible.findIndex((sheet) => sheet.name === name) + by];
  if (neighbor === undefined) return;
  bench.act("moving a sheet", () => {
    workbook.moveSheet(name, placeOf(workbook, neighbor.name));
  });
}

/**
 * A copy of a sheet behind it, with everything on it: contents, looks, charts, rules and the names of
 * its own. What its formulas say of the sheet itself is about the copy, the rest stays.
 */
export function duplicateSheet(bench: Bench, name: string): void {
  const { workbook } = bench;
  const source = workbook.sheet(name);
  if (source === undefined) return;
  const copyName = freeCopyName(workbook, source.name);
  bench.act("duplicating a sheet", () => {
    workbook.addSheet(copyName, placeOf(workbook, source.name) + 1);
    copyInto(workbook, source, copyName);
    workbook.activate(copyName);
  });
}

function copyInto(workbook: OpenWorkbook, source: OpenSheet, name: string): void {
  const { gridlines, headings, frozen, standardWidth, tabColor, zoom } = source;
  workbook.changeSheet(name, { gridlines, headings, frozen, standardWidth, tabColor, zoom });
  for (const { row, column, differences } of source.formats.entries()) {
    const range = lineOrCell(row, column);
    workbook.setFormat(name, range, differences);
  }
  for (const [line, points] of source.columnWidths) {
    workbook.setSizes(name, "columns", line, 1, points);
  }
  for (const [line, points] of source.rowHeights) workbook.setSizes(name, "rows", line, 1, points);
  const used = workbook.usedRange(source.name);
  if (used !== undefined) {
    workbook.enterExactly(name, used.row, used.column, workbook.contents(source.name, used));
  }
  for (const own of workbook.names().filter(({ sheet }) => sheet === source.name)) {
    workbook.addName(own.name, ofCopy(own.formula), name, own);
  }
  workbook.changeObjects(name, (sheet) => {
    const { charts, validations, conditionals, groups, merged, notes, links, pageLayout } = source;
    Object.assign(sheet, {
      validations: structuredClone(validations),
      conditionals: conditionals.map((item) => ({
        ...structuredClone(item),
        id: workbook.newId(),
      })),
      groups: structuredClone(groups),
      merged: structuredClone(merged),
      notes: structuredClone(notes),
      links: structuredClone(links),
      pageLayout: new Map(pageLayout),
      charts: charts.map((chart) => ({
        ...structuredClone(chart),
        id: workbook.newId(),
        series: chart.series.map((line) => ({
          ...structuredClone(line),
          id: workbook.newId(),
          values: ofCopy(line.values),
          categories: ofCopy(line.categories),
        })),
      })),
    });
  });

  function ofCopy(reference: string): string {
    const equals = reference.startsWith("=") ? "=" : "";
    const { sheet, address } = splitSheet(reference.slice(equals.length));
    const isOwn = sheet?.toLowerCase() === source.name.toLowerCase();
    return isOwn ? `${equals}${quoteSheetName(name)}!${address}` : reference;
  }
}

function lineOrCell(row: number | undefined, column: number | undefined) {
  if (row === undefined) return lineRange("columns", column ?? 0, 1);
  if (column === undefined) return lineRange("rows", row, 1);
  return oneCell(row, column);
}

function freeCopyName(workbook: OpenWorkbook, name: string): string {
  const base = name.replace(/ \(\d+\)$/, "").slice(0, 25);
  for (let number = 2; ; number++) {
    const copy = `${base} (${number})`;
    if (workbook.sheet(copy) === undefined) return copy;
  }
}

function placeOf(workbook: OpenWorkbook, name: string): number {
  return workbook.sheets().findIndex((sheet) => sheet.name === name);
}
