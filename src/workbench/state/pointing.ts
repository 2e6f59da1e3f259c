import type { CellRange } from "../../workbook/address";
import { rangeText, sheetRangeText } from "../../workbook/address";
import { formulaContext } from "../formula/formulaContext";

/** A formula while it is typed. */
export interface Draft {
  readonly text: string;
  readonly caret: number;
  /** The reference that the pointer put in last and may still change. */
  readonly pointed: { readonly start: number; readonly end: number } | undefined;
}

/** True when a click on a cell means a reference: something is missing at the caret. */
export function canPoint({ text, caret, pointed }: Draft): boolean {
  const context = formulaContext(text, caret);
  if (context === undefined || context.stringStart !== undefined) return false;
  if (pointed !== undefined && pointed.end === caret) return true;
  return /[=(,+\-*/^&<>:{\s]$/.test(text.slice(0, caret));
}

/** The draft with a range put in at the caret, or in place of the one pointed at before. */
export function pointAt(draft: Draft, range: CellRange, sheet: string | undefined): Draft {
  const start = draft.pointed?.end === draft.caret ? draft.pointed.start : draft.caret;
  const reference = sheet === undefined ? rangeText(range) : sheetRangeText(sheet, range);
  const end = start + reference.length;
  const text = draft.text.slice(0, start) + reference + draft.text.slice(draft.caret);
  return { text, caret: end, pointed: { start, end } };
}
