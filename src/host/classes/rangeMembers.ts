import { cellText, sheetRangeText } from "../../workbook/address";
import type { CellRange } from "../cellRange";
import { isEntireColumns, isEntireRows } from "../cellRange";
import type { Axis } from "../cellRange";
import type { ClassMembers, Scalar } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { flagArgument } from "./arguments";
import { rangeConditionals } from "./conditionalFormats";
import { dataValidation } from "./dataValidation";
import { lineOffset } from "./lineOffset";
import { actionMethods, hide } from "./rangeActions";
import { contentScalars } from "./rangeContents";
import { rangeFormat } from "./rangeFormat";
import { uniform } from "./rangeLook";
import { placeMethods } from "./rangePlaces";
import { worksheetClass } from "./worksheetClass";

/** Excel leaves the count out where there are more cells than it counts. */
const MOST_COUNTED = 2 ** 31 - 1;

export const rangeMembers: ClassMembers<RangeTarget> = {
  scalars: {
    ...contentScalars,
    Address: { read: address },
    AddressLocal: { read: address },
    RowIndex: fact(({ row }) => row),
    ColumnIndex: fact(({ column }) => column),
    RowCount: fact(({ rows }) => rows),
    ColumnCount: fact(({ columns }) => columns),
    CellCount: fact(({ rows, columns }) => (rows * columns > MOST_COUNTED ? -1 : rows * columns)),
    IsEntireRow: fact(isEntireRows),
    IsEntireColumn: fact(isEntireColumns),
    RowHidden: hidden("rows"),
    ColumnHidden: hidden("columns"),
    Hidden: {
      read: (target, session) =>
        isHidden(target, session, "rows") === true || isHidden(target, session, "columns") === true,
    },
    Top: edge("rows", ({ row }) => [0, row]),
    Left: edge("columns", ({ column }) => [0, column]),
    Height: edge("rows", ({ row, rows }) => [row, row + rows]),
    Width: edge("columns", ({ column, columns }) => [column, column + columns]),
    Style: { read: (target, session) => uniform(target, session, ({ style }) => style) },
  },
  navigations: {
    format: (target, session) => rangeFormat.of(target, session),
    worksheet: ({ sheetId }, session) => worksheetClass.of({ sheetId }, session),
    conditionalFormats: (target, session) => rangeConditionals.of(target, session),
    dataValidation: (target, session) => dataValidation.of(target, session),
  },
  methods: { ...placeMethods, ...actionMethods },
  alive(target, session) {
    sheetOfTarget(target, session);
    cellsOf(target);
  },
};

function fact(read: (range: CellRange) => unknown): Scalar<RangeTarget> {
  return { read: (target) => read(cellsOf(target)) };
}

/** "Sheet1!A1:B2" */
function address(target: RangeTarget, session: Session): string {
  const range = cellsOf(target);
  const { name } = sheetOfTarget(target, session);
  if (!isEntireRows(range) || !isEntireColumns(range)) return sheetRangeText(name, range);
  const last = cellText(range.row + range.rows - 1, range.column + range.columns - 1);
  return sheetRangeText(name, { row: 0, column: 0, rows: 1, columns: 1 }).replace(
    /A1$/,
    `A1:${last}`,
  );
}

function hidden(axis: Axis): Scalar<RangeTarget> {
  return {
    read: (target, session) => isHidden(target, session, axis),
    write(target, value, session) {
      hide(target, session, axis, flagArgument(value, "hidden"));
    },
  };
}

/** null where some lines are hidden and others are not. */
function isHidden(target: RangeTarget, session: Session, axis: Axis): boolean | null {
  const sheet = sheetOfTarget(target, session);
  const range = cellsOf(target);
  const [from, count] = axis === "rows" ? [range.row, range.rows] : [range.column, range.columns];
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  const zeros = [...sizes].filter(
    ([place, size]) => size === 0 && place >= from && place < from + count,
  ).length;
  if (zeros === 0) return false;
  return zeros === count ? true : null;
}

/** Points between two lines of the sheet. */
function edge(
  axis: Axis,
  between: (range: CellRange) => readonly [from: number, to: number],
): Scalar<RangeTarget> {
  return {
    read(target, session) {
      const sheet = sheetOfTarget(target, session);
      const [from, to] = between(cellsOf(target));
      return lineOffset(sheet, axis, to) - lineOffset(sheet, axis, from);
    },
  };
}
