import { between, columnLetters, quoteSheetName, rangeText } from "../../workbook/address";
import type { CellPosition, CellRange } from "../../workbook/address";
import type { KeyFormula, Reference } from "./formula";

/** Where a key stands. */
export interface Place extends CellRange {
  readonly sheet: string;
  /** True: the cell left of the range is the opening of the line. */
  readonly opening: boolean;
  /** The column of the one formula that fills the range, its opening included. */
  readonly spillsFrom?: number;
}

export type Places = ReadonlyMap<string, Place>;

/** Where a formula stands. */
export interface FormulaPlace extends CellPosition {
  readonly sheet: string;
}

/** The formula as Excel reads it in a cell. Throws for a key that no row holds. */
export function resolveFormula(formula: KeyFormula, places: Places, where: FormulaPlace): string {
  return formula.texts.reduce((text, part, index) => {
    const reference = formula.references[index - 1];
    return reference === undefined
      ? text + part
      : text + referenceText(reference, places, where) + part;
  });
}

/** "Curves!$H$8:$O$8", with its sheet, for names and charts. */
export function absoluteReference(reference: Reference, places: Places): string {
  return referenceText(reference, places, { sheet: "", row: 0, column: 0 });
}

/** The cells that a reference means, as a formula in this place names them. */
export function referenceText(reference: Reference, places: Places, where: FormulaPlace): string {
  const place = placeOf(reference.id, places, where.sheet);
  const { sheet } = place;
  const first = viewed(reference, place, where);
  const last =
    reference.through === undefined
      ? first
      : viewed(reference, placeOf(reference.through, places, sheet), where);
  const range = between(first, {
    row: last.row + last.rows - 1,
    column: last.column + last.columns - 1,
  });
  const prefix = sheet === where.sheet ? "" : `${quoteSheetName(sheet)}!`;
  if (reference.view.kind !== "column") return prefix + rangeText(range, true);
  const top = `${columnLetters(range.column)}$${range.row + 1}`;
  return (
    prefix +
    (range.rows === 1 ? top : `${top}:${columnLetters(range.column)}$${range.row + range.rows}`)
  );
}

function viewed({ id, view }: Reference, place: Place, where: FormulaPlace): CellRange {
  switch (view.kind) {
    case "all":
      return place;
    case "withOpening":
      return { ...place, column: place.column - 1, columns: place.columns + 1 };
    case "column":
      return { ...place, column: where.column + view.shift, columns: 1 };
    case "first":
      return { ...place, columns: view.count };
    case "spillsFrom":
      return { ...place, column: place.spillsFrom ?? place.column, columns: 1 };
    case "labels":
      return { ...place, column: 0, columns: 1 };
    case "point": {
      const column = place.column + view.number - 1;
      if (view.number === 0 && !place.opening) throw new RangeError(`${id} has no opening cell`);
      return { ...place, column, columns: 1 };
    }
  }
}

/** The place of a key; a sheet's own mark comes before one of the same name elsewhere. */
export function placeOf(id: string, places: Places, sheet = ""): Place {
  const place = places.get(localId(sheet, id)) ?? places.get(id);
  if (place === undefined) throw new RangeError(`no row holds ${id}`);
  return place;
}

/** The id of a mark that every sheet has for itself, such as the rows of its header. */
export function localId(sheet: string, id: string): string {
  return `${sheet}!${id}`;
}
