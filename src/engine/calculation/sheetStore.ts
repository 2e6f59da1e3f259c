import type { CellPosition, CellRange } from "../../workbook/address";
import { MAX_COLUMNS } from "../../workbook/address";
import type { SheetIdentity } from "../values";
import type { SheetStore } from "./model";
import { createRangeCache } from "./rangeCache";
import { createReaderIndex } from "./readerIndex";

export function createSheetStore(name: string): SheetStore {
  return {
    name,
    cells: new Map(),
    tails: new Map(),
    blocked: new Set(),
    readers: createReaderIndex(),
    cache: createRangeCache(),
    hiddenRows: undefined,
    rowsUsed: 0,
    columnsUsed: 0,
  };
}

/** Every sheet that a reference names is a store; outside the engine only its name counts. */
export function storeOf(sheet: SheetIdentity): SheetStore {
  return sheet as SheetStore;
}

/** One number for a cell of a sheet. */
export function cellKey(row: number, column: number): number {
  return row * MAX_COLUMNS + column;
}

export function rowOf(key: number): number {
  return Math.floor(key / MAX_COLUMNS);
}

export function columnOf(key: number): number {
  return key % MAX_COLUMNS;
}

/** Remembers that a cell holds something. */
export function extendUsed(sheet: SheetStore, row: number, column: number): void {
  if (row >= sheet.rowsUsed) sheet.rowsUsed = row + 1;
  if (column >= sheet.columnsUsed) sheet.columnsUsed = column + 1;
}

/** Every cell with content or a spilled value, in reading order. */
export function positions(sheet: SheetStore): CellPosition[] {
  return [...new Set([...sheet.cells.keys(), ...sheet.tails.keys()])]
    .sort((one, other) => one - other)
    .map((key) => ({ row: rowOf(key), column: columnOf(key) }));
}

/** Smallest range with every content and every spilled cell; undefined for an empty sheet. */
export function usedRange(sheet: SheetStore): CellRange | undefined {
  let first = { row: Infinity, column: Infinity };
  let last = { row: -1, column: -1 };
  const include = (key: number) => {
    const row = rowOf(key);
    const column = columnOf(key);
    first = { row: Math.min(first.row, row), column: Math.min(first.column, column) };
    last = { row: Math.max(last.row, row), column: Math.max(last.column, column) };
  };
  for (const key of sheet.cells.keys()) include(key);
  for (const key of sheet.tails.keys()) include(key);
  if (last.row < 0) return undefined;
  return { ...first, rows: last.row - first.row + 1, columns: last.column - first.column + 1 };
}
