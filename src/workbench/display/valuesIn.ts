import { intersection } from "../../host/cellRange";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellRange } from "../../workbook/address";

/** The numbers that a range holds, row by row. */
export function valuesIn({ engine }: OpenWorkbook, sheet: string, range: CellRange): number[] {
  const used = engine.usedRange(sheet);
  const part = used && intersection(range, used);
  const found: number[] = [];
  if (part === undefined) return found;
  for (let { row } = part; row < part.row + part.rows; row++) {
    for (let { column } = part; column < part.column + part.columns; column++) {
      const value = engine.value(sheet, row, column);
      if (typeof value === "number") found.push(value);
    }
  }
  return found;
}
