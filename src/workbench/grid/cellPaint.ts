import type { OpenWorkbook } from "../../host/openWorkbook";
import type { OpenSheet } from "../../host/openSheet";
import { isCellError } from "../../workbook/cellValue";
import { cellDisplay } from "../display/cellDisplay";
import { alignment, cellStyle } from "../display/cellStyle";
import { conditionalLook } from "../display/conditionalLook";
import { measureText } from "../display/measureText";
import { overflow } from "../display/overflow";
import type { SheetGeometry } from "./sheetGeometry";

/** How one cell is drawn. */
export interface CellPaint {
  readonly text: string;
  readonly className: string;
  /** Of the cell: fill, borders. */
  readonly style: Record<string, string>;
  /** Of the text in it: where it lies and how far it may run. */
  readonly textStyle: Record<string, string>;
}

/** Draws the cells of a sheet as it stands; made anew for each drawing. */
export type CellPainter = (row: number, column: number) => CellPaint;

const PADDING = 4;

/** A painter for one drawing of a sheet. */
export function cellPainter(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  { columns }: SheetGeometry,
): CellPainter {
  const conditional = conditionalLook(workbook, sheet);
  const widthOf = (column: number): number | undefined =>
    column < columns.count ? columns.size(column) : undefined;
  return (row, column) => {
    const { value, format, notCalculated } = workbook.cell(sheet.name, row, column);
    const extra = conditional(row, column);
    const looks = { ...cellStyle(format), ...extra };
    const size = Number.parseFloat(looks["font-size"] ?? "13");
    const bold = looks["font-weight"] === "600";
    const measure = (text: string): number => measureText(text, bold, size);
    const width = columns.size(column);
    const indent = Number.parseFloat(looks["padding-left"] ?? "0");
    const room = width - 2 * PADDING - indent;
    const display = cellDisplay(value, format.numberFormat, room, measure);
    const align = alignment(format, display.align);
    const isText = typeof value === "string";
    const missing = isText && !format.wrap ? measure(display.text) - room : 0;
    const run = overflow(align, missing, column, widthOf, (at) => {
      return workbook.engine.value(sheet.name, row, at) === null;
    });
    const { color, "text-decoration": decoration, "white-space": wrap, ...own } = looks;
    const style = Object.fromEntries(
      Object.entries(own).filter(([property]) => property !== "padding-left"),
    );
    return {
      text: notCalculated !== undefined ? "n/c" : display.text,
      className: isCellError(value) ? "is-error" : "",
      style,
      textStyle: {
        "text-align": align,
        left: `${-run.left}px`,
        right: `${-run.right}px`,
        ...(indent > 0 && { "padding-left": `${PADDING + indent}px` }),
        ...(color !== undefined && { color }),
        ...(display.color !== undefined && { color: display.color }),
        ...(decoration !== undefined && { "text-decoration": decoration }),
        ...(wrap !== undefined && { "white-space": wrap }),
        ...VERTICAL[format.vertical],
      },
    };
  };
}

const VERTICAL: Readonly<Record<string, Record<string, string>>> = {
  Top: { "align-items": "flex-start" },
  Center: { "align-items": "center" },
  Bottom: { "align-items": "flex-end" },
};
