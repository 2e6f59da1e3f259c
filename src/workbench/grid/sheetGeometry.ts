import type { OpenSheet } from "../../host/openSheet";
import { DEFAULT_ROW_HEIGHT } from "../../host/openSheet";
import type { CellPosition, CellRange } from "../../workbook/address";
import type { Lines } from "./lines";
import { createLines } from "./lines";

/** Width of the row numbers and height of the column letters. */
export const HEAD_WIDTH = 32;
export const HEAD_HEIGHT = 22;

/** A rectangle in the pixels of the sheet, from its top left cell. */
export interface Rectangle {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of a sheet lies. */
export interface SheetGeometry {
  readonly rows: Lines;
  readonly columns: Lines;
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** How far the part that is not frozen is scrolled. */
export interface Scroll {
  readonly left: number;
  readonly top: number;
}

/** What lies under a pointer. */
export interface Hit extends CellPosition {
  readonly part: "cell" | "rowHead" | "columnHead" | "corner";
}

/** Lays out a sheet with room below and beside what it holds. */
export function sheetGeometry(sheet: OpenSheet, shown: CellRange | undefined): SheetGeometry {
  const { selection } = sheet;
  const lastRow = Math.max((shown?.row ?? 0) + (shown?.rows ?? 0), selection.row + 1);
  const lastColumn = Math.max((shown?.column ?? 0) + (shown?.columns ?? 0), selection.column + 1);
  const rows = createLines(roomy(lastRow, 60, 100), DEFAULT_ROW_HEIGHT, sheet.rowHeights);
  const columns = createLines(roomy(lastColumn, 12, 26), sheet.standardWidth, sheet.columnWidths);
  return {
    rows,
    columns,
    frozen: sheet.frozen,
    frozenWidth: columns.start(sheet.frozen.columns),
    frozenHeight: rows.start(sheet.frozen.rows),
  };
}

/** The pixels that a range covers; entire rows and columns end with the lines that exist. */
export function rectangleOf({ rows, columns }: SheetGeometry, range: CellRange): Rectangle {
  const left = columns.start(range.column);
  const top = rows.start(range.row);
  return {
    left,
    top,
    width: columns.start(range.column + range.columns) - left,
    height: rows.start(range.row + range.rows) - top,
  };
}

/** The cell or heading under a point of the grid, measured from the grid's own top left corner. */
export function hitTest(geometry: SheetGeometry, scroll: Scroll, x: number, y: number): Hit {
  const inX = x - HEAD_WIDTH;
  const inY = y - HEAD_HEIGHT;
  const column = geometry.columns.at(inX < geometry.frozenWidth ? inX : inX + scroll.left);
  const row = geometry.rows.at(inY < geometry.frozenHeight ? inY : inY + scroll.top);
  if (inX < 0) return { part: inY < 0 ? "corner" : "rowHead", row, column };
  return { part: inY < 0 ? "columnHead" : "cell", row, column };
}

/** The scroll that brings a cell into a view of that size; the same object when it is in view. */
export function scrollTo(
  geometry: SheetGeometry,
  scroll: Scroll,
  view: { readonly width: number; readonly height: number },
  cell: CellPosition,
): Scroll {
  const { left, top, width, height } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const next = {
    left:
      cell.column < geometry.frozen.columns
        ? scroll.left
        : into(scroll.left, left, width, geometry.frozenWidth, view.width - HEAD_WIDTH),
    top:
      cell.row < geometry.frozen.rows
        ? scroll.top
        : into(scroll.top, top, height, geometry.frozenHeight, view.height - HEAD_HEIGHT),
  };
  return next.left === scroll.left && next.top === scroll.top ? scroll : next;
}

function into(now: number, start: number, size: number, frozen: number, view: number): number {
  if (start - now < frozen) return start - frozen;
  if (start + size - now > view) return Math.max(0, Math.min(start - frozen, start + size - view));
  return now;
}

/** Steps, so that moving the cursor does not lay the sheet out again each time. */
function roomy(last: number, room: number, step: number): number {
  return Math.ceil((last + room) / step) * step;
}
