import { isPercentFormat, parseValue } from "numfmt";
import type { CellContent } from "../../engine/engine";

/** What typing a text into a cell puts there. */
export interface TypedContent {
  readonly content: CellContent;
  /** Number format that the way of typing asks for, such as 0% for "5%". */
  readonly numberFormat: string | undefined;
}

/**
 * Reads what a person typed as Excel does: a formula, a number (with separators, currency, percent or
 * exponent), a date as its serial, TRUE or FALSE, else text. A leading apostrophe makes text of
 * anything. A plain number typed into a percent cell means percent.
 *
 * @param format - Number format of the cell so far.
 */
export function typedContent(typed: string, format: string): TypedContent {
  const plain = (content: CellContent): TypedContent => ({ content, numberFormat: undefined });
  if (typed === "") return plain(null);
  if (typed.startsWith("'")) return plain(typed.slice(1));
  if (typed.startsWith("=") && typed.length > 1) return plain(closedFormula(typed));
  const text = typed.trim();
  if (/^(true|false)$/i.test(text)) return plain(text.toLowerCase() === "true");
  const parsed = parseValue(text.replaceAll(",", GROUP));
  if (parsed === null) return plain(typed);
  const { v: value, z: asked } = parsed;
  if (typeof value === "number" && asked === undefined && isPercentFormat(format)) {
    return plain(Math.abs(value) >= 1 ? divideExactly(value) : value);
  }
  const general = format === "" || /^general$/i.test(format);
  return { content: value, numberFormat: general ? asked?.replaceAll(GROUP, ",") : undefined };
}

/** What the formula bar shows for a cell, so that entering it again changes nothing. */
export function editText(
  content: CellContent,
  formula: string | undefined,
  format: string,
): string {
  if (formula !== undefined) return formula;
  if (content === null) return "";
  if (typeof content === "boolean") return content ? "TRUE" : "FALSE";
  if (typeof content === "number") {
    return isPercentFormat(format) ? `${timesHundred(content)}%` : String(content);
  }
  if (typeof content !== "string") return content.error;
  const { content: again } = typedContent(content, "General");
  return again === content ? content : `'${content}`;
}

/** numfmt's own grouping mark in its default locale. */
const GROUP = "\u00a0";

/** Excel closes what is left open at the end of a formula; any other text stays. */
export function closedFormula(formula: string): string {
  if (!formula.startsWith("=")) return formula;
  let depth = 0;
  const outside = formula.replace(/"[^"]*("|$)|'[^']*('|$)/g, "");
  for (const character of outside) depth += character === "(" ? 1 : character === ")" ? -1 : 0;
  return depth > 0 ? formula + ")".repeat(depth) : formula;
}

/** 14 % is 0.14, not 0.14000000000000001: the shortest decimal that was meant. */
function divideExactly(percent: number): number {
  return Number((percent / 100).toPrecision(15));
}

function timesHundred(fraction: number): string {
  return String(Number((fraction * 100).toPrecision(15)));
}
