import type { CellBorder, CellFormat } from "../../host/cellFormat";
import type { CellRange } from "../../workbook/address";
import { withDecimals } from "../edit/decimals";
import type { Bench } from "./bench";
import { filledPart } from "./selectedCells";

/** Number formats by the name that people know them by, in the order of the list. */
export const NUMBER_FORMATS: readonly { readonly name: string; readonly format: string }[] = [
  { name: "General", format: "General" },
  { name: "Number", format: "#,##0.00" },
  { name: "Whole number", format: "#,##0" },
  { name: "Amount", format: "#,##0.0_);(#,##0.0);–_)" },
  { name: "Percent", format: "0.0%" },
  { name: "Currency", format: "$#,##0.00" },
  { name: "Multiple", format: '0.00"x"' },
  { name: "Date", format: "yyyy-mm-dd" },
  { name: "Month", format: "mmm yyyy" },
  { name: "Time", format: "hh:mm" },
  { name: "Scientific", format: "0.00E+00" },
  { name: "Text", format: "@" },
];

/** The look of the active cell, which the toolbar shows. */
export function activeFormat(bench: Bench): CellFormat {
  const { row, column } = bench.active();
  return bench.workbook.cell(bench.sheet(), row, column).format;
}

/** Gives all selected cells part of a look. */
export function format(bench: Bench, label: string, patch: Partial<CellFormat>): void {
  const [sheet, range] = [bench.sheet(), bench.selection()];
  bench.act(label, () => {
    bench.workbook.setFormat(sheet, range, patch);
  });
}

/** Bold, italic and their like: on when the active cell has it not, for all selected cells. */
export function toggleFormat(
  bench: Bench,
  what: "bold" | "italic" | "underline" | "strikethrough",
): void {
  const now = activeFormat(bench);
  if (what === "underline") {
    format(bench, what, { underline: now.underline === "None" ? "Single" : "None" });
  } else format(bench, what, { [what]: !now[what] });
}

/** One decimal more or less in each selected cell; a General number starts from the decimals it shows. */
export function changeDecimals(bench: Bench, by: 1 | -1): void {
  const { workbook } = bench;
  const sheet = bench.sheet();
  const range = filledPart(workbook, bench.selection());
  bench.act("decimals", () => {
    workbook.setFormatEach(sheet, range, (row, column) => {
      const { format: look, text } = workbook.cell(sheet, row, column);
      const shown = /^-?[\d,]+\.(\d+)$/.exec(text)?.[1]?.length ?? 0;
      const isGeneral = look.numberFormat === "General";
      const from =
        isGeneral && shown > 0 ? `0.${"0".repeat(Math.min(shown, 9))}` : look.numberFormat;
      return { numberFormat: withDecimals(from, by) };
    });
  });
}

/** Which lines are drawn or taken away. */
export type BorderKind = "bottom" | "top" | "total" | "outline" | "all" | "none";

const THIN: CellBorder = { style: "Continuous", weight: "Thin", color: "#000000" };
const DOUBLE: CellBorder = { style: "Double", weight: "Thick", color: "#000000" };

/** Draws lines at the selected cells; "total" is a line above and a double line below. */
export function drawBorders(bench: Bench, kind: BorderKind): void {
  const { workbook } = bench;
  const sheet = bench.sheet();
  const range = filledPart(workbook, bench.selection());
  bench.act("borders", () => {
    workbook.setFormatEach(sheet, range, (row, column) => bordersAt(range, kind, row, column));
  });
}

function bordersAt(
  { row: top, column: left, rows, columns }: CellRange,
  kind: BorderKind,
  row: number,
  column: number,
): Partial<CellFormat> {
  const isFirst = row === top;
  const isLast = row === top + rows - 1;
  switch (kind) {
    case "bottom":
      return isLast ? { bottom: THIN } : {};
    case "top":
      return isFirst ? { top: THIN } : {};
    case "total":
      return { ...(isFirst && { top: THIN }), ...(isLast && { bottom: DOUBLE }) };
    case "outline":
      return {
        ...(isFirst && { top: THIN }),
        ...(isLast && { bottom: THIN }),
        ...(column === left && { left: THIN }),
        ...(column === left + columns - 1 && { right: THIN }),
      };
    case "all":
      return { top: THIN, bottom: THIN, left: THIN, right: THIN };
    case "none":
      return { top: undefined, bottom: undefined, left: undefined, right: undefined };
  }
}
