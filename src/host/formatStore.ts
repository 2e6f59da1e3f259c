import type { CellFormat } from "./cellFormat";
import { formatDifferences, PLAIN_FORMAT } from "./cellFormat";
import type { CellRange } from "./cellRange";
import { MAX_COLUMNS } from "../workbook/address";
import { isEntireColumns, isEntireRows } from "./cellRange";

/** Which part of a format changes; the rest stays. */
export type FormatPatch = Partial<CellFormat>;

/** Puts the look from before back, and gives what takes that back in turn. */
export type FormatUndo = () => FormatUndo;

/** The looks of one sheet's cells: by cell, by entire row, by entire column. */
export interface FormatStore {
  /** The look of a cell, counted from 0. */
  at(row: number, column: number): CellFormat;
  /** Changes part of the look of every cell of the range. */
  set(range: CellRange, patch: FormatPatch): FormatUndo;
  /** The same with a patch that depends on the cell; the range may not be entire rows or columns. */
  setEach(range: CellRange, patch: (row: number, column: number) => FormatPatch): FormatUndo;
  /** The whole look of a cell, a row or a column as a file brings it: nothing takes it back. */
  put(place: Pick<FormatEntry, "row" | "column">, format: CellFormat): void;
  /** Back to plain cells. */
  clear(range: CellRange): FormatUndo;
  /** Rows or columns were inserted (count > 0) or deleted (count < 0) at a place. */
  shift(axis: "rows" | "columns", at: number, count: number): FormatUndo;
  /** Every row, column and cell whose look differs from plain, in reading order. */
  entries(): readonly FormatEntry[];
}

/** A place whose look is not plain; a missing row or column means the entire other line. */
export interface FormatEntry {
  readonly row: number | undefined;
  readonly column: number | undefined;
  readonly differences: Partial<CellFormat>;
}

/** An empty store. */
export function createFormatStore(): FormatStore {
  const interned = new Map<string, CellFormat>();
  const ours = new Set<CellFormat>();
  let cells = new Map<number, CellFormat>();
  let rows = new Map<number, CellFormat>();
  let columns = new Map<number, CellFormat>();

  function intern(format: CellFormat): CellFormat {
    if (ours.has(format)) return format;
    const key = JSON.stringify(format);
    const known = interned.get(key);
    if (known !== undefined) return known;
    interned.set(key, format);
    ours.add(format);
    return format;
  }

  function at(row: number, column: number): CellFormat {
    return (
      cells.get(row * MAX_COLUMNS + column) ?? rows.get(row) ?? columns.get(column) ?? PLAIN_FORMAT
    );
  }

  function snapshot(): FormatUndo {
    const [c, r, k] = [new Map(cells), new Map(rows), new Map(columns)];
    return () => {
      const again = snapshot();
      cells = c;
      rows = r;
      columns = k;
      return again;
    };
  }

  function putBack(looks: readonly [key: number, format: CellFormat | undefined][]): FormatUndo {
    return () => {
      const again = putBack(looks.map(([key]) => [key, cells.get(key)]));
      for (const [key, format] of looks) {
        if (format === undefined) cells.delete(key);
        else cells.set(key, format);
      }
      return again;
    };
  }

  function setEach(
    range: CellRange,
    change: (row: number, column: number, now: CellFormat) => CellFormat,
  ): FormatUndo {
    const before: [number, CellFormat | undefined][] = [];
    for (let row = range.row; row < range.row + range.rows; row += 1) {
      for (let column = range.column; column < range.column + range.columns; column += 1) {
        const key = row * MAX_COLUMNS + column;
        before.push([key, cells.get(key)]);
        cells.set(key, intern(change(row, column, at(row, column))));
      }
    }
    return putBack(before);
  }

  function setLines(range: CellRange, change: (now: CellFormat) => CellFormat): FormatUndo {
    const undo = snapshot();
    const whole = isEntireColumns(range) && isEntireRows(range);
    const entireRows = isEntireRows(range) && !whole;
    for (const [key, format] of cells) {
      const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
      const inside = entireRows
        ? row >= range.row && row < range.row + range.rows
        : column >= range.column && column < range.column + range.columns;
      if (inside) cells.set(key, intern(change(format)));
    }
    if (entireRows) {
      for (const [column] of columns) {
        for (let row = range.row; row < range.row + range.rows; row += 1) {
          const key = row * MAX_COLUMNS + column;
          if (!cells.has(key)) cells.set(key, intern(change(at(row, column))));
        }
      }
      for (let row = range.row; row < range.row + range.rows; row += 1) {
        rows.set(row, intern(change(rows.get(row) ?? PLAIN_FORMAT)));
      }
      return undo;
    }
    for (const [row, format] of rows) {
      if (whole) rows.set(row, intern(change(format)));
      else {
        for (let column = range.column; column < range.column + range.columns; column += 1) {
          const key = row * MAX_COLUMNS + column;
          if (!cells.has(key)) cells.set(key, intern(change(format)));
        }
      }
    }
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      columns.set(column, intern(change(columns.get(column) ?? PLAIN_FORMAT)));
    }
    return undo;
  }

  return {
    at,
    set(range, patch) {
      const known = new Map<CellFormat, CellFormat>();
      const change = (now: CellFormat): CellFormat => {
        const next = known.get(now) ?? intern({ ...now, ...patch });
        known.set(now, next);
        return next;
      };
      return isEntireColumns(range) || isEntireRows(range)
        ? setLines(range, change)
        : setEach(range, (_row, _column, now) => change(now));
    },
    setEach(range, patch) {
      return setEach(range, (row, column, now) => ({ ...now, ...patch(row, column) }));
    },
    put({ row, column }, format) {
      const known = intern(format);
      if (row !== undefined && column !== undefined) cells.set(row * MAX_COLUMNS + column, known);
      else if (row !== undefined) rows.set(row, known);
      else if (column !== undefined) columns.set(column, known);
    },
    clear(range) {
      return isEntireColumns(range) || isEntireRows(range)
        ? setLines(range, () => PLAIN_FORMAT)
        : setEach(range, () => PLAIN_FORMAT);
    },
    shift(axis, at, count) {
      const undo = snapshot();
      const moved = (place: number): number | undefined => {
        if (place < at) return place;
        return count < 0 && place < at - count ? undefined : place + count;
      };
      const lines = axis === "rows" ? rows : columns;
      const shifted = new Map<number, CellFormat>();
      for (const [place, format] of lines) {
        const to = moved(place);
        if (to !== undefined) shifted.set(to, format);
      }
      const shiftedCells = new Map<number, CellFormat>();
      for (const [key, format] of cells) {
        const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
        const to = moved(axis === "rows" ? row : column);
        if (to === undefined) continue;
        const place = axis === "rows" ? to * MAX_COLUMNS + column : row * MAX_COLUMNS + to;
        shiftedCells.set(place, format);
      }
      if (axis === "rows") rows = shifted;
      else columns = shifted;
      cells = shiftedCells;
      return undo;
    },
    entries() {
      const lines = (axis: Map<number, CellFormat>, isRow: boolean): FormatEntry[] =>
        inOrder(axis).map(([place, format]) => ({
          row: isRow ? place : undefined,
          column: isRow ? undefined : place,
          differences: formatDifferences(format),
        }));
      const single = inOrder(cells).map(([key, format]) => ({
        row: Math.floor(key / MAX_COLUMNS),
        column: key % MAX_COLUMNS,
        differences: formatDifferences(format),
      }));
      return [...lines(columns, false), ...lines(rows, true), ...single].filter((entry) =>
        differsFromItsLine(entry, rows, columns),
      );
    },
  };
}

function inOrder(map: Map<number, CellFormat>): [number, CellFormat][] {
  return [...map].sort(([a], [b]) => a - b);
}

/** A plain cell matters only where its row or column is not plain. */
function differsFromItsLine(
  entry: FormatEntry,
  rows: Map<number, CellFormat>,
  columns: Map<number, CellFormat>,
): boolean {
  if (Object.keys(entry.differences).length > 0) return true;
  if (entry.row === undefined || entry.column === undefined) return false;
  const line = rows.get(entry.row) ?? columns.get(entry.column);
  return line !== undefined && Object.keys(formatDifferences(line)).length > 0;
}
