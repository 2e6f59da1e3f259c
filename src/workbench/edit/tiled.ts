import type { CellRange } from "../../workbook/address";

/**
 * A copied block as pasting lays it out from the top left cell of `target`: it repeats along an axis
 * when the target holds it there a whole number of times, so a single cell fills the target. Shorter
 * rows end with undefined.
 */
export function tiled<T>(rows: readonly (readonly T[])[], target: CellRange): (T | undefined)[][] {
  const height = rows.length;
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (height === 0 || width === 0) return [];
  const repeats = (size: number, room: number): number =>
    room % size === 0 && room <= MOST ? room / size : 1;
  const down = repeats(height, target.rows);
  const across = repeats(width, target.columns);
  return Array.from({ length: height * down }, (_r, r) =>
    Array.from({ length: width * across }, (_c, c) => rows[r % height]?.[c % width]),
  );
}

/** Lines that a paste fills at most by repeating. */
const MOST = 5000;
