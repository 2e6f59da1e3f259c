/** The errors that every version of Excel, every file and every add-in knows, in the order of ERROR.TYPE. */
export const CLASSIC_ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
] as const;

export type ClassicError = (typeof CLASSIC_ERRORS)[number];

/** The errors a cell can show: Excel's own, and `#CIRC!` for a member of a circular reference. */
export type ErrorCode = ClassicError | "#SPILL!" | "#CALC!" | "#BUSY!" | "#GETTING_DATA" | "#CIRC!";

/** An error in a cell, with the reason where one is known. */
export interface CellError {
  readonly error: ErrorCode;
  readonly message?: string;
  /**
   * Stands in a file for what no cell can hold: a linked data type, a picture. What reads it is not
   * calculated.
   */
  readonly standsIn?: true;
}

/** What a calculated cell holds; `null` is a blank cell. */
export type CellValue = number | string | boolean | CellError | null;

/** Tells an error cell from every other value. */
export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "error" in value;
}
