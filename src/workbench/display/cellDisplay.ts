import { format as formatNumber, formatColor } from "numfmt";
import type { CellValue } from "../../workbook/cellValue";
import { isCellError } from "../../workbook/cellValue";

/** What a cell shows. */
export interface CellDisplay {
  readonly text: string;
  /** Where its kind puts it when the format does not say. */
  readonly align: "left" | "center" | "right";
  /** Color that the number format itself asks for, such as [Red]. */
  readonly color: string | undefined;
}

/** Width of a text in pixels, in the font of the cell. */
export type Measure = (text: string) => number;

const NOTHING: CellDisplay = { text: "", align: "left", color: undefined };

/**
 * A value in a number format, as Excel shows it in a cell of that width: General loses decimals
 * before it overflows, any other number that does not fit becomes ####.
 *
 * @param width - Pixels between the paddings of the cell.
 */
export function cellDisplay(
  value: CellValue,
  numberFormat: string,
  width: number,
  measure: Measure,
): CellDisplay {
  if (value === null || value === "") return NOTHING;
  if (isCellError(value)) return { text: value.error, align: "center", color: undefined };
  if (typeof value === "boolean") {
    return { text: value ? "TRUE" : "FALSE", align: "center", color: undefined };
  }
  if (typeof value === "string") {
    return { text: formatted(numberFormat, value), align: "left", color: undefined };
  }
  const general = numberFormat === "" || /^general$/i.test(numberFormat);
  const text = general ? generalNumber(value, width, measure) : formatted(numberFormat, value);
  const color = general ? undefined : colorOf(numberFormat, value);
  return { text: measure(text) > width ? hashes(width, measure) : text, align: "right", color };
}

/** The number as General shows it with all its digits, for the status bar and screen readers. */
export function plainNumber(value: number): string {
  return formatted("General", value);
}

function generalNumber(value: number, width: number, measure: Measure): string {
  const full = formatted("General", value);
  if (measure(full) <= width || Number.isInteger(value)) return full;
  for (let decimals = 9; decimals >= 0; decimals--) {
    const shorter = formatted("General", Number(value.toFixed(decimals)));
    if (measure(shorter) <= width && Number(shorter) !== 0) return shorter;
  }
  return formatted("0.0E+00", value);
}

function formatted(pattern: string, value: number | string): string {
  return formatNumber(pattern || "General", value, { throws: false, grouping: [3, 3] } as object);
}

function colorOf(pattern: string, value: number): string | undefined {
  const color = formatColor(pattern, value, { throws: false });
  return typeof color === "string" ? color : undefined;
}

function hashes(width: number, measure: Measure): string {
  return "#".repeat(Math.max(1, Math.floor(width / Math.max(1, measure("#")))));
}
