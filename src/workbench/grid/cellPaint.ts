import type { OpenWorkbook } from "../../host/openWorkbook";
import type { OpenSheet } from "../../host/openSheet";
import { holdsCell } from "../../host/cellRange";
import type { CellRange } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import { cellDisplay } from "../display/cellDisplay";
import { alignment, cellStyle } from "../display/cellStyle";
import { conditionalLook } from "../display/conditionalLook";
import { measureText } from "../display/measureText";
import { overflow } from "../display/overflow";
import { noteAt } from "../state/notesAndLinks";
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
/** Lies over the fills of the neighbors. */
const RUNS_OVER = "runs-over";

/** A painter for one drawing of a sheet, with values or with the formulas themselves. */
export function cellPainter(
  workbook: OpenWorkbook,
  sheet: OpenSheet,
  { columns, rows, frozen }: SheetGeometry,
  showsFormulas: boolean,
): CellPainter {
  const conditional = conditionalLook(workbook, sheet);
  const widthOf = (column: number): number | undefined =>
    column < columns.count ? columns.size(column) : undefined;
  const paint: CellPainter = (row, column) => {
    const cell = workbook.cell(sheet.name, row, column);
    const { format } = cell;
    const asFormula = showsFormulas ? cell.formula : undefined;
    const value = asFormula ?? cell.value;
    const notCalculated = asFormula === undefined ? cell.notCalculated : undefined;
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
      className: [
        isCellError(value) ? "is-error" : "",
        run.left > 0 || run.right > 0 ? RUNS_OVER : "",
      ].join(" "),
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
  return (row, column) => {
    const merged = sheet.merged.find((range) => holdsCell(range, row, column));
    const own = withMarks(
      merged === undefined ? paint(row, column) : inside(merged, row, column),
      row,
      column,
    );
    if (column !== frozen.columns || column === 0 || own.text !== "") return own;
    return goneOver(own, row, column) ?? own;
  };

  /** The first of merged cells shows its text over all of them, the others show only its fill. */
  function inside(merged: CellRange, row: number, column: number): CellPaint {
    const own = paint(merged.row, merged.column);
    const style = {
      ...own.style,
      ...(column < merged.column + merged.columns - 1 && { "border-right": "0" }),
      ...(row < merged.row + merged.rows - 1 && { "border-bottom": "0" }),
    };
    if (row !== merged.row || column !== merged.column) {
      return { text: "", className: "", style, textStyle: {} };
    }
    const right = columns.start(column + merged.columns) - columns.start(column + 1);
    const bottom = rows.start(row + merged.rows) - rows.start(row + 1);
    return {
      ...own,
      className: `${own.className} ${RUNS_OVER}`,
      style,
      textStyle: { ...own.textStyle, left: "0px", right: `${-right}px`, bottom: `${-bottom}px` },
    };
  }

  function withMarks(own: CellPaint, row: number, column: number): CellPaint {
    return noteAt(sheet, { row, column }) === undefined
      ? own
      : { ...own, className: `${own.className} has-note` };
  }

  /** The frozen part is clipped at its line; a text that runs over it goes on in the first cell beyond. */
  function goneOver(own: CellPaint, row: number, column: number): CellPaint | undefined {
    let source = column - 1;
    while (source > 0 && paint(row, source).text === "") source -= 1;
    const { text, style, textStyle } = paint(row, source);
    const end = columns.start(source + 1) - Number.parseFloat(textStyle["right"] ?? "0");
    if (text === "" || end <= columns.start(column)) return undefined;
    const font = Object.entries(style).filter(([property]) => property.startsWith("font"));
    return {
      ...own,
      text,
      className: RUNS_OVER,
      style: { ...own.style, ...Object.fromEntries(font) },
      textStyle: {
        ...textStyle,
        left: `${columns.start(source) - columns.start(column)}px`,
        right: `${columns.start(column + 1) - end}px`,
      },
    };
  }
}

const VERTICAL: Readonly<Record<string, Record<string, string>>> = {
  Top: { "align-items": "flex-start" },
  Center: { "align-items": "center" },
  Bottom: { "align-items": "flex-end" },
};
