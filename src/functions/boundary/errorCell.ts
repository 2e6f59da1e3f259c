/** The errors that Excel accepts from a function. */
export const ACCEPTED_ERRORS = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
] as const;

/** The errors a custom function may answer or be handed. */
export const ERROR_CODES = [
  ...ACCEPTED_ERRORS,
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
  "#GETTING_DATA",
  "#CIRC!",
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

/** An error in a cell, with the reason where one is known. */
export interface ErrorCell {
  readonly error: ErrorCode;
  readonly message?: string;
}

/** Tells an error cell from every other value. */
export function isErrorCell(value: unknown): value is ErrorCell {
  return typeof value === "object" && value !== null && "error" in value;
}

/** A mistake the user can repair: the message names the argument, the value seen and the remedy. */
export function invalid(message: string): ErrorCell {
  return { error: "#VALUE!", message };
}

/** The equation has no solution, as Excel's own IRR answers. */
export function noSolution(message: string): ErrorCell {
  return { error: "#NUM!", message };
}

/** Not reached, or does not apply here. */
export function notAvailable(message: string): ErrorCell {
  return { error: "#N/A", message };
}

/** A computed total that divides is 0. */
export function dividedByZero(message: string): ErrorCell {
  return { error: "#DIV/0!", message };
}
