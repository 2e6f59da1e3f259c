import { tokenize } from "@borgar/fx";
import type { CellRange } from "../../workbook/address";
import { parseRange, splitSheet } from "../../workbook/address";

/** A reference in a formula that is being typed. */
export interface DraftReference {
  readonly sheet: string;
  readonly range: CellRange;
  /** Number of its color, from 1; the same reference keeps its color. */
  readonly color: number;
  readonly start: number;
  readonly end: number;
}

const COLORS = 6;

/** The references of a formula, in its order. `sheet` is the sheet of those that name none. */
export function draftReferences(text: string, sheet: string): DraftReference[] {
  if (!text.startsWith("=")) return [];
  const colors = new Map<string, number>();
  const found: DraftReference[] = [];
  let at = 0;
  for (const { type, value } of tokenize(text)) {
    const start = at;
    at += value.length;
    if (!type.startsWith("range") && type !== "beam") continue;
    const named = splitSheet(value);
    const range = parseRange(named.address);
    if (range === undefined) continue;
    const key = value.replaceAll("$", "").toUpperCase();
    const color = colors.get(key) ?? (colors.size % COLORS) + 1;
    colors.set(key, color);
    found.push({ sheet: named.sheet ?? sheet, range, color, start, end: at });
  }
  return found;
}
