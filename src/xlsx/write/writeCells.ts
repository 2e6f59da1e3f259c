import { rangeText } from "../../workbook/address";
import { isCellError, type CellValue, type ClassicError } from "../../workbook/cellValue";
import { storedFormula } from "../../workbook/storedFormula";
import type { FileCell } from "../../workbook/workbookFile";
import { needsArrayEntry } from "./arrayEntry";
import { libraryStyle } from "./libraryStyle";
import type { LibraryCell, LibrarySheet } from "./fileLibrary";

export interface CellContext {
  readonly isSingleCell: (name: string) => boolean;
  /** undefined is a plain one. */
  readonly styles: readonly (Partial<LibraryCell["style"]> | undefined)[];
}

/** Contents, formulas with their values, and looks. */
export function writeCells(
  sheet: LibrarySheet,
  cells: readonly FileCell[],
  context: CellContext,
): void {
  for (const cell of cells) {
    const written = sheet.getCell(cell.row + 1, cell.column + 1);
    const { formula, value } = cell;
    const isBare = formula === undefined && value === null;
    const style = context.styles[cell.style ?? 0] ?? (isBare ? PLAIN : undefined);
    if (style !== undefined) written.style = style;
    if (formula !== undefined) writeFormula(written, cell, formula, context);
    else if (value !== null) written.value = fileValue(value);
  }
}

/** A cell without contents and look is written where its row or column has a look. */
const PLAIN = libraryStyle({});

function writeFormula(
  written: LibraryCell,
  { row, column, value, entry = "dynamic", filled, uncalculated }: FileCell,
  formula: string,
  { isSingleCell }: CellContext,
): void {
  const stored = storedFormula(formula);
  const size = typeof entry === "object" ? entry : (filled ?? { rows: 1, columns: 1 });
  const many = size.rows * size.columns > 1;
  const result = uncalculated ? undefined : fileValue(value ?? 0);
  if (
    typeof entry === "object" ||
    (entry === "dynamic" && (many || needsArrayEntry(formula, isSingleCell)))
  ) {
    written.value = {
      formula: stored,
      ...(result !== undefined && { result }),
      shareType: "array",
      ref: rangeText({ row, column, ...size }),
      ...(entry === "dynamic" && { isDynamicArray: true }),
    };
  } else {
    written.value = { formula: stored, ...(result !== undefined && { result }) };
  }
}

type FileValue = string | number | boolean | { readonly error: ClassicError };

/** An error that files do not know is stored as `#VALUE!`. */
function fileValue(value: Exclude<CellValue, null>): FileValue {
  if (!isCellError(value)) return value;
  switch (value.error) {
    case "#NULL!":
    case "#DIV/0!":
    case "#REF!":
    case "#NAME?":
    case "#NUM!":
    case "#N/A":
    case "#VALUE!":
      return { error: value.error };
    case "#SPILL!":
    case "#CALC!":
    case "#CIRC!":
      return { error: "#VALUE!" };
    case "#BUSY!":
    case "#GETTING_DATA":
      return { error: "#N/A" };
  }
}
