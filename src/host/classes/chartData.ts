import type { CellRange } from "../cellRange";
import { sheetRangeText } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import type { OpenSeries, OpenSheet } from "../openSheet";
import type { Session } from "../session";

/**
 * The series that Excel would guess from a range: lines of numbers down or across; a first line of
 * text names the categories, a first cell of text names a series.
 *
 * @param by - "Auto" takes the fewer lines as series, and columns where both are equal.
 */
export function guessedSeries(
  sheet: OpenSheet,
  range: CellRange,
  by: "Auto" | "Columns" | "Rows",
  chartType: string,
  session: Session,
): OpenSeries[] {
  session.fresh();
  const { engine } = session.workbook;
  const isText = (row: number, column: number): boolean => {
    const value = engine.value(sheet.name, row, column);
    return (value === null || typeof value === "string") && range.rows * range.columns > 1;
  };
  const down = by === "Columns" || (by === "Auto" && range.columns <= range.rows);
  const lines = down ? range.columns : range.rows;
  const length = down ? range.rows : range.columns;
  const at = (line: number, place: number): [number, number] =>
    down ? [range.row + place, range.column + line] : [range.row + line, range.column + place];
  const hasNames = length > 1 && isText(...at(lines - 1, 0));
  const hasCategories = lines > 1 && isText(...at(0, length - 1));
  const from = hasNames ? 1 : 0;
  const part = (line: number): string => {
    const [row, column] = at(line, from);
    const size = length - from;
    const cells = { row, column, rows: down ? size : 1, columns: down ? 1 : size };
    return sheetRangeText(sheet.name, cells, true);
  };
  const first = hasCategories ? 1 : 0;
  return Array.from({ length: lines - first }, (_line, index): OpenSeries => {
    const line = index + first;
    const title = hasNames ? engine.value(sheet.name, ...at(line, 0)) : null;
    return {
      id: session.workbook.newId(),
      name: title === null || isCellError(title) ? `Series${index + 1}` : String(title),
      chartType,
      values: part(line),
      categories: hasCategories ? part(0) : "",
      properties: new Map(),
    };
  });
}
