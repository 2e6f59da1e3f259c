import type { CellPosition, CellRange } from "../workbook/address";
import type { CellValue } from "../workbook/cellValue";
import type { DateSystem } from "../workbook/dateSystem";
import type { CustomFunction } from "./customFunction";

/**
 * What is written into a cell: `null` or `""` clears it, text that starts with `=` is a formula
 * (en-US syntax, dynamic-array meaning), everything else a constant. An apostrophe before the `=`
 * keeps it a text (see `contentOf`).
 */
export type CellContent = CellValue;

/** A calculated range whose values fill cells beyond the formula's own. */
export interface Spill extends CellRange {
  /** The cell that holds the formula. */
  readonly anchor: CellPosition;
}

/**
 * How Excel entered a formula. "dynamic" spills, as everything typed today. "single" comes from files
 * of older versions: a range where one cell is wanted is its cell in the same row or column. A size
 * is that of an array formula (Ctrl+Shift+Enter): it fills exactly these cells.
 */
export type FormulaEntry =
  "dynamic" | "single" | { readonly rows: number; readonly columns: number };

/** Everything the engine knows about one cell. */
export interface CellState {
  /** The formula as it was typed, with its `=`; undefined for constants, spilled values, blanks. */
  readonly formula: string | undefined;
  /** How the formula was entered; undefined is "dynamic". */
  readonly entry?: FormulaEntry | undefined;
  readonly value: CellValue;
  /** The spill this cell belongs to, as anchor or as tail. */
  readonly spill: Spill | undefined;
  /**
   * Why this cell has no calculated value, for example "XLOOKUP is not calculated here". Its `value`
   * is then what the file keeps, else a `#NAME?` that carries the same reason. A constant has none
   * where it is a linked data type or a picture.
   */
  readonly notCalculated: string | undefined;
  /** Part of a circular reference that is not iterated. */
  readonly circular: boolean;
}

/** A table; `row` to `rows` include its header and its total row, where it has them. */
export interface EngineTable extends CellRange {
  readonly name: string;
  readonly sheet: string;
  readonly columnNames: readonly string[];
  readonly hasHeader: boolean;
  readonly hasTotals: boolean;
}

/** A name as it was defined. */
export interface DefinedName {
  readonly name: string;
  /** What it stands for, with its `=`: "=Inputs!$B$3". */
  readonly formula: string;
  /** The sheet whose formulas see it; undefined when all do. */
  readonly sheet?: string;
}

/** The cells of one sheet whose value changed. */
export interface SheetChange {
  readonly sheet: string;
  readonly cells: readonly CellPosition[];
}

/** What a recalculation changed: at most one entry a sheet. */
export type ChangeSet = readonly SheetChange[];

/** One cell with its sheet. */
export interface CellReference extends CellPosition {
  readonly sheet: string;
}

/** A range with its sheet. */
export interface RangeReference extends CellRange {
  readonly sheet: string;
}

/** As Excel's options say: at most so many rounds, until no value moves by `change` or more. */
export interface IterationSettings {
  readonly most: number;
  readonly change: number;
}

/**
 * A what-if table: a formula, calculated for each value beside or above it. With one input the
 * formulas stand above (column input) or beside (row input) the values, with two in the corner.
 */
export interface DataTable extends CellRange {
  readonly sheet: string;
  /** The cell that takes the values of the row above the table. */
  readonly rowInput?: CellReference | undefined;
  /** The cell that takes the values of the column beside the table. */
  readonly columnInput?: CellReference | undefined;
}

/** Positions of rows, from 0. */
export interface HiddenRows {
  /** By a filter: no SUBTOTAL counts them. */
  readonly filtered: ReadonlySet<number>;
  /** By hand: SUBTOTAL counts them for 1 to 11, not for 101 to 111. */
  readonly hidden: ReadonlySet<number>;
}

export interface EngineOptions {
  readonly functions?: readonly CustomFunction[] | undefined;
  /** First part of the names of `functions`: "BUILDOUT" when not given. */
  readonly namespace?: string | undefined;
  /** The time that TODAY and NOW show, as a serial number in the date system of the workbook. */
  readonly now?: (() => number) | undefined;
  /** Uniform numbers from 0 to below 1, for RAND and its relatives. */
  readonly random?: (() => number) | undefined;
  /**
   * A formula that draws (RAND and its relatives) and has a value from its file keeps it, and so do
   * the what-if tables that depend on it: what a file says can be calculated again.
   */
  readonly keepsDraws?: boolean | undefined;
}

/**
 * Calculates one workbook. Edits only mark what has to be calculated; `recalculate` does it.
 * Sheets are named in any case; a sheet that does not exist is a thrown `RangeError`.
 * Rows, columns and positions count from 0.
 */
export interface Engine {
  addSheet(name: string, position?: number): void;
  /** References to the sheet become `#REF!`. */
  removeSheet(name: string): void;
  /** Formulas and names follow. */
  renameSheet(from: string, to: string): void;
  moveSheet(name: string, position: number): void;
  sheetNames(): readonly string[];

  setCell(sheet: string, row: number, column: number, content: CellContent): void;
  /** Writes a formula as a file holds it. */
  setFormula(
    sheet: string,
    row: number,
    column: number,
    formula: string,
    entry: FormulaEntry,
  ): void;
  /** Writes a block from its top left cell on; `undefined` leaves a cell as it is. */
  setCells(
    sheet: string,
    row: number,
    column: number,
    rows: readonly (readonly (CellContent | undefined)[])[],
  ): void;
  /** The cell as of the last recalculation. */
  cell(sheet: string, row: number, column: number): CellState;
  /** Only the value of a cell as of the last recalculation. */
  value(sheet: string, row: number, column: number): CellValue;
  /** Every cell that holds content or a spilled value, in reading order. */
  positions(sheet: string): readonly CellPosition[];
  /** Smallest range with every cell that holds content or a spilled value; undefined if none. */
  usedRange(sheet: string): CellRange | undefined;

  /** Defines or redefines a name; with `sheet` it is seen on that sheet only. */
  setName(name: string, formula: string, sheet?: string): void;
  removeName(name: string, sheet?: string): void;
  names(): readonly DefinedName[];

  /** References follow; a reference to deleted cells becomes `#REF!`. */
  insertRows(sheet: string, at: number, count: number): void;
  deleteRows(sheet: string, at: number, count: number): void;
  insertColumns(sheet: string, at: number, count: number): void;
  deleteColumns(sheet: string, at: number, count: number): void;

  /** Calculates a formula that stands in no cell, as if at A1 of `sheet`; rows when it spills. */
  evaluate(formula: string, sheet: string): CellValue | CellValue[][];
  /** Calculates what edits made stale, and volatile cells. */
  recalculate(): ChangeSet;
  /** An answer that was PENDING is there: calculates the cells that wait for one, and the rest. */
  answerArrived(): ChangeSet;
  /** Replaces the functions that come from outside; cells that call them become stale. */
  setFunctions(functions: readonly CustomFunction[], namespace?: string): void;

  /** Defines or redefines a table; formulas refer to its cells by the names of its columns. */
  setTable(table: EngineTable): void;
  removeTable(name: string): void;
  tables(): readonly EngineTable[];
  /** Rows of a sheet that are not shown: what SUBTOTAL and AGGREGATE pass over. */
  setHiddenRows(sheet: string, rows: HiddenRows): void;
  /** Cells of a what-if table are calculated after everything else; they hold no formula. */
  setDataTable(table: DataTable): void;
  /** Its cells stay as the values that they have. */
  removeDataTable(table: DataTable): void;
  dataTables(): readonly DataTable[];
  /** What-if tables that keep the values of their file, and why, as of the last recalculation. */
  keptDataTables(): readonly { readonly table: DataTable; readonly why: string }[];
  /**
   * The value that a file keeps of a formula: the start of an iteration, and what is shown where the
   * formula cannot be calculated. Rows when it fills more than its cell.
   */
  setCachedValue(
    sheet: string,
    row: number,
    column: number,
    value: CellValue | readonly (readonly CellValue[])[],
  ): void;
  /** Values of another workbook: "[1]Sheet1", as formulas name it in a file. */
  setExternalValue(sheet: string, row: number, column: number, value: CellValue): void;
  /** What serial numbers count from; the 1900 system when it is not set. All becomes stale. */
  setDateSystem(system: DateSystem): void;
  /** Solves circular references by iteration; undefined, the default, shows them as errors. */
  setIteration(settings: IterationSettings | undefined): void;

  /** Ranges that a cell's formula names, in the order of the formula. */
  precedents(sheet: string, row: number, column: number): readonly RangeReference[];
  /** Cells whose formulas name this cell or a range around it. */
  dependents(sheet: string, row: number, column: number): readonly CellReference[];
}
