import type { CellFormat } from "../../host/cellFormat";
import type { EnteredCell } from "../../host/contentOperations";
import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellRange } from "../../workbook/address";
import type { CellValue } from "../../workbook/cellValue";
import { toHtmlTable } from "../edit/htmlTable";
import { toTabText } from "../edit/tabText";
import { filledPart } from "./selectedCells";

/** Cells as they were when they were copied or cut. */
export interface CopiedCells {
  readonly sheetId: string;
  readonly sheet: string;
  readonly range: CellRange;
  /** Pasting moves them: references follow, and the place they leave becomes blank. */
  readonly isCut: boolean;
  readonly cells: readonly (readonly CopiedCell[])[];
  /** For other programs: what the cells show, and the same as a table with its looks. */
  readonly text: string;
  readonly html: string;
}

/** One of them. */
export interface CopiedCell {
  readonly content: EnteredCell;
  readonly value: CellValue;
  readonly text: string;
  readonly format: CellFormat;
}

/** Copies the cells of the active sheet; of entire rows and columns the filled part. */
export function copyCells(
  workbook: OpenWorkbook,
  selected: CellRange,
  isCut: boolean,
): CopiedCells {
  const range = filledPart(workbook, selected);
  const { id, name } = workbook.activeSheet();
  const contents = workbook.contents(name, range);
  const cells = contents.map((row, r) =>
    row.map((content, c): CopiedCell => {
      const { value, text, format } = workbook.cell(name, range.row + r, range.column + c);
      return { content, value, text, format };
    }),
  );
  const text = toTabText(cells.map((row) => row.map((cell) => cell.text)));
  return { sheetId: id, sheet: name, range, isCut, cells, text, html: toHtmlTable(cells) };
}

/** True when a clipboard's text is that of these cells. */
export function isTextOf(copied: CopiedCells, text: string): boolean {
  const lines = (one: string): string => one.replaceAll("\r\n", "\n").replace(/\n$/, "");
  return lines(copied.text) === lines(text);
}
