import { isDateFormat } from "numfmt";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition, CellRange } from "../../workbook/address";
import type { EnteredCell } from "../../host/contentOperations";
import { fillSeries } from "../edit/fillSeries";
import { shiftedContent } from "./pasteCells";

/** Fills a selection from its first row or column (Ctrl+D, Ctrl+R); a single line from the one before. */
export function fillFromFirst(
  workbook: OpenWorkbook,
  sheet: string,
  range: CellRange,
  axis: "down" | "right",
): void {
  const isDown = axis === "down";
  const size = isDown ? range.rows : range.columns;
  const start = isDown ? range.row : range.column;
  if (size === 1 && start === 0) return;
  const from = size === 1 ? start - 1 : start;
  const source = isDown ? { ...range, row: from, rows: 1 } : { ...range, column: from, columns: 1 };
  const target = isDown
    ? { ...range, row: from + 1, rows: start + size - from - 1 }
    : { ...range, column: from + 1, columns: start + size - from - 1 };
  const contents = workbook.contents(sheet, source);
  const filled = Array.from({ length: target.rows }, (_r, r) =>
    Array.from({ length: target.columns }, (_c, c): EnteredCell => {
      const content = (isDown ? contents[0]?.[c] : contents[r]?.[0]) ?? null;
      return shiftedContent(content, {
        rows: isDown ? r + 1 : 0,
        columns: isDown ? 0 : c + 1,
      });
    }),
  );
  workbook.enterExactly(sheet, target.row, target.column, filled);
  workbook.setFormatEach(sheet, target, (row, column) =>
    formatAt(workbook, sheet, isDown ? from : row, isDown ? column : from),
  );
}

/** What the fill handle does: goes on with the cells of `source` over the rest of `target`. */
export function fillOn(
  workbook: OpenWorkbook,
  sheet: string,
  source: CellRange,
  target: CellRange,
): void {
  const isRows = target.columns === source.columns;
  const contents = workbook.contents(sheet, source);
  const lines = isRows ? source.columns : source.rows;
  for (let line = 0; line < lines; line++) {
    const cells = isRows ? contents.map((row) => row[line] ?? null) : (contents[line] ?? []);
    const [row, column] = isRows
      ? [source.row, source.column + line]
      : [source.row + line, source.column];
    const isDate = isDateFormat(workbook.cell(sheet, row, column).format.numberFormat);
    const series = fillSeries(cells, isRows ? "rows" : "columns", isDate);
    const [first, count] = isRows ? [target.row, target.rows] : [target.column, target.columns];
    const start = isRows ? source.row : source.column;
    const size = isRows ? source.rows : source.columns;
    const values = Array.from({ length: count }, (_v, at): EnteredCell | undefined => {
      const place = first + at - start;
      return place >= 0 && place < size ? undefined : series(place);
    });
    if (isRows)
      workbook.enterExactly(
        sheet,
        first,
        column,
        values.map((value) => [value]),
      );
    else workbook.enterExactly(sheet, row, first, [values]);
  }
  workbook.setFormatEach(sheet, target, (row, column) =>
    formatAt(
      workbook,
      sheet,
      source.row + wrapped(row - source.row, source.rows),
      source.column + wrapped(column - source.column, source.columns),
    ),
  );
}

/** What a drag of the fill handle to a cell fills: the selection longer along the axis of the way. */
export function fillTarget(source: CellRange, { row, column }: CellPosition): CellRange {
  const down = row - (source.row + source.rows - 1);
  const up = source.row - row;
  const right = column - (source.column + source.columns - 1);
  const left = source.column - column;
  const [rows, columns] = [Math.max(down, up), Math.max(right, left)];
  if (rows <= 0 && columns <= 0) return source;
  if (rows >= columns) {
    return { ...source, row: Math.min(source.row, row), rows: source.rows + rows };
  }
  return { ...source, column: Math.min(source.column, column), columns: source.columns + columns };
}

/** How far a double click on the fill handle fills down: along the filled column beside the selection. */
export function filledBeside(
  { engine }: OpenWorkbook,
  sheet: string,
  source: CellRange,
): CellRange | undefined {
  const below = source.row + source.rows;
  const isFilled = (row: number, column: number): boolean =>
    column >= 0 && engine.value(sheet, row, column) !== null;
  const beside = [source.column - 1, source.column + source.columns].find((column) =>
    isFilled(below, column),
  );
  if (beside === undefined) return undefined;
  let end = below;
  while (isFilled(end, beside)) end += 1;
  return { ...source, rows: end - source.row };
}

function formatAt(workbook: OpenWorkbook, sheet: string, row: number, column: number) {
  return workbook.cell(sheet, row, column).format;
}

function wrapped(place: number, size: number): number {
  return ((place % size) + size) % size;
}
