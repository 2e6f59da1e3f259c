import { parseA1Ref } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import type { Reference, SheetIdentity } from "../values";
import { REFERENCE_ERROR } from "../values";

/** One end of a range along one axis: a line of the sheet, or so many lines from the formula's cell. */
export interface Line {
  readonly fixed: boolean;
  readonly at: number;
}

/**
 * Cells as a formula means them, whichever cell it stands in: `A1` in B2 is "one up, one left", so
 * that a formula copied along a row is one formula.
 */
export interface RelativeReference {
  /** undefined for the sheet that the formula stands on. */
  readonly sheet: SheetIdentity | undefined;
  readonly top: Line;
  readonly bottom: Line;
  readonly left: Line;
  readonly right: Line;
  /** One cell, whatever the formula's place. */
  readonly isCell: boolean;
}

/** A reference as it is written: the sheet that it names, and its cells. */
export interface WrittenReference {
  readonly sheet: string | undefined;
  /** The workbook that it names, for a reference to another file. */
  readonly workbook: string | undefined;
  readonly cells: Omit<RelativeReference, "sheet">;
}

/** Reads "Inputs!$A$1:B2", "A:A" or "B3" as it stands in a cell; undefined for anything else. */
export function readReference(
  text: string,
  origin: { readonly row: number; readonly column: number },
): WrittenReference | undefined {
  const written = parseA1Ref(text, { allowNamed: false });
  if (!written || !("range" in written)) return undefined;
  const { context = [], range } = written;
  const { top, left } = range;
  const bottom = range.bottom ?? top;
  const right = range.right ?? left;
  const allRows = top === null || bottom === null;
  const allColumns = left === null || right === null;
  // Whole columns and rows stand where they are written, as in `formulaKey`.
  const row = (at: number, fixed: unknown) => line(at, allColumns || fixed === true, origin.row);
  const column = (at: number, fixed: unknown) => line(at, allRows || fixed === true, origin.column);
  const cells = {
    top: allRows ? FIRST : row(top, range.$top),
    bottom: allRows ? LAST_ROW : row(bottom, range.$bottom ?? range.$top),
    left: allColumns ? FIRST : column(left, range.$left),
    right: allColumns ? LAST_COLUMN : column(right, range.$right ?? range.$left),
  };
  return {
    sheet: context.at(-1),
    workbook: context.length > 1 ? context[0] : undefined,
    cells: { ...cells, isCell: same(cells.top, cells.bottom) && same(cells.left, cells.right) },
  };
}

/** The cells that a reference means in a formula at a place; an error where it leaves the sheet. */
export function cellsAt(
  reference: RelativeReference,
  sheet: SheetIdentity,
  row: number,
  column: number,
): Reference | typeof REFERENCE_ERROR {
  const top = lineAt(reference.top, row);
  const bottom = lineAt(reference.bottom, row);
  const left = lineAt(reference.left, column);
  const right = lineAt(reference.right, column);
  const firstRow = Math.min(top, bottom);
  const firstColumn = Math.min(left, right);
  const lastRow = Math.max(top, bottom);
  const lastColumn = Math.max(left, right);
  if (firstRow < 0 || firstColumn < 0 || lastRow >= MAX_ROWS || lastColumn >= MAX_COLUMNS) {
    return REFERENCE_ERROR;
  }
  return {
    kind: "reference",
    sheet: reference.sheet ?? sheet,
    row: firstRow,
    column: firstColumn,
    rows: lastRow - firstRow + 1,
    columns: lastColumn - firstColumn + 1,
  };
}

/** The line of a sheet that an end means in a formula at `from`. */
export function lineAt({ fixed, at }: Line, from: number): number {
  return fixed ? at : from + at;
}

const FIRST: Line = { fixed: true, at: 0 };
const LAST_ROW: Line = { fixed: true, at: MAX_ROWS - 1 };
const LAST_COLUMN: Line = { fixed: true, at: MAX_COLUMNS - 1 };

function line(at: number, fixed: boolean, origin: number): Line {
  return { fixed, at: fixed ? at : at - origin };
}

function same(a: Line, b: Line): boolean {
  return a.fixed === b.fixed && a.at === b.at;
}
