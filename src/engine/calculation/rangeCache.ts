import type { CellRange } from "../../workbook/address";
import type { Matrix } from "../values";
import type { FormulaCell, SheetStore } from "./model";
import { filledRange } from "./spill";

/** Values of the ranges of one sheet that formulas read again and again, until a cell of them changes. */
export interface RangeCache {
  /** The sheet's clock, and when a cell of a column last changed or became stale. */
  tick: number;
  readonly changed: number[];
  readonly ranges: Map<string, { readonly tick: number; readonly rows: Matrix | undefined }>;
}

/** Smaller ranges are read as quickly as they are looked up. */
const LARGE = 64;
/** So many ranges are remembered; a sheet with running totals has as many ranges as rows. */
const MOST_RANGES = 50_000;

export function createRangeCache(): RangeCache {
  return { tick: 0, changed: [], ranges: new Map() };
}

/** To be called when a cell of these columns changes, or is about to. */
export function touch({ cache }: SheetStore, column: number, columns = 1): void {
  cache.tick++;
  for (let i = column; i < column + columns; i++) cache.changed[i] = cache.tick;
}

/** The same for all that a formula fills. */
export function touchFilled(cell: FormulaCell): void {
  const { column, columns } = filledRange(cell);
  touch(cell.sheet, column, columns);
}

/**
 * The rows of a range: those read before when they still hold, the same array then. A range is kept
 * from the second time on, since most are read once.
 */
export function cachedRows(
  { cache }: SheetStore,
  { row, column, rows, columns }: CellRange,
  read: () => Matrix,
): Matrix {
  if (rows * columns < LARGE) return read();
  const id = `${row},${column},${rows},${columns}`;
  const known = cache.ranges.get(id);
  const holds = known !== undefined && !hasChanged(cache, column, columns, known.tick);
  if (holds && known.rows !== undefined) return known.rows;
  const found = read();
  if (cache.ranges.size >= MOST_RANGES) cache.ranges.clear();
  cache.ranges.set(id, { tick: cache.tick, rows: holds ? found : undefined });
  return found;
}

function hasChanged(
  { changed }: RangeCache,
  column: number,
  columns: number,
  since: number,
): boolean {
  for (let i = column; i < column + columns; i++) if ((changed[i] ?? 0) > since) return true;
  return false;
}
