import type { ChangeSet } from "../engine/engine";
import type { CellRange } from "./cellRange";

/** Office.js words for how cells changed. */
export type CellChangeType =
  "RangeEdited" | "RowInserted" | "RowDeleted" | "ColumnInserted" | "ColumnDeleted";

/** Something that happened to the open workbook. */
export type WorkbookChange =
  /** Contents were entered or cleared; `range` is what was written. */
  | {
      readonly kind: "contents";
      readonly sheet: string;
      readonly range: CellRange;
      readonly changeType: CellChangeType;
    }
  /** Values changed by calculation. */
  | { readonly kind: "calculated"; readonly changes: ChangeSet }
  /** Looks, column widths, row heights or merged cells changed. */
  | { readonly kind: "formats"; readonly sheet: string; readonly range: CellRange }
  /** Charts, validations, conditional formats, tables, groups or print settings changed. */
  | { readonly kind: "objects"; readonly sheet: string }
  | { readonly kind: "sheetAdded"; readonly sheet: string; readonly id: string }
  | { readonly kind: "sheetDeleted"; readonly sheet: string; readonly id: string }
  /** Name, place, visibility, tab color, gridlines, frozen panes or protection changed. */
  | { readonly kind: "sheetChanged"; readonly sheet: string }
  | { readonly kind: "activated"; readonly sheet: string; readonly id: string }
  | { readonly kind: "selection"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "names" }
  /** Document settings, custom properties or document properties changed. */
  | { readonly kind: "settings" };

/**
 * Hears every change. `undo` puts back what the change replaced, where the change can be undone; it
 * is meant for the latest change that has not been undone yet.
 */
export type ChangeListener = (change: WorkbookChange, undo: (() => void) | undefined) => void;
