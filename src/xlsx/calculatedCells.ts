import type { CellRange } from "../workbook/address";
import type { CellValue } from "../workbook/cellValue";

/** What the writer has to know of a calculated workbook; our engine is one. */
export interface CalculatedCells {
  cell(
    sheet: string,
    row: number,
    column: number,
  ): {
    readonly value: CellValue;
    /** The range that this cell's formula fills, when it fills more than its own cell. */
    readonly spill: CellRange | undefined;
  };
}
