import type { Axis } from "../cellRange";
import type { OpenSheet } from "../openSheet";
import { DEFAULT_ROW_HEIGHT } from "../openSheet";

/** Points from the sheet's edge to the beginning of a row or column counted from 0. */
export function lineOffset(sheet: OpenSheet, axis: Axis, line: number): number {
  const standard = axis === "rows" ? DEFAULT_ROW_HEIGHT : sheet.standardWidth;
  const sizes = axis === "rows" ? sheet.rowHeights : sheet.columnWidths;
  let points = line * standard;
  for (const [place, size] of sizes) if (place < line) points += size - standard;
  return points;
}
