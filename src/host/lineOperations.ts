import { parseRange, sheetRangeText, splitSheet } from "../workbook/address";
import type { Axis, CellRange } from "./cellRange";
import { lineRange, shiftedRange } from "./cellRange";
import type { FormatUndo } from "./formatStore";
import type { MutableSheet, OpenGroup } from "./openSheet";
import { rememberBook } from "./rememberBook";
import type { CellChangeType } from "./workbookChange";
import type { WorkbookState } from "./workbookState";
import { sheetOf } from "./workbookState";

/**
 * Inserts entire rows or columns before a place counted from 0; everything follows.
 *
 * @param fill - What comes with them, before anybody hears of it.
 */
export function insertLines(
  state: WorkbookState,
  sheetName: string,
  axis: Axis,
  at: number,
  count: number,
  fill?: () => void,
): void {
  const sheet = sheetOf(state, sheetName);
  if (axis === "rows") state.engine.insertRows(sheet.name, at, count);
  else state.engine.insertColumns(sheet.name, at, count);
  shiftSheet(state, sheet, axis, at, count);
  fill?.();
  const changeType = axis === "rows" ? "RowInserted" : "ColumnInserted";
  const range = lineRange(axis, at, count);
  state.commit({ kind: "contents", sheet: sheet.name, range, changeType }, () => {
    deleteLines(state, sheet.name, axis, at, count);
  });
}

/** Deletes entire rows or columns from a place on; references to them become `#REF!`. */
export function deleteLines(
  state: WorkbookState,
  sheetName: string,
  axis: Axis,
  at: number,
  count: number,
): void {
  const sheet = sheetOf(state, sheetName);
  const putBook = rememberBook(state);
  const { rowHeights, columnWidths, hiddenSizes } = sheet;
  if (axis === "rows") state.engine.deleteRows(sheet.name, at, count);
  else state.engine.deleteColumns(sheet.name, at, count);
  const putLooks = shiftSheet(state, sheet, axis, at, -count);
  const changeType: CellChangeType = axis === "rows" ? "RowDeleted" : "ColumnDeleted";
  const range = lineRange(axis, at, count);
  state.commit({ kind: "contents", sheet: sheet.name, range, changeType }, () => {
    insertLines(state, sheet.name, axis, at, count, () => {
      putLooks();
      Object.assign(sheet, { rowHeights, columnWidths, hiddenSizes });
      putBook();
    });
  });
}

function shiftSheet(
  state: WorkbookState,
  sheet: MutableSheet,
  axis: Axis,
  at: number,
  count: number,
): FormatUndo {
  const undoLooks = sheet.formats.shift(axis, at, count);
  if (axis === "rows") sheet.rowHeights = shiftedSizes(sheet.rowHeights, at, count);
  else sheet.columnWidths = shiftedSizes(sheet.columnWidths, at, count);
  sheet.hiddenSizes = {
    ...sheet.hiddenSizes,
    [axis]: shiftedSizes(sheet.hiddenSizes[axis], at, count),
  };
  sheet.notes = shiftedItems(sheet.notes, axis, at, count);
  sheet.links = shiftedItems(sheet.links, axis, at, count);
  sheet.merged = sheet.merged.flatMap((range) => shiftedRange(range, axis, at, count) ?? []);
  sheet.groups = sheet.groups.flatMap((group) =>
    group.axis === axis ? shiftedGroup(group, at, count) : [group],
  );
  sheet.validations = shiftedItems(sheet.validations, axis, at, count);
  sheet.conditionals = shiftedItems(sheet.conditionals, axis, at, count);
  sheet.tables = shiftedItems(sheet.tables, axis, at, count);
  const follow = (address: string): string => shiftedAddress(address, sheet.name, axis, at, count);
  for (const { charts } of state.sheets) {
    for (const series of charts.flatMap((chart) => chart.series)) {
      series.values = follow(series.values);
      series.categories = follow(series.categories);
    }
  }
  return undoLooks;
}

function shiftedItems<T extends { range: CellRange }>(
  items: readonly T[],
  axis: Axis,
  at: number,
  count: number,
): T[] {
  return items.flatMap((item) => {
    const range = shiftedRange(item.range, axis, at, count);
    return range === undefined ? [] : [{ ...item, range }];
  });
}

function shiftedSizes(
  sizes: ReadonlyMap<number, number>,
  at: number,
  count: number,
): Map<number, number> {
  const shifted = new Map<number, number>();
  for (const [place, size] of sizes) {
    if (place < at) shifted.set(place, size);
    else if (count > 0 || place >= at - count) shifted.set(place + count, size);
  }
  return shifted;
}

function shiftedGroup(group: OpenGroup, at: number, count: number): OpenGroup[] {
  const range = shiftedRange(lineRange(group.axis, group.from, group.count), group.axis, at, count);
  if (range === undefined) return [];
  return group.axis === "rows"
    ? [{ ...group, from: range.row, count: range.rows }]
    : [{ ...group, from: range.column, count: range.columns }];
}

function shiftedAddress(
  text: string,
  sheetName: string,
  axis: Axis,
  at: number,
  count: number,
): string {
  const { sheet, address } = splitSheet(text);
  const range = parseRange(address);
  if (range === undefined || sheet?.toLowerCase() !== sheetName.toLowerCase()) return text;
  const shifted = shiftedRange(range, axis, at, count);
  return shifted === undefined ? "" : sheetRangeText(sheetName, shifted);
}
