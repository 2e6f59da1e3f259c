import { COLUMN } from "./columns";
import { keyId } from "./formula";
import { localId, type Place } from "./places";
import type { Cells, CellsKey, SheetSpec } from "./row";

/**
 * Every key of the sheets with its place, when their rows begin at `firstRow`, counted from 0.
 * Throws for a key that two rows claim.
 */
export function allot(sheets: readonly SheetSpec[], firstRow: number): Map<string, Place> {
  const places = new Map<string, Place>();
  for (const sheet of sheets) {
    sheet.rows.forEach((row, index) => {
      for (const cells of row.cells ?? []) {
        if (cells.key === undefined) continue;
        const id = idOf(cells.key, sheet.name);
        if (places.has(id)) throw new RangeError(`two rows hold ${id}`);
        places.set(id, placeOfCells(cells, sheet.name, firstRow + index));
      }
    });
  }
  return places;
}

function idOf(key: CellsKey, sheet: string): string {
  const id = keyId(key.kind, key.key);
  return key.kind === "mark" && key.local === true ? localId(sheet, id) : id;
}

/** Where the key of these cells stands, when they are written in this row. */
export function placeOfCells(cells: Cells, sheet: string, row: number): Place {
  const shift = cells.withOpening === true ? 1 : 0;
  return {
    sheet,
    row,
    column: cells.column + shift,
    rows: cells.rows ?? 1,
    columns: cells.columns - shift,
    opening: cells.column + shift === COLUMN.first,
    ...(cells.spills === true && { spillsFrom: cells.column }),
  };
}
