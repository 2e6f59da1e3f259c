import type { CellError } from "../../workbook/cellValue";
import type { HiddenRows } from "../engine";
import type { Matrix, Reference, Scalar, SheetIdentity, Value } from "../values";

/** What a native may ask of the engine while it calculates for one cell. */
export interface NativeContext {
  /** The cell that holds the formula. */
  readonly sheet: SheetIdentity;
  readonly row: number;
  readonly column: number;

  /** The value of a cell; calculates it first when it is stale. */
  valueAt(sheet: SheetIdentity, row: number, column: number): Scalar;
  /** The cells of a reference, with whole columns and rows cut at the used range. */
  rowsOf(reference: Reference): Matrix;
  /** The part of a reference that can hold anything: itself, or cut at the used range. */
  clipped(reference: Reference): Reference;
  /** The formula of a cell with its `=`, for FORMULATEXT, ISFORMULA and SUBTOTAL. */
  formulaAt(sheet: SheetIdentity, row: number, column: number): string | undefined;
  /** Rows of a sheet that are not shown; undefined when there are none. */
  hiddenRows(sheet: SheetIdentity): HiddenRows | undefined;
  /** Reads an address or a name as text, as INDIRECT does. */
  referenceOf(text: string): Value | CellError;
  /** Position of a sheet among the tabs from 0; -1 when there is none of that name. */
  sheetPosition(name: string): number;
  sheetCount(): number;
  /** The clock as a serial number in the date system of the workbook. */
  now(): number;
  /** Uniform from 0 to below 1. */
  random(): number;
}
