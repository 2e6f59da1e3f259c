import { parseA1Ref, tokenize } from "@borgar/fx";
import type { CellPosition, CellRange } from "../../workbook/address";
import type { Step } from "./keyMoves";

/**
 * The texts that pasting puts into cells, from the top left cell of `target`. A single cell fills the
 * target, and a block repeats when the target holds it a whole number of times. Formulas copied here
 * follow their new place.
 *
 * @param from - Where the cells were copied in this workbook; undefined when they come from outside.
 */
export function pasted(
  rows: readonly (readonly string[])[],
  target: CellRange,
  from: CellPosition | undefined,
): string[][] {
  const height = rows.length;
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  if (height === 0 || width === 0) return [];
  const repeats = (size: number, room: number): number =>
    room % size === 0 && room <= MOST ? room / size : 1;
  const down = repeats(height, target.rows);
  const across = repeats(width, target.columns);
  return Array.from({ length: height * down }, (_r, r) =>
    Array.from({ length: width * across }, (_c, c) => {
      const text = rows[r % height]?.[c % width] ?? "";
      if (from === undefined) return text;
      const source = { row: from.row + (r % height), column: from.column + (c % width) };
      return shifted(text, {
        rows: target.row + r - source.row,
        columns: target.column + c - source.column,
      });
    }),
  );
}

/** A formula as it reads when its cell moves by a step: relative references follow. */
export function shifted(text: string, step: Step): string {
  if (!text.startsWith("=") || (step.rows === 0 && step.columns === 0)) return text;
  return tokenize(text)
    .map(({ type, value }) => (type.startsWith("range") ? movedReference(value, step) : value))
    .join("");
}

/** Lines that a paste fills at most by repeating. */
const MOST = 5000;

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

/** Cells, entire rows or entire columns, with or without a sheet; anything else stays as it is. */
function movedReference(reference: string, step: Step): string {
  const mark = reference.lastIndexOf("!");
  const [sheet, address] = [reference.slice(0, mark + 1), reference.slice(mark + 1)];
  if (parseA1Ref(address) === undefined) return reference;
  const corners = address.split(":").map((corner) => movedCorner(corner, step));
  return corners.includes(undefined) ? "#REF!" : sheet + corners.join(":");
}

function movedCorner(corner: string, { rows, columns }: Step): string | undefined {
  const parts = CORNER.exec(corner);
  if (parts === null) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = parts;
  // In "$2" of "$2:$5" the dollar is the row's.
  const rowIsFixed = letters === "" ? first === "$" : second === "$";
  const column = letters === "" || first === "$" ? letters : lettersMoved(letters, columns);
  const row = digits === "" || rowIsFixed ? digits : String(Number(digits) + rows);
  if (column === undefined || (row !== "" && Number(row) < 1)) return undefined;
  return `${first}${column}${second}${row}`;
}

function lettersMoved(letters: string, by: number): string | undefined {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  number += by;
  if (number < 1) return undefined;
  let moved = "";
  for (; number > 0; number = Math.floor((number - 1) / 26)) {
    moved = String.fromCharCode(65 + ((number - 1) % 26)) + moved;
  }
  return moved;
}
