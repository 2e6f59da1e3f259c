import { format } from "numfmt";
import { daysTo, showsDay } from "../engine/dateSystem";
import type { CellValue } from "../workbook/cellValue";
import { isCellError } from "../workbook/cellValue";
import type { DateSystem } from "../workbook/dateSystem";

/** A value as its cell shows it under a number format: "1,234", "5.0%", "#N/A", "" for a blank. */
export function shownText(
  value: CellValue,
  numberFormat: string,
  dateSystem: DateSystem = "1900",
): string {
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string" && (numberFormat === "General" || numberFormat === "@"))
    return value;
  const days = daysTo(dateSystem);
  const serial = days > 0 && typeof value === "number" && showsDay(numberFormat) ? days : 0;
  return format(numberFormat, typeof value === "number" ? value + serial : value, {
    throws: false,
    dateErrorThrows: false,
  });
}
