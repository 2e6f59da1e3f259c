import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition, CellRange } from "../../workbook/address";
import { editText, typedContent } from "../edit/typedContent";

/** What the formula bar shows for a cell. */
export function cellContent(
  workbook: OpenWorkbook,
  sheet: string,
  { row, column }: CellPosition,
): string {
  const { value, formula, format } = workbook.cell(sheet, row, column);
  return editText(value, formula, format.numberFormat);
}

/** Enters a text into a cell as if it had been typed. */
export function putText(
  workbook: OpenWorkbook,
  sheet: string,
  at: CellPosition,
  text: string,
): void {
  const { format } = workbook.cell(sheet, at.row, at.column);
  const typed = typedContent(text, format.numberFormat);
  const shown = typeof typed.content === "string" ? text : typed.content;
  const exact = typeof typed.content === "string" && typed.content.startsWith("=");
  const entered = exact ? typed.content : shown === null ? "" : shown;
  const isError = typeof entered === "object";
  workbook.setContents(sheet, at.row, at.column, [[isError ? text : entered]]);
  if (typed.numberFormat !== undefined) {
    const cell = { ...at, rows: 1, columns: 1 };
    workbook.setFormat(sheet, cell, { numberFormat: typed.numberFormat });
  }
}

/** Visits the cells of a range, of a very large one the first. */
export function eachCell(range: CellRange, visit: (row: number, column: number) => void): void {
  const lastRow = range.row + Math.min(range.rows, MOST_ROWS);
  const lastColumn = range.column + Math.min(range.columns, MOST_COLUMNS);
  for (let { row } = range; row < lastRow; row++) {
    for (let { column } = range; column < lastColumn; column++) visit(row, column);
  }
}

const MOST_ROWS = 10_000;
const MOST_COLUMNS = 500;
