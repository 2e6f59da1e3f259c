import type { CellPosition, CellRange } from "./address";
import type { CellValue } from "./cellValue";

/** An .xlsx file as plain data: what a calculation and a grid need of it. */
export interface WorkbookFile {
  readonly sheets: readonly FileSheetContents[];
  readonly names: readonly FileName[];
  readonly tables: readonly FileTable[];
  /** How circular references are iterated; undefined when the file does not. */
  readonly iteration: { readonly most: number; readonly change: number } | undefined;
  readonly dateSystem: "1900" | "1904";
  /** When the file was saved, as a serial number of its date system in UTC; undefined if it does not say. */
  readonly saved: number | undefined;
  readonly calculation: "automatic" | "automaticExceptTables" | "manual";
  /** Values of other workbooks as the file keeps them. */
  readonly externals: readonly ExternalSheet[];
  /** Looks of cells; a cell names one by position. */
  readonly styles: readonly FileStyle[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

export interface FileSheetContents {
  readonly name: string;
  readonly visibility: "visible" | "hidden" | "veryHidden";
  readonly cells: readonly FileCell[];
  readonly dataTables: readonly FileDataTable[];
  readonly merged: readonly CellRange[];
  /** Rows and columns that stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly gridlines: boolean;
  /** Widths in characters of the standard font. */
  readonly columnWidths: readonly {
    readonly column: number;
    readonly columns: number;
    readonly width: number;
    readonly hidden: boolean;
  }[];
}

export interface FileCell extends CellPosition {
  /** Constant, or the value that the file keeps of the formula. */
  readonly value: CellValue;
  /** As a user types it, with its `=`. */
  readonly formula?: string;
  /** How the formula was entered; always beside `formula`. */
  readonly entry?: FileFormulaEntry;
  /** Size of the range that a dynamic array filled when the file was saved, if more than its cell. */
  readonly filled?: { readonly rows: number; readonly columns: number };
  /** The value belongs to the array formula of another cell. */
  readonly spilled?: true;
  /** The cell keeps no value beside its formula. */
  readonly uncalculated?: true;
  readonly style?: number;
}

/**
 * "dynamic" spills; "single" has the meaning of older versions (a range where one value is wanted is
 * its cell in the same row or column); a size is that of an array formula of older versions.
 */
export type FileFormulaEntry =
  "dynamic" | "single" | { readonly rows: number; readonly columns: number };

/** A what-if table; inputs are cells of its own sheet. */
export interface FileDataTable extends CellRange {
  readonly rowInput: CellPosition | undefined;
  readonly columnInput: CellPosition | undefined;
}

export interface FileName {
  readonly name: string;
  /** With its `=`. */
  readonly formula: string;
  /** The sheet that sees it; undefined when all do. */
  readonly sheet: string | undefined;
  readonly hidden: boolean;
}

export interface FileTable extends CellRange {
  readonly name: string;
  readonly sheet: string;
  readonly columnNames: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** `name` as formulas write it: "[1]Sheet1". */
export interface ExternalSheet {
  readonly name: string;
  readonly cells: readonly (CellPosition & { readonly value: CellValue })[];
}

export interface FileStyle {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly size?: number;
  readonly bold?: true;
  readonly italic?: true;
  /** "#1F3864". */
  readonly color?: string;
  readonly fill?: string;
  readonly align?: string;
  readonly wrap?: true;
  readonly top?: true;
  readonly bottom?: true;
}
