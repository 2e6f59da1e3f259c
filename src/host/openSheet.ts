import type { CellRange } from "./cellRange";
import type { FormatStore } from "./formatStore";
import { createFormatStore } from "./formatStore";

/** What a stored bag of settings may hold. */
export type BagValue = string | number | boolean | null;

/** Settings that are stored and handed back, without a meaning here; keys are dotted paths. */
export type Bag = Map<string, BagValue>;

/** Office.js words for who sees a sheet's tab. */
export type SheetVisibility = "Visible" | "Hidden" | "VeryHidden";

/** One line of a chart. */
export interface OpenSeries {
  readonly id: string;
  name: string;
  /** Office.js chart type of this line; usually the chart's. */
  chartType: string;
  /** Address of the values with its sheet, such as "Model!B3:M3"; "" when none. */
  values: string;
  /** Address of the categories with its sheet; "" when none. */
  categories: string;
  /** The rest: "format.fill.color", "axisGroup", "smooth" … */
  readonly properties: Bag;
}

/** A chart as it is stored; lengths in points from the sheet's top left corner. */
export interface OpenChart {
  readonly id: string;
  name: string;
  /** Office.js chart type, such as "ColumnStacked". */
  type: string;
  left: number;
  top: number;
  width: number;
  height: number;
  series: OpenSeries[];
  /** The rest: "title.text", "legend.position", "axes.valueAxis.numberFormat" … */
  readonly properties: Bag;
}

/** A list of choices, a range of numbers or a formula that a cell's content must satisfy. */
export interface OpenValidation {
  range: CellRange;
  /** Office.js validation rule, e.g. `{ list: { inCellDropDown: true, source: "a,b" } }`. */
  rule: Readonly<Record<string, unknown>>;
  ignoreBlanks: boolean;
  prompt: Readonly<Record<string, unknown>>;
  errorAlert: Readonly<Record<string, unknown>>;
}

/** A look that depends on the content. */
export interface OpenConditional {
  readonly id: string;
  range: CellRange;
  /** Office.js type: "Custom", "CellValue", "ColorScale", "DataBar" … */
  readonly type: string;
  stopIfTrue: boolean;
  /** "custom.rule.formula", "custom.format.fill.color", "cellValue.rule" (JSON) … */
  readonly properties: Bag;
}

/** A table: a header row over columns of data. */
export interface OpenTable {
  readonly id: string;
  name: string;
  range: CellRange;
  style: string;
  showHeaders: boolean;
  showTotals: boolean;
  showBandedRows: boolean;
  showFilterButton: boolean;
}

/** Rows or columns that fold together; groups nest by containment. */
export interface OpenGroup {
  readonly axis: "rows" | "columns";
  readonly from: number;
  readonly count: number;
  /** Folded: its lines are hidden. */
  readonly collapsed: boolean;
}

/** A note on a cell. */
export interface OpenNote {
  range: CellRange;
  author: string;
  text: string;
}

/** Cells that lead somewhere: out of the workbook, to a place in it ("Sheet2!A1"), or both. */
export interface OpenLink {
  range: CellRange;
  target: string;
  location: string;
  tip: string;
}

/** Sizes in points of hidden lines, for when they are shown again; missing means standard. */
export interface HiddenSizes {
  readonly rows: ReadonlyMap<number, number>;
  readonly columns: ReadonlyMap<number, number>;
}

/** The settings of a sheet that a single value holds. */
export interface SheetSettings {
  visibility: SheetVisibility;
  /** "#RRGGBB"; "" for none. */
  tabColor: string;
  gridlines: boolean;
  headings: boolean;
  /** How many rows and columns stay in view. */
  frozen: { readonly rows: number; readonly columns: number };
  protected: boolean;
  /** Points. */
  standardWidth: number;
  /** Percent. */
  zoom: number;
}

/** One sheet of the open workbook. Read freely; change it through the workbook only. */
export interface OpenSheet extends Readonly<SheetSettings> {
  /** Stable for the sheet's life, as Excel's worksheet id. */
  readonly id: string;
  readonly name: string;
  readonly formats: FormatStore;
  /** Points, by column; missing means `standardWidth`. 0 hides the column. */
  readonly columnWidths: ReadonlyMap<number, number>;
  /** Points, by row; missing means `DEFAULT_ROW_HEIGHT`. 0 hides the row. */
  readonly rowHeights: ReadonlyMap<number, number>;
  readonly hiddenSizes: HiddenSizes;
  readonly merged: readonly CellRange[];
  readonly notes: readonly OpenNote[];
  readonly links: readonly OpenLink[];
  readonly groups: readonly OpenGroup[];
  readonly validations: readonly OpenValidation[];
  readonly conditionals: readonly OpenConditional[];
  readonly charts: readonly OpenChart[];
  readonly tables: readonly OpenTable[];
  /** Print settings, stored as given: "orientation", "zoom" … */
  readonly pageLayout: ReadonlyMap<string, BagValue>;
  /** What was selected on this sheet last. */
  readonly selection: CellRange;
}

/** The same sheet where the workbook writes to it. */
export interface MutableSheet extends SheetSettings {
  readonly id: string;
  name: string;
  readonly formats: FormatStore;
  columnWidths: Map<number, number>;
  rowHeights: Map<number, number>;
  hiddenSizes: HiddenSizes;
  merged: CellRange[];
  notes: OpenNote[];
  links: OpenLink[];
  groups: OpenGroup[];
  validations: OpenValidation[];
  conditionals: OpenConditional[];
  charts: OpenChart[];
  tables: OpenTable[];
  pageLayout: Bag;
  selection: CellRange;
}

/** Points of a column nobody has set: 64 pixels on Windows. */
export const DEFAULT_COLUMN_WIDTH = 48;
/** Points of a row nobody has set. */
export const DEFAULT_ROW_HEIGHT = 15;

/** A sheet as Excel makes it. */
export function createSheet(id: string, name: string): MutableSheet {
  return {
    id,
    name,
    visibility: "Visible",
    tabColor: "",
    gridlines: true,
    headings: true,
    frozen: { rows: 0, columns: 0 },
    protected: false,
    standardWidth: DEFAULT_COLUMN_WIDTH,
    zoom: 100,
    formats: createFormatStore(),
    columnWidths: new Map(),
    rowHeights: new Map(),
    hiddenSizes: { rows: new Map(), columns: new Map() },
    merged: [],
    notes: [],
    links: [],
    groups: [],
    validations: [],
    conditionals: [],
    charts: [],
    tables: [],
    pageLayout: new Map(),
    selection: { row: 0, column: 0, rows: 1, columns: 1 },
  };
}
