import type { CellPosition, CellRange } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS, cellText, rangeText } from "../../workbook/address";
import type { CellError } from "../../workbook/cellValue";
import type { Matrix, Scalar } from "../values";
import { failure } from "../values";
import { cellKey, extendUsed } from "./sheetStore";
import type { FormulaCell, SheetStore } from "./model";

/** The cells that a formula fills: its own, and those of its spill. */
export function filledRange({ row, column, spill }: FormulaCell): CellRange {
  return { row, column, rows: spill?.length ?? 1, columns: spill?.[0]?.length ?? 1 };
}

/** The value that a spill shows at a cell of its range. */
export function spilledValue(anchor: FormulaCell, row: number, column: number): Scalar {
  return anchor.spill?.[row - anchor.row]?.[column - anchor.column] ?? null;
}

/**
 * Fills the cells beside a formula with its rows, in place of what it filled before.
 *
 * @param rows - undefined when the formula answers one cell.
 * @returns The error of a spill that finds no room; nothing is filled then.
 */
export function placeSpill(cell: FormulaCell, rows: Matrix | undefined): CellError | undefined {
  const { sheet } = cell;
  const error = rows && noRoom(cell, rows);
  const next = error ? undefined : rows;
  const before = cell.spill;
  cell.spill = next;
  eachTail(cell, before, (key, row, column) => {
    const stays = row < (next?.length ?? 0) && column < (next?.[0]?.length ?? 0);
    if (!stays && sheet.tails.get(key) === cell) sheet.tails.delete(key);
  });
  eachTail(cell, next, (key) => sheet.tails.set(key, cell));
  if (next) {
    extendUsed(sheet, cell.row + next.length - 1, cell.column + (next[0]?.length ?? 1) - 1);
  }
  cell.wanted = undefined;
  sheet.blocked.delete(cell);
  if (error) awaitRoom(cell, rows);
  return error;
}

/** Remembers the size of a spill that is not there, so that an edit within it calculates it anew. */
export function awaitRoom(cell: FormulaCell, rows: Matrix): void {
  cell.wanted = { rows: rows.length, columns: rows[0]?.length ?? 1 };
  cell.sheet.blocked.add(cell);
}

/** Formulas whose spill found no room because of, maybe, a cell of this range. */
export function blockedAround(sheet: SheetStore, range: CellRange): FormulaCell[] {
  return [...sheet.blocked].filter(
    ({ row, column, wanted }) =>
      wanted !== undefined &&
      row < range.row + range.rows &&
      range.row < row + wanted.rows &&
      column < range.column + range.columns &&
      range.column < column + wanted.columns,
  );
}

function noRoom(cell: FormulaCell, rows: Matrix): CellError | undefined {
  const { sheet } = cell;
  const range = {
    row: cell.row,
    column: cell.column,
    rows: rows.length,
    columns: rows[0]?.length ?? 1,
  };
  if (range.row + range.rows > MAX_ROWS || range.column + range.columns > MAX_COLUMNS) {
    return failure(
      "#SPILL!",
      `the result has ${range.rows} rows and ${range.columns} columns and does not fit on the sheet`,
    );
  }
  const inTheWay = obstacle(sheet, cell, rows);
  return (
    inTheWay &&
    failure(
      "#SPILL!",
      `the result needs ${rangeText(range)}; clear ${cellText(inTheWay.row, inTheWay.column)}`,
    )
  );
}

function obstacle(sheet: SheetStore, cell: FormulaCell, rows: Matrix): CellPosition | undefined {
  let found: CellPosition | undefined;
  eachTail(cell, rows, (key, row, column) => {
    const owner = sheet.tails.get(key);
    if (!found && (sheet.cells.has(key) || (owner && owner !== cell))) {
      found = { row: cell.row + row, column: cell.column + column };
    }
  });
  return found;
}

/** Visits the cells of a spill except the formula's own; `row` and `column` count from it. */
function eachTail(
  cell: FormulaCell,
  rows: Matrix | undefined,
  visit: (key: number, row: number, column: number) => void,
): void {
  const height = rows?.length ?? 0;
  const width = rows?.[0]?.length ?? 0;
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (row > 0 || column > 0) {
        visit(cellKey(cell.row + row, cell.column + column), row, column);
      }
    }
  }
}
