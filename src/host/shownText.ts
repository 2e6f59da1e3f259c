import { format } from "numfmt";
import type { CellValue } from "../workbook/cellValue";
import { isCellError } from "../workbook/cellValue";

/** A value as its cell shows it under a number format: "1,234", "5.0%", "#N/A", "" for a blank. */
export function shownText(value: CellValue, numberFormat: string): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@"))
    return value;
  return format(numberFormat, value, { throws: false, dateErrorThrows: false });
}
