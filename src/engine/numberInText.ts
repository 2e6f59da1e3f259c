import { parseValue } from "numfmt";
import { daysBefore, showsDay } from "./dateSystem";

/**
 * The number that Excel reads in a text (en-US): "12", " 1,234.5 ", "(3)", "5%", "$2", "1e3", and
 * dates and times as their serial number in the date system of the workbook.
 *
 * @returns undefined when the text is no number; an empty text is none.
 */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (PLAIN.test(trimmed)) return Number(trimmed);
  const read = parseValue(trimmed);
  if (typeof read?.v !== "number") return undefined;
  return read.v - (read.z && daysBefore() > 0 && showsDay(read.z) ? daysBefore() : 0);
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
