import type { CellRange } from "./cellRange";
import { intersection } from "./cellRange";
import type { FormatPatch, FormatUndo } from "./formatStore";
import type { Axis } from "./cellRange";
import { lineRange } from "./cellRange";
import { invalidArgument } from "./officeError";
import type { MutableSheet } from "./openSheet";
import type { WorkbookState } from "./workbookState";
import { sheetOf } from "./workbookState";

/** Changes part of the look of a range. */
export function setFormat(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
  patch: FormatPatch,
): void {
  const sheet = sheetOf(state, sheetName);
  commitLook(state, sheet, range, sheet.formats.set(range, patch));
}

/** Changes the look of each cell of a range by its place. */
export function setFormatEach(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
  patch: (row: number, column: number) => FormatPatch,
): void {
  const sheet = sheetOf(state, sheetName);
  commitLook(state, sheet, range, sheet.formats.setEach(range, patch));
}

/** Back to plain cells; conditional formats stay. */
export function clearFormats(state: WorkbookState, sheetName: string, range: CellRange): void {
  const sheet = sheetOf(state, sheetName);
  commitLook(state, sheet, range, sheet.formats.clear(range));
}

/** Sets the width of columns or the height of rows, in points; undefined is the standard size. */
export function setSizes(
  state: WorkbookState,
  sheetName: string,
  axis: Axis,
  at: number,
  count: number,
  points: number | undefined,
): void {
  if (points !== undefined && !(points >= 0))
    throw invalidArgument(`${points} is no size in points`);
  const sheet = sheetOf(state, sheetName);
  const sizes = new Map(axis === "rows" ? sheet.rowHeights : sheet.columnWidths);
  for (let place = at; place < at + count; place += 1) {
    if (points === undefined) sizes.delete(place);
    else sizes.set(place, points);
  }
  putSizes(state, sheet, lineRange(axis, at, count), axis, sizes);
}

function putSizes(
  state: WorkbookState,
  sheet: MutableSheet,
  range: CellRange,
  axis: Axis,
  sizes: Map<number, number>,
  hidden: ReadonlyMap<number, number> = sheet.hiddenSizes[axis],
): void {
  const key = axis === "rows" ? "rowHeights" : "columnWidths";
  const [before, hiddenBefore] = [sheet[key], sheet.hiddenSizes[axis]];
  sheet[key] = sizes;
  sheet.hiddenSizes = { ...sheet.hiddenSizes, [axis]: hidden };
  state.commit({ kind: "formats", sheet: sheet.name, range }, () => {
    putSizes(state, sheet, range, axis, before, hiddenBefore);
  });
}

function commitLook(
  state: WorkbookState,
  sheet: MutableSheet,
  range: CellRange,
  undo: FormatUndo,
): void {
  state.commit({ kind: "formats", sheet: sheet.name, range }, () => {
    commitLook(state, sheet, range, undo());
  });
}

/** Hides entire rows or columns, or shows them again in the size that they had. */
export function setHidden(
  state: WorkbookState,
  sheetName: string,
  axis: Axis,
  at: number,
  count: number,
  hidden: boolean,
): void {
  const sheet = sheetOf(state, sheetName);
  const sizes = new Map(axis === "rows" ? sheet.rowHeights : sheet.columnWidths);
  const remembered = new Map(sheet.hiddenSizes[axis]);
  for (let place = at; place < at + count; place += 1) {
    const size = sizes.get(place);
    if (hidden && size !== 0) {
      sizes.set(place, 0);
      if (size !== undefined) remembered.set(place, size);
    } else if (!hidden && size === 0) {
      const shown = remembered.get(place);
      remembered.delete(place);
      if (shown === undefined) sizes.delete(place);
      else sizes.set(place, shown);
    }
  }
  putSizes(state, sheet, lineRange(axis, at, count), axis, sizes, remembered);
}

/** Merges a range into one cell, or each of its rows; only the top left content stays. */
export function mergeCells(
  state: WorkbookState,
  sheetName: string,
  range: CellRange,
  eachRow: boolean,
): void {
  const parts = eachRow
    ? Array.from({ length: range.rows }, (_row, r) => ({ ...range, row: range.row + r, rows: 1 }))
    : [range];
  changeObjects(state, sheetName, (sheet) => {
    sheet.merged = [...sheet.merged.filter((m) => intersection(m, range) === undefined), ...parts];
  });
}

/** Splits every merged cell that touches the range. */
export function unmergeCells(state: WorkbookState, sheetName: string, range: CellRange): void {
  changeObjects(state, sheetName, (sheet) => {
    sheet.merged = sheet.merged.filter((merged) => intersection(merged, range) === undefined);
  });
}

/**
 * Changes the things that lie on a sheet: charts, validations, conditional formats, tables, groups,
 * merged cells, print settings. The undo puts back the lists; `change` replaces a list or an item's
 * field and never edits a list in place.
 */
export function changeObjects<T>(
  state: WorkbookState,
  sheetName: string,
  change: (sheet: MutableSheet) => T,
): T {
  const sheet = sheetOf(state, sheetName);
  const before = copyOfObjects(sheet);
  const result = change(sheet);
  commitObjects(state, sheet, before);
  return result;
}

function commitObjects(state: WorkbookState, sheet: MutableSheet, before: SheetObjects): void {
  state.commit({ kind: "objects", sheet: sheet.name }, () => {
    const now = copyOfObjects(sheet);
    Object.assign(sheet, before);
    commitObjects(state, sheet, now);
  });
}

/** What lies on a sheet beside contents and looks. */
export type SheetObjects = Pick<
  MutableSheet,
  | "charts"
  | "validations"
  | "conditionals"
  | "tables"
  | "groups"
  | "merged"
  | "notes"
  | "links"
  | "pageLayout"
>;

/** A copy that later changes do not reach. */
export function copyOfObjects(sheet: MutableSheet): SheetObjects {
  return {
    charts: sheet.charts.map((chart) => ({
      ...chart,
      properties: new Map(chart.properties),
      series: chart.series.map((line) => ({ ...line, properties: new Map(line.properties) })),
    })),
    validations: sheet.validations.map((validation) => ({ ...validation })),
    conditionals: sheet.conditionals.map((item) => ({
      ...item,
      properties: new Map(item.properties),
    })),
    tables: sheet.tables.map((table) => ({ ...table })),
    groups: [...sheet.groups],
    merged: [...sheet.merged],
    notes: [...sheet.notes],
    links: [...sheet.links],
    pageLayout: new Map(sheet.pageLayout),
  };
}
