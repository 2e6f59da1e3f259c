import type { AstExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";

/** A formula as a tree, or why it is none. */
export type ParsedFormula = { readonly tree: AstExpression } | { readonly unreadable: string };

/** Reads a formula in en-US syntax, with its `=`. */
export function parseFormula(formula: string): ParsedFormula {
  try {
    const tree = parse(tokenize(withLostReferences(formula), { mergeRefs: true }), {
      permitArrayCalls: true,
      looseRefCalls: true,
    });
    return { tree };
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return { unreadable: `This formula cannot be read: ${where}.` };
  }
}

/** Excel writes a reference to deleted cells as `Sheet1!#REF!`; the sheet says nothing then. */
function withLostReferences(formula: string): string {
  return formula.includes("!#REF!")
    ? formula.replace(LOST_REFERENCE, (_, quoted?: string) => quoted ?? "#REF!")
    : formula;
}

/** A text in quotes (kept), or a lost reference with its sheet. */
const LOST_REFERENCE = /("(?:[^"]|"")*")|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!/gu;
