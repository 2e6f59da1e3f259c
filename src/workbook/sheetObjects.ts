import type { CellPosition, CellRange } from "./address";
import type { FileStyle } from "./fileStyle";

/** Rows or columns that fold together; groups nest by containment, at most seven deep. */
export interface FileGroup {
  readonly axis: "rows" | "columns";
  readonly from: number;
  readonly count: number;
  readonly collapsed: boolean;
}

export type FileOperator =
  | "between"
  | "notBetween"
  | "equal"
  | "notEqual"
  | "greaterThan"
  | "lessThan"
  | "greaterThanOrEqual"
  | "lessThanOrEqual";

/** What may be entered into cells. Formulas without their `=`, relative to the range's first cell. */
export interface FileValidation {
  readonly range: CellRange;
  readonly rule: FileRule;
  readonly ignoreBlanks: boolean;
  /** Shown when something else is typed; undefined lets it pass. */
  readonly alert:
    | {
        readonly style: "stop" | "warning" | "information";
        readonly title: string;
        readonly message: string;
      }
    | undefined;
  /** Shown beside the selected cell. */
  readonly prompt: { readonly title: string; readonly message: string } | undefined;
}

export type FileRule =
  | { readonly kind: "any" }
  /** `source`: a reference, or the choices in quotes with commas: `"a,b"`. */
  | { readonly kind: "list"; readonly source: string; readonly hasArrow: boolean }
  | { readonly kind: "custom"; readonly formula: string }
  | {
      readonly kind: "whole" | "decimal" | "textLength" | "date" | "time";
      readonly operator: FileOperator;
      readonly formula1: string;
      readonly formula2?: string;
    };

/** A look that depends on the content. Formulas without their `=`. */
export interface FileConditional {
  readonly range: CellRange;
  readonly stopIfTrue: boolean;
  readonly rule: FileConditionalRule;
  /** What it adds; color scales, bars and icons bring their own. */
  readonly style?: FileStyle;
}

export type FileConditionalRule =
  | { readonly kind: "formula"; readonly formula: string }
  | {
      readonly kind: "value";
      readonly operator: FileOperator;
      readonly formula1: string;
      readonly formula2?: string;
    }
  | {
      readonly kind: "text";
      readonly operator: "contains" | "notContains" | "beginsWith" | "endsWith";
      readonly text: string;
    }
  | { readonly kind: "colorScale"; readonly points: readonly (FileThreshold & { color: string })[] }
  | {
      readonly kind: "dataBar";
      readonly color: string;
      readonly min: FileThreshold;
      readonly max: FileThreshold;
      readonly barOnly: boolean;
    }
  | {
      readonly kind: "icons";
      readonly set: string;
      readonly reverse: boolean;
      readonly iconOnly: boolean;
      readonly points: readonly FileThreshold[];
    }
  | {
      readonly kind: "top";
      readonly rank: number;
      readonly percent: boolean;
      readonly bottom: boolean;
    }
  | {
      readonly kind: "average";
      readonly above: boolean;
      readonly equal: boolean;
      /** How many standard deviations away; 0 is the average itself. */
      readonly deviations: number;
    }
  | {
      readonly kind: "duplicates" | "unique" | "blanks" | "notBlanks" | "errors" | "notErrors";
    }
  /** "today", "lastWeek", "nextMonth" … */
  | { readonly kind: "period"; readonly period: string };

/** "min", "max", "num", "percent", "percentile", "formula". */
export interface FileThreshold {
  readonly type: string;
  readonly value?: string;
  /** Of an icon: the value itself does not reach it. */
  readonly above?: true;
}

/** A note on a cell. */
export interface FileNote extends CellPosition {
  readonly author: string;
  readonly text: string;
}

/** Cells that lead somewhere. */
export interface FileLink {
  readonly range: CellRange;
  /** Address outside of the workbook: "https://…", "mailto:…". */
  readonly target?: string;
  /** Place inside of it, or inside of what `target` names: "Sheet2!A1". */
  readonly location?: string;
  readonly tip?: string;
}

/** Office.js word of a chart's type: "ColumnStacked", "Line", "Pie" … */
export type FileChartType = (typeof CHART_TYPES)[number];

/** The types of charts that are held, in Office.js words; Excel has many more. */
export const CHART_TYPES = [
  "ColumnClustered",
  "ColumnStacked",
  "ColumnStacked100",
  "BarClustered",
  "BarStacked",
  "BarStacked100",
  "Line",
  "LineMarkers",
  "LineStacked",
  "Area",
  "AreaStacked",
  "AreaStacked100",
  "XYScatter",
  "XYScatterLines",
  "XYScatterLinesNoMarkers",
  "XYScatterSmooth",
  "XYScatterSmoothNoMarkers",
  "Pie",
  "Doughnut",
  "Waterfall",
] as const;

export interface FileChart {
  readonly name: string;
  readonly type: FileChartType;
  readonly from: FileAnchor;
  readonly to: FileAnchor;
  readonly title: string;
  readonly legend: "none" | "top" | "bottom" | "left" | "right";
  readonly series: readonly FileSeries[];
  /** The first category is at the other end of its axis: on top, where bars lie. */
  readonly reversed: boolean;
  readonly categoryTitle: string;
  readonly valueTitle: string;
  /** Number format of the value axis; "" is that of the cells. */
  readonly valueFormat: string;
}

export interface FileSeries {
  readonly name: string;
  readonly type: FileChartType;
  /** Addresses with their sheet: "Model!$B$3:$M$3"; "" when there are none. */
  readonly values: string;
  readonly categories: string;
  /** "#1F4E79"; missing leaves it to the program. */
  readonly color?: string;
  /** On the axis at the other side. */
  readonly secondary: boolean;
}

/** A place on a sheet: a cell, and points from its top left corner. */
export interface FileAnchor extends CellPosition {
  readonly right: number;
  readonly down: number;
}

/** The printed page; lengths in inches. */
export interface FilePrint {
  /** A1 addresses of the sheet itself, joined by commas: "A1:H40". */
  readonly area?: string;
  /** Rows that repeat on every page: "1:3". */
  readonly titleRows?: string;
  readonly titleColumns?: string;
  readonly landscape?: boolean;
  /** Number of the paper as files have it: 9 is A4. */
  readonly paper?: number;
  /** Percent. */
  readonly scale?: number;
  /** Pages across and down; 0 is as many as it takes. */
  readonly fit?: { readonly across: number; readonly down: number };
  readonly margins?: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly centered?: { readonly across: boolean; readonly down: boolean };
  readonly gridlines?: boolean;
  readonly headings?: boolean;
  readonly blackAndWhite?: boolean;
  /** Excel's codes: "&L…&C&P of &N&R…". */
  readonly header?: string;
  readonly footer?: string;
}
