import { parseValue } from "numfmt";

/**
 * The number that Excel reads in a text (en-US): "12", " 1,234.5 ", "(3)", "5%", "$2", "1e3", and
 * dates and times as their serial number.
 *
 * @returns undefined when the text is no number; an empty text is none.
 */
export function numberInText(text: string): number | undefined {
  const trimmed = text.trim();
  if (trimmed === "") return undefined;
  if (PLAIN.test(trimmed)) return Number(trimmed);
  const read = parseValue(trimmed)?.v;
  return typeof read === "number" ? read : undefined;
}

const PLAIN = /^[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?$/;
