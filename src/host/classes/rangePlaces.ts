import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import type { CellRange } from "../cellRange";
import { boundingRange, intersection } from "../cellRange";
import { invalidArgument, itemNotFound } from "../officeError";
import type { OfficeObject } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, rangeTarget, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { flagArgument, numberArgument, orNullObject, wholeArgument } from "./arguments";
import { rangeClass } from "./rangeClass";
import { cellsArgument } from "./rangeArgument";

type PlaceMethod = (
  target: RangeTarget,
  args: readonly unknown[],
  session: Session,
) => OfficeObject;

/** Methods of Range that answer another range. */
export const placeMethods: Readonly<Record<string, PlaceMethod>> = {
  GetCell: moved((range, [row, column]) => ({
    row: range.row + wholeArgument(row, "row"),
    column: range.column + wholeArgument(column, "column"),
    rows: 1,
    columns: 1,
  })),
  GetRow: moved((range, [row]) => {
    const at = wholeArgument(row, "row");
    return { ...range, row: range.row + inside(at, range.rows, "row"), rows: 1 };
  }),
  GetColumn: moved((range, [column]) => {
    const at = wholeArgument(column, "column");
    return { ...range, column: range.column + inside(at, range.columns, "column"), columns: 1 };
  }),
  GetLastRow: moved((range) => ({ ...range, row: range.row + range.rows - 1, rows: 1 })),
  GetLastColumn: moved((range) => ({
    ...range,
    column: range.column + range.columns - 1,
    columns: 1,
  })),
  GetLastCell: moved((range) => ({
    row: range.row + range.rows - 1,
    column: range.column + range.columns - 1,
    rows: 1,
    columns: 1,
  })),
  GetEntireRow: moved((range) => ({ ...range, column: 0, columns: MAX_COLUMNS })),
  GetEntireColumn: moved((range) => ({ ...range, row: 0, rows: MAX_ROWS })),
  GetOffsetRange: moved((range, [rows, columns]) => ({
    ...range,
    row: range.row + wholeArgument(rows, "rowOffset"),
    column: range.column + wholeArgument(columns, "columnOffset"),
  })),
  GetResizedRange: moved((range, [rows, columns]) => ({
    ...range,
    rows: range.rows + wholeArgument(rows, "deltaRows"),
    columns: range.columns + wholeArgument(columns, "deltaColumns"),
  })),
  GetAbsoluteResizedRange: moved((range, [rows, columns]) => ({
    ...range,
    rows: wholeArgument(rows, "numRows"),
    columns: wholeArgument(columns, "numColumns"),
  })),
  GetRowsBelow: moved((range, [count]) => beside(range, "rows", count)),
  GetRowsAbove: moved((range, [count]) =>
    beside(range, "rows", -numberArgument(count ?? 1, "count")),
  ),
  GetColumnsAfter: moved((range, [count]) => beside(range, "columns", count)),
  GetColumnsBefore: moved((range, [count]) =>
    beside(range, "columns", -numberArgument(count ?? 1, "count")),
  ),
  GetBoundingRect: moved((range, [other], session, target) =>
    boundingRange(range, cellsArgument(other, sheetOfTarget(target, session), session)),
  ),
  ...found("GetIntersection", (range, [other], session, target) =>
    intersection(range, cellsArgument(other, sheetOfTarget(target, session), session)),
  ),
  ...found("GetUsedRange", (range, [valuesOnly], session, target) => {
    const used = usedCells(target.sheetId, flagArgument(valuesOnly, "valuesOnly", false), session);
    return used && intersection(range, used);
  }),
  ...found("GetSpillingToRange", (range, _args, session, target) => {
    const spill = spillAt(range, session, target);
    const isAnchor = spill?.anchor.row === range.row && spill.anchor.column === range.column;
    return isAnchor ? plain(spill) : undefined;
  }),
  ...found("GetSpillParent", (range, _args, session, target) => {
    const anchor = spillAt(range, session, target)?.anchor;
    return anchor && { row: anchor.row, column: anchor.column, rows: 1, columns: 1 };
  }),
  GetSurroundingRegion: moved((range, _args, session, target) =>
    surroundingRegion(range, sheetOfTarget(target, session).name, session),
  ),
};

/** The cells of a sheet that hold something, formats included unless `valuesOnly`. */
export function usedCells(
  sheetId: string,
  valuesOnly: boolean,
  session: Session,
): CellRange | undefined {
  session.fresh();
  const sheet = sheetOfTarget({ sheetId }, session);
  const used = session.workbook.usedRange(sheet.name);
  if (valuesOnly) return used;
  let all = used;
  for (const { row, column } of sheet.formats.entries()) {
    if (row === undefined || column === undefined) continue;
    const cell = { row, column, rows: 1, columns: 1 };
    all = all === undefined ? cell : boundingRange(all, cell);
  }
  return all;
}

type FindPlace = (
  range: CellRange,
  args: readonly unknown[],
  session: Session,
  target: RangeTarget,
) => CellRange | undefined;

function moved(place: (...of: Parameters<FindPlace>) => CellRange): PlaceMethod {
  return (target, args, session) => {
    const range = place(cellsOf(target), args, session, target);
    return rangeClass.of(rangeTarget(session, target.sheetId, range), session);
  };
}

/** A method that fails where there is nothing, and its twin that answers the null object. */
function found(name: string, place: FindPlace): Record<string, PlaceMethod> {
  const find = moved((...of) => {
    const range = place(...of);
    if (range === undefined) throw itemNotFound(`Range.${name}`);
    return range;
  });
  return {
    [name]: find,
    [`${name}OrNullObject`]: (...of) => orNullObject(() => find(...of)),
  };
}

function inside(at: number, size: number, what: string): number {
  if (at < 0 || at >= size) throw invalidArgument(`${what} ${at} is outside of the range`);
  return at;
}

/** Lines after the range (count above 0) or before it. */
function beside(range: CellRange, axis: "rows" | "columns", count: unknown): CellRange {
  const number = wholeArgument(count, "count", 1);
  if (number === 0) throw invalidArgument("count is 0; use 1 or more");
  const from = axis === "rows" ? range.row : range.column;
  const first = number > 0 ? from + range[axis] : from + number;
  return axis === "rows"
    ? { ...range, row: first, rows: Math.abs(number) }
    : { ...range, column: first, columns: Math.abs(number) };
}

function spillAt(range: CellRange, session: Session, target: RangeTarget) {
  if (range.rows * range.columns !== 1) throw invalidArgument("the range has more than one cell");
  session.fresh();
  const sheet = sheetOfTarget(target, session).name;
  return session.workbook.engine.cell(sheet, range.row, range.column).spill;
}

function plain({ row, column, rows, columns }: CellRange): CellRange {
  return { row, column, rows, columns };
}

/** The block around a range that blank rows and columns bound. */
function surroundingRegion(range: CellRange, sheet: string, session: Session): CellRange {
  session.fresh();
  const { workbook } = session;
  const used = workbook.usedRange(sheet);
  let region = range;
  for (;;) {
    const wider = intersection(boundingRange(region, used ?? region), {
      row: Math.max(0, region.row - 1),
      column: Math.max(0, region.column - 1),
      rows: region.rows + 1 + Math.min(1, region.row),
      columns: region.columns + 1 + Math.min(1, region.column),
    });
    let next = region;
    for (let row = wider?.row ?? 0; wider && row < wider.row + wider.rows; row += 1) {
      for (let column = wider.column; column < wider.column + wider.columns; column += 1) {
        if (workbook.engine.value(sheet, row, column) === null) continue;
        next = boundingRange(next, { row, column, rows: 1, columns: 1 });
      }
    }
    if (next.rows === region.rows && next.columns === region.columns) return region;
    region = next;
  }
}
