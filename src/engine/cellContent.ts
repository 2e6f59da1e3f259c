import type { CellContent } from "./engine";

/**
 * A constant as content to enter: a text that starts like a formula gets an apostrophe, which keeps
 * it a text. Formulas are their own content.
 */
export function contentOf(constant: CellContent): CellContent {
  return typeof constant === "string" && FORMULA_LIKE.test(constant) ? `'${constant}` : constant;
}

/** The other way round: the constant of a content that is no formula. */
export function constantOf(content: CellContent): CellContent {
  return typeof content === "string" && content.startsWith("'") && FORMULA_LIKE.test(content)
    ? content.slice(1)
    : content;
}

/** Apostrophes that are in the text itself are kept by one more. */
const FORMULA_LIKE = /^'*=/;
