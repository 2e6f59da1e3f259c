import { parseValue } from "numfmt";
import { contentOf } from "../engine/cellContent";
import { daysTo, showsDay } from "../engine/dateSystem";
import type { CellContent } from "../engine/engine";
import type { DateSystem } from "../workbook/dateSystem";

/** What a typed text means to a cell, and the number format that comes with it. */
export interface TypedContent {
  readonly content: CellContent;
  /** The format that Excel gives a General cell for this text, e.g. "0%" for "5%". */
  readonly numberFormat: string | undefined;
}

/**
 * Text as Excel reads it when it is entered into a cell: numbers, percentages, dates and TRUE become
 * values, a leading apostrophe keeps it text, and so does the number format "@".
 */
export function typedContent(
  text: string,
  numberFormat: string,
  dateSystem: DateSystem = "1900",
): TypedContent {
  if (text.startsWith("'")) return { content: contentOf(text.slice(1)), numberFormat: undefined };
  if (text.startsWith("=") && text.length > 1) return { content: text, numberFormat: undefined };
  if (numberFormat === "@" || text === "") return { content: text, numberFormat: undefined };
  const parsed = parseValue(text);
  if (parsed === null) return { content: text, numberFormat: undefined };
  const format = numberFormat === "General" ? parsed.z : undefined;
  const isDay = typeof parsed.v === "number" && parsed.z != null && showsDay(parsed.z);
  const content = isDay ? Number(parsed.v) - daysTo(dateSystem) : parsed.v;
  return { content, numberFormat: format ?? undefined };
}
