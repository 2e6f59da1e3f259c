import { MAX_COLUMNS, MAX_ROWS, parseRange, type CellRange } from "../workbook/address";
import type { SheetPlan } from "../workbook/plan";
import type { FileSheet, FileWorkbook } from "./fileLibrary";
import { argb } from "./writeFormats";

type SheetOptions = NonNullable<Parameters<FileWorkbook["addWorksheet"]>[1]>;

/** What the library wants to know of a sheet when it makes it. */
export function sheetOptions(plan: SheetPlan): SheetOptions {
  const { rows = 0, columns = 0 } = plan.freeze ?? {};
  const frozen = rows + columns > 0;
  const view = { showGridLines: plan.gridlines };
  return {
    views: [
      frozen
        ? { ...view, state: "frozen", xSplit: columns, ySplit: rows }
        : { ...view, state: "normal" },
    ],
    properties: {
      ...(plan.tabColor !== undefined && { tabColor: { argb: argb(plan.tabColor) } }),
      // One more than the deepest group, or the library writes the groups as collapsed.
      outlineLevelRow: OUTLINE_LEVELS,
      outlineLevelCol: OUTLINE_LEVELS,
    },
  };
}

const OUTLINE_LEVELS = 2;
/** What a width of n characters is stored as: n and the padding of a cell at 7 pixels a digit. */
const PADDING = 5 / 7;

/** Sizes, groups and the printed page. */
export function arrangeSheet(sheet: FileSheet, plan: SheetPlan): void {
  for (const { columns, width } of plan.columnWidths) {
    eachColumn(sheet, columns, (column) => {
      column.width = width + PADDING;
    });
  }
  for (const { rows, height } of plan.rowHeights) {
    eachRow(sheet, rows, (row) => {
      row.height = height;
    });
  }
  for (const group of plan.groups) {
    if ("rows" in group) {
      eachRow(sheet, group.rows, (row) => {
        row.outlineLevel = 1;
      });
    } else {
      eachColumn(sheet, group.columns, (column) => {
        column.outlineLevel = 1;
      });
    }
  }
  const { area, landscape, fitToWidth, titleRows } = plan.print;
  sheet.pageSetup.printArea = area;
  sheet.pageSetup.orientation = landscape ? "landscape" : "portrait";
  if (fitToWidth) {
    sheet.pageSetup.fitToPage = true;
    sheet.pageSetup.fitToWidth = 1;
    // As many pages down as it takes.
    sheet.pageSetup.fitToHeight = 0;
  }
  if (titleRows !== undefined) sheet.pageSetup.printTitlesRow = bothEnds(titleRows);
}

function eachColumn(
  sheet: FileSheet,
  columns: string,
  change: (column: ReturnType<FileSheet["getColumn"]>) => void,
): void {
  const range = lines(columns);
  if (range.rows !== MAX_ROWS) throw new RangeError(`no columns: ${columns}`);
  for (let i = 0; i < range.columns; i++) change(sheet.getColumn(range.column + i + 1));
}

function eachRow(
  sheet: FileSheet,
  rows: string,
  change: (row: ReturnType<FileSheet["getRow"]>) => void,
): void {
  const range = lines(rows);
  if (range.columns !== MAX_COLUMNS) throw new RangeError(`no rows: ${rows}`);
  for (let i = 0; i < range.rows; i++) change(sheet.getRow(range.row + i + 1));
}

function lines(text: string): CellRange {
  const range = parseRange(bothEnds(text));
  if (range === undefined) throw new RangeError(`no rows or columns: ${text}`);
  return range;
}

/** "B" as "B:B". */
function bothEnds(text: string): string {
  return text.includes(":") ? text : `${text}:${text}`;
}
