import { counted } from "./describe";
import { invalid, type ErrorCell } from "./errorCell";

/** A range argument as rows of cells, not yet read. */
export interface Range {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly (readonly unknown[])[];
}

/** Which way periods run in the cells. */
export type Orientation = "row" | "column";

/**
 * The rows of a range argument. A single value counts as one cell, a flat list as a row.
 *
 * @returns Fails where rows have unequal lengths or there is no cell at all.
 */
export function asRange(raw: unknown, name: string): Range | ErrorCell {
  if (!Array.isArray(raw)) return { rows: 1, columns: 1, cells: [[raw]] };
  const list = raw as readonly unknown[];
  if (!list.some(Array.isArray)) {
    if (list.length === 0) return invalid(`${name} is empty; use at least one cell`);
    return { rows: 1, columns: list.length, cells: [list] };
  }
  const cells = list as readonly (readonly unknown[])[];
  const columns = Array.isArray(cells[0]) ? cells[0].length : -1;
  for (const row of cells) {
    if (!Array.isArray(row) || row.length !== columns) {
      return invalid(`${name} has rows of unequal length; use a rectangular range`);
    }
  }
  if (columns === 0) return invalid(`${name} is empty; use at least one cell`);
  return { rows: cells.length, columns, cells };
}

/** The cells of one row or one column in order; refuses a block. */
export function asLine(range: Range, name: string): readonly unknown[] | ErrorCell {
  const { rows, columns, cells } = range;
  if (rows === 1) return cells[0] ?? [];
  if (columns === 1) return cells.map((row) => row[0]);
  return invalid(
    `${name} is a block of ${counted(rows, "row")} and ${counted(columns, "column")}; use one row or one column`,
  );
}

/** The one cell of a scalar argument; Excel may send it as a 1 × 1 range. */
export function asCell(raw: unknown, name: string): unknown {
  if (!Array.isArray(raw)) return raw;
  const range = asRange(raw, name);
  if ("error" in range) return range;
  if (range.rows === 1 && range.columns === 1) return range.cells[0]?.[0];
  return invalid(
    `${name} is a range of ${counted(range.rows * range.columns, "cell")}; use one cell`,
  );
}
