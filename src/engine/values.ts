import type { CellRange } from "../workbook/address";
import type { CellError, CellValue, ErrorCode } from "../workbook/cellValue";
import { isCellError } from "../workbook/cellValue";

/** What one cell can hold: `null` is blank. */
export type Scalar = CellValue;

/** Rows of equal length, at least one cell. Never changed once it is handed on. */
export type Matrix = readonly (readonly Scalar[])[];

/** A sheet as a reference sees it; only the engine looks inside. */
export interface SheetIdentity {
  readonly name: string;
}

/** Cells of a sheet that are still to be read. */
export interface Reference extends CellRange {
  readonly kind: "reference";
  readonly sheet: SheetIdentity;
}

/** A function as a value, of LAMBDA or of the name of a native. */
export interface Lambda {
  readonly kind: "lambda";
  /** The most arguments that it takes. */
  readonly parameters: number;
  call(args: readonly (Value | undefined)[]): Value;
}

/** Anything that a part of a formula can come to. */
export type Value = Scalar | Matrix | Reference | Lambda;

/** An error value; `message` is for the reader of the cell. */
export function failure(error: ErrorCode, message?: string): CellError {
  return message === undefined ? { error } : { error, message };
}

export const VALUE_ERROR = failure("#VALUE!");
export const NUMBER_ERROR = failure("#NUM!");
export const DIVISION_ERROR = failure("#DIV/0!");
export const REFERENCE_ERROR = failure("#REF!");
export const NOT_AVAILABLE = failure("#N/A");

export function isMatrix(value: Value | undefined): value is Matrix {
  return Array.isArray(value);
}

export function isReference(value: Value | undefined): value is Reference {
  return hasKind(value, "reference");
}

export function isLambda(value: Value | undefined): value is Lambda {
  return hasKind(value, "lambda");
}

/** Neither an array nor a reference nor a function. */
export function isScalar(value: Value): value is Scalar {
  return typeof value !== "object" || value === null || isCellError(value);
}

function hasKind(value: unknown, kind: string): boolean {
  return typeof value === "object" && value !== null && "kind" in value && value.kind === kind;
}
