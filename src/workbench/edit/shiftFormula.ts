import { tokenize } from "@borgar/fx";
import { holdsRange } from "../../host/cellRange";
import type { CellPosition, CellRange } from "../../workbook/address";
import {
  columnLetters,
  columnNumber,
  MAX_COLUMNS,
  MAX_ROWS,
  parseRange,
  quoteSheetName,
  splitSheet,
} from "../../workbook/address";

/** How far something moves on its sheet. */
export interface Shift {
  readonly rows: number;
  readonly columns: number;
}

/** A formula as it reads when its cell is copied by a step: relative references follow. */
export function shifted(text: string, shift: Shift): string {
  if (!text.startsWith("=") || (shift.rows === 0 && shift.columns === 0)) return text;
  return eachReference(text, (reference) => {
    const address = splitSheet(reference).address;
    const sheet = reference.slice(0, reference.length - address.length);
    const moved = movedAddress(address, shift, false);
    return moved === undefined ? "#REF!" : sheet + moved;
  });
}

/** Cells that are cut and pasted elsewhere. */
export interface CellMove {
  readonly from: CellRange & { readonly sheet: string };
  readonly to: CellPosition & { readonly sheet: string };
}

/**
 * A formula after cells were moved: what refers to moved cells, all of them inside, refers to their new
 * place, whatever the dollars say.
 *
 * @param home - Sheet that the formula stood on.
 * @param newHome - Sheet that it stands on now; another one when the formula itself was moved there.
 */
export function followMove(text: string, home: string, newHome: string, move: CellMove): string {
  if (!text.startsWith("=")) return text;
  const { from, to } = move;
  const shift = { rows: to.row - from.row, columns: to.column - from.column };
  return eachReference(text, (reference) => {
    const { sheet: named, address } = splitSheet(reference);
    const range = parseRange(address);
    const on = named ?? home;
    const goesAlong = range !== undefined && isSheet(on, from.sheet) && holdsRange(from, range);
    if (!goesAlong) {
      if (named !== undefined || isSheet(on, newHome)) return reference;
      return `${quoteSheetName(on)}!${address}`;
    }
    const moved = movedAddress(address, shift, true) ?? "#REF!";
    if (named === undefined && isSheet(to.sheet, newHome)) return moved;
    return `${quoteSheetName(to.sheet)}!${moved}`;
  });
}

function eachReference(text: string, change: (reference: string) => string): string {
  return tokenize(text)
    .map(({ type, value }) => {
      if (!type.startsWith("range") && type !== "beam") return value;
      return parseRange(splitSheet(value).address) === undefined ? value : change(value);
    })
    .join("");
}

function isSheet(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** Cells, entire rows or entire columns; undefined when it would leave the sheet. */
function movedAddress(address: string, shift: Shift, alsoFixed: boolean): string | undefined {
  const corners = address.split(":").map((corner) => movedCorner(corner, shift, alsoFixed));
  return corners.includes(undefined) ? undefined : corners.join(":");
}

const CORNER = /^(\$?)([A-Za-z]*)(\$?)(\d*)$/;

function movedCorner(
  corner: string,
  { rows, columns }: Shift,
  alsoFixed: boolean,
): string | undefined {
  const parts = CORNER.exec(corner);
  if (parts === null) return corner;
  const [, first = "", letters = "", second = "", digits = ""] = parts;
  // In "$2" of "$2:$5" the dollar is the row's.
  const rowIsFixed = !alsoFixed && (letters === "" ? first === "$" : second === "$");
  const columnIsFixed = !alsoFixed && first === "$";
  const column = letters === "" ? undefined : columnNumber(letters) + (columnIsFixed ? 0 : columns);
  const row = digits === "" ? undefined : Number(digits) + (rowIsFixed ? 0 : rows);
  if (column !== undefined && (column < 0 || column >= MAX_COLUMNS)) return undefined;
  if (row !== undefined && (row < 1 || row > MAX_ROWS)) return undefined;
  const name = column === undefined ? "" : columnIsFixed ? letters : columnLetters(column);
  return `${first}${name}${second}${row ?? ""}`;
}
