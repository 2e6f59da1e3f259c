import type { PlanContent, ValidationPlan } from "../../workbook/plan";
import type { StyleName } from "../../workbook/styles";
import type { KeyFormula, Reference } from "./formula";

/** What the cells of a row are known as outside: in formulas, on the command line, in the pane. */
export type CellsKey =
  | { readonly kind: "input"; readonly key: string }
  | {
      readonly kind: "line" | "output";
      readonly key: string;
      readonly title: string;
      readonly unit: string;
    }
  | { readonly kind: "check"; readonly key: string; readonly title: string }
  /** Known to formulas only; `local` when each sheet has its own. */
  | { readonly kind: "mark"; readonly key: string; readonly local?: boolean };

/** Cells side by side in a row that belong together. */
export interface Cells {
  readonly key?: CellsKey;
  readonly column: number;
  readonly columns: number;
  /** More than 1: the key's place runs down over the rows below, which hold their own contents. */
  readonly rows?: number;
  /** A formula for each cell, or for the first alone when it spills; or plain contents. */
  readonly content: KeyFormula | readonly PlanContent[];
  readonly spills?: boolean;
  /** The key's place begins one cell further right: this formula gives the opening too. */
  readonly withOpening?: boolean;
  readonly styles: readonly StyleName[];
  readonly rule?: Pick<ValidationPlan, "rule" | "error" | "title"> | undefined;
  /** Green at 0, red for anything else. */
  readonly passFail?: boolean;
}

/** One row of a sheet. */
export interface Row {
  readonly title?: string | KeyFormula;
  readonly unit?: string;
  readonly source?: string;
  readonly confidence?: string;
  readonly note?: string | KeyFormula;
  /** Over the whole row, under the styles of its cells. */
  readonly styles?: readonly StyleName[];
  /** Over the label alone. */
  readonly titleStyles?: readonly StyleName[];
  readonly cells?: readonly Cells[];
  readonly charts?: readonly ChartSpec[];
}

/** A chart that begins at its row. */
export interface ChartSpec {
  readonly name: string;
  readonly title: string;
  readonly type:
    | "areaStacked"
    | "area"
    | "line"
    | "columnClustered"
    | "columnStacked"
    | "barClustered"
    | "barStacked";
  /** First column, counted from 0, and the size in cells. */
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
  readonly categories: Reference;
  readonly series: readonly {
    readonly name: string;
    readonly values: Reference;
    readonly color?: string;
    readonly type?: "line" | "columnClustered";
  }[];
  readonly categoryTitle?: string;
  readonly valueTitle?: string;
  readonly valueFormat?: string;
}

/** One sheet: its rows below the header. */
export interface SheetSpec {
  readonly name: string;
  readonly tabColor: string;
  /** The header shows the time axis; the first such sheet holds it, the others point there. */
  readonly timeline: boolean;
  /** A sheet with more periods than the template has a time axis of its own. */
  readonly periods?: number;
  /** Its rows name source, confidence and date in the columns before the figures. */
  readonly cites?: boolean;
  /** Shown in row 2 of a sheet without a timeline. */
  readonly subtitle?: string;
  readonly rows: readonly Row[];
  readonly widths?: readonly { readonly columns: string; readonly width: number }[];
}
