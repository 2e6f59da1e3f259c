/**
 * Text of a user or a file as a plan holds it: an apostrophe in front keeps what Excel would read
 * as a formula a text.
 */
export function literalText(text: string): string {
  return /^[=+\-@']/.test(text) ? `'${text}` : text;
}

/** The text that a plan's cell shows: without the apostrophe that `literalText` set. */
export function shownText(content: string): string {
  return content.startsWith("'") ? content.slice(1) : content;
}

/** A cell of a plan that Excel calculates. */
export function isFormula(content: unknown): content is string {
  return typeof content === "string" && content.startsWith("=");
}

/**
 * What to write into Excel so that it keeps a text of a plan as text: "Nov 2025" would become a
 * date, "10 %" a number, "-x" a formula. So whatever is not plainly words gets the apostrophe.
 */
export function typedText(content: string): string {
  const text = shownText(content);
  if (text === "") return "";
  const words = /^[\p{L}(][^\d]*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
  return words ? text : `'${text}`;
}
