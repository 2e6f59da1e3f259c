import type { CellRange } from "../../workbook/address";
import { MAX_COLUMNS } from "../../workbook/address";
import type { FormulaCell, ReaderIndex } from "./model";

interface ReadRange extends CellRange {
  readonly readers: Set<FormulaCell>;
}

/** A tile holds 16 rows of 8 columns; a range over more tiles than this is looked at each time. */
const TILE_ROWS = 16;
const TILE_COLUMNS = 8;
const MANY_TILES = 256;
const TILES_ACROSS = MAX_COLUMNS / TILE_COLUMNS;

/**
 * Single cells are found by their position, ranges by the tiles that they touch, so that an edit asks
 * its neighborhood only; whole columns and the like stand on a list of their own.
 */
export function createReaderIndex(): ReaderIndex {
  const cells = new Map<number, Set<FormulaCell>>();
  const ranges = new Map<string, ReadRange>();
  const tiles = new Map<number, Set<ReadRange>>();
  const wide = new Set<ReadRange>();

  return {
    add(range, reader) {
      if (isCell(range)) {
        const key = range.row * MAX_COLUMNS + range.column;
        const readers = cells.get(key);
        if (readers) readers.add(reader);
        else cells.set(key, new Set([reader]));
        return;
      }
      const id = idOf(range);
      let read = ranges.get(id);
      if (!read) {
        const { row, column, rows, columns } = range;
        const added = { row, column, rows, columns, readers: new Set<FormulaCell>() };
        read = added;
        ranges.set(id, added);
        if (tileCount(range) > MANY_TILES) wide.add(added);
        else {
          visitTiles(range, (tile) => {
            const here = tiles.get(tile);
            if (here) here.add(added);
            else tiles.set(tile, new Set([added]));
          });
        }
      }
      read.readers.add(reader);
    },

    remove(range, reader) {
      if (isCell(range)) {
        const key = range.row * MAX_COLUMNS + range.column;
        const readers = cells.get(key);
        readers?.delete(reader);
        if (readers?.size === 0) cells.delete(key);
        return;
      }
      const id = idOf(range);
      const read = ranges.get(id);
      if (!read) return;
      read.readers.delete(reader);
      if (read.readers.size > 0) return;
      ranges.delete(id);
      if (!wide.delete(read)) visitTiles(range, (tile) => tiles.get(tile)?.delete(read));
    },

    visit(range, visit) {
      if (isCell(range)) {
        const { row, column } = range;
        cells.get(row * MAX_COLUMNS + column)?.forEach(visit);
        for (const read of tiles.get(tileOf(row, column)) ?? []) {
          if (contains(read, row, column)) read.readers.forEach(visit);
        }
        for (const read of wide) if (contains(read, row, column)) read.readers.forEach(visit);
        return;
      }
      visitCells(range, visit);
      const visitRange = (read: ReadRange) => {
        if (overlap(read, range)) read.readers.forEach(visit);
      };
      if (tileCount(range) > MANY_TILES) ranges.forEach(visitRange);
      else {
        visitTiles(range, (tile) => tiles.get(tile)?.forEach(visitRange));
        wide.forEach(visitRange);
      }
    },

    clear() {
      cells.clear();
      ranges.clear();
      tiles.clear();
      wide.clear();
    },
  };

  function visitCells(range: CellRange, visit: (reader: FormulaCell) => void): void {
    if (range.rows * range.columns > cells.size) {
      for (const [key, readers] of cells) {
        const row = Math.floor(key / MAX_COLUMNS);
        if (contains(range, row, key % MAX_COLUMNS)) readers.forEach(visit);
      }
      return;
    }
    for (let row = range.row; row < range.row + range.rows; row++) {
      for (let column = range.column; column < range.column + range.columns; column++) {
        cells.get(row * MAX_COLUMNS + column)?.forEach(visit);
      }
    }
  }
}

function isCell(range: CellRange): boolean {
  return range.rows === 1 && range.columns === 1;
}

function idOf({ row, column, rows, columns }: CellRange): string {
  return `${row},${column},${rows},${columns}`;
}

function contains(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.row &&
    row < range.row + range.rows &&
    column >= range.column &&
    column < range.column + range.columns
  );
}

function overlap(a: CellRange, b: CellRange): boolean {
  return (
    a.row < b.row + b.rows &&
    b.row < a.row + a.rows &&
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns
  );
}

function tileCount({ row, column, rows, columns }: CellRange): number {
  const down = Math.floor((row + rows - 1) / TILE_ROWS) - Math.floor(row / TILE_ROWS) + 1;
  const across =
    Math.floor((column + columns - 1) / TILE_COLUMNS) - Math.floor(column / TILE_COLUMNS) + 1;
  return down * across;
}

function tileOf(row: number, column: number): number {
  return Math.floor(row / TILE_ROWS) * TILES_ACROSS + Math.floor(column / TILE_COLUMNS);
}

function visitTiles(
  { row, column, rows, columns }: CellRange,
  visit: (tile: number) => void,
): void {
  const lastDown = Math.floor((row + rows - 1) / TILE_ROWS);
  const lastAcross = Math.floor((column + columns - 1) / TILE_COLUMNS);
  for (let down = Math.floor(row / TILE_ROWS); down <= lastDown; down++) {
    for (let across = Math.floor(column / TILE_COLUMNS); across <= lastAcross; across++) {
      visit(down * TILES_ACROSS + across);
    }
  }
}
