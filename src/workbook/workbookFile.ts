import type { CellPosition, CellRange } from "./address";
import type { CellValue } from "./cellValue";
import type { DateSystem } from "./dateSystem";
import type { FileStyle } from "./fileStyle";
import type {
  FileChart,
  FileConditional,
  FileGroup,
  FileLink,
  FileNote,
  FilePrint,
  FileValidation,
} from "./sheetObjects";

/**
 * A workbook as plain data: what a calculation and a grid need of it, and what a save must keep. An
 * .xlsx file is read into one and written from one; the workbench keeps its files as these.
 */
export interface WorkbookFile {
  readonly sheets: readonly FileSheetContents[];
  readonly names: readonly FileName[];
  readonly tables: readonly FileTable[];
  /** How circular references are iterated; undefined when the file does not. */
  readonly iteration: { readonly most: number; readonly change: number } | undefined;
  readonly dateSystem: DateSystem;
  /** When the file was saved, as a serial number of its date system in UTC; undefined if it does not say. */
  readonly saved: number | undefined;
  readonly calculation: "automatic" | "automaticExceptTables" | "manual";
  /** Values of other workbooks as the file keeps them. */
  readonly externals: readonly ExternalSheet[];
  /** Where the other workbooks are, as the file says it: the first is "[1]" in formulas. */
  readonly externalTargets: readonly string[];
  /** Looks of cells; a cell names one by position, and one that names none has the first. */
  readonly styles: readonly FileStyle[];
  /** Position of the sheet that is open. */
  readonly activeSheet: number;
  readonly properties: FileProperties;
  /** Properties that somebody added. */
  readonly customProperties: readonly FileProperty[];
  /** What add-ins keep in the workbook: key and JSON text. */
  readonly settings: readonly { readonly key: string; readonly json: string }[];
  /** What was left out, and why. */
  readonly notes: readonly string[];
}

/** What a file says about itself; a missing one is blank. */
export interface FileProperties {
  readonly title?: string;
  readonly subject?: string;
  readonly author?: string;
  readonly keywords?: string;
  readonly comments?: string;
  readonly category?: string;
  readonly manager?: string;
  readonly company?: string;
  readonly lastAuthor?: string;
  /** ISO 8601, UTC. */
  readonly created?: string;
}

export interface FileProperty {
  readonly key: string;
  readonly value: string | number | boolean;
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
  /** Row numbers and column letters. */
  readonly headings: boolean;
  /** Percent. */
  readonly zoom: number;
  /** "#1F3864". */
  readonly tabColor: string | undefined;
  readonly isProtected: boolean;
  readonly selection: CellRange;
  /** Characters; undefined is the standard width. */
  readonly standardWidth: number | undefined;
  readonly columnWidths: readonly FileColumns[];
  readonly rowHeights: readonly FileRows[];
  /** Ranges whose hidden rows a filter hides. */
  readonly filtered?: readonly CellRange[];
  readonly groups: readonly FileGroup[];
  readonly validations: readonly FileValidation[];
  /** The first one that applies wins. */
  readonly conditionals: readonly FileConditional[];
  readonly comments: readonly FileNote[];
  readonly links: readonly FileLink[];
  readonly charts: readonly FileChart[];
  readonly print: FilePrint;
}

/** Columns side by side; width in characters of the standard font, as the file has it. */
export interface FileColumns {
  readonly column: number;
  readonly columns: number;
  /** undefined is the standard width. */
  readonly width: number | undefined;
  readonly hidden: boolean;
  /** Look of their cells without a look of their own. */
  readonly style?: number;
}

/** Rows one below the other; height in points. */
export interface FileRows {
  readonly row: number;
  readonly rows: number;
  /** undefined is the standard height. */
  readonly height: number | undefined;
  readonly hidden: boolean;
  /** Look of their cells without a look of their own. */
  readonly style?: number;
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
  readonly comment?: string;
}

export interface FileTable extends CellRange {
  readonly name: string;
  readonly sheet: string;
  readonly columnNames: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
  /** "TableStyleMedium2"; missing is none. */
  readonly style?: string;
  readonly bandedRows?: boolean;
  readonly filterButton?: boolean;
  /** A filter hides some of its rows. */
  readonly isFiltered?: boolean;
}

/** `name` as formulas write it: "[1]Sheet1". */
export interface ExternalSheet {
  readonly name: string;
  readonly cells: readonly (CellPosition & { readonly value: CellValue })[];
}
