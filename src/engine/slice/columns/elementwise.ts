import type { Cell, Part } from "./column";
import { isArray, NotColumnar } from "./column";

/**
 * Calculates cell by cell over parts of one size; a single cell, row or column is repeated, as `lift`
 * does for values.
 */
export function elementwise(parts: readonly Part[], calculate: (cells: Cell[]) => Cell): Part {
  const rows = Math.max(...parts.map((part) => part.rows));
  const columns = Math.max(...parts.map((part) => part.columns));
  for (const part of parts) {
    const fits = [1, rows].includes(part.rows) && [1, columns].includes(part.columns);
    if (!fits) throw new NotColumnar("arrays of unequal size meet");
  }
  const cells = Array.from({ length: rows * columns }, (_, i) => {
    const row = Math.floor(i / columns);
    const column = i % columns;
    return calculate(
      parts.map((part) => {
        const at = (part.rows === 1 ? 0 : row) * part.columns + (part.columns === 1 ? 0 : column);
        return part.cells[at] as Cell;
      }),
    );
  });
  return { rows, columns, cells, isReference: false };
}

/** The one cell of a part. */
export function single(part: Part): Cell {
  const [cell] = part.cells;
  if (isArray(part) || cell === undefined) throw new NotColumnar("an array stands for one cell");
  return cell;
}
