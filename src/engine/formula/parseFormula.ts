import type { AstExpression } from "@borgar/fx";
import { parse, tokenize } from "@borgar/fx";
import { optionalParameters } from "./optionalParameters";
import { spillCalls } from "./spillCalls";

/** A formula as a tree, or why it is none. */
export type ParsedFormula = { readonly tree: AstExpression } | { readonly unreadable: string };

/** Reads a formula in en-US syntax, with its `=`. */
export function parseFormula(formula: string): ParsedFormula {
  if (formula.length > SHORT && openParentheses(formula) > DEEPEST) return TOO_DEEP;
  try {
    const tokens = tokenize(withLostReferences(formula), { mergeRefs: true });
    const read = formula.includes("#") ? spillCalls(tokens) : tokens;
    const tree = parse(formula.includes("[") ? optionalParameters(read) : read, {
      permitArrayCalls: true,
      looseRefCalls: true,
    });
    return formula.length > SHORT && isDeeperThan(DEEPEST, tree) ? TOO_DEEP : { tree };
  } catch (error) {
    const where = error instanceof Error ? error.message : String(error);
    return { unreadable: `This formula cannot be read: ${where}.` };
  }
}

/** Whether one pair of parentheses surrounds a formula: `=(A1-B1)`. The tree does not tell. */
export function isInParentheses(formula: string): boolean {
  const inside = formula
    .replace(QUOTED, "")
    .replace(/^=\s*\+?\s*/, "")
    .trimEnd();
  if (!inside.startsWith("(") || !inside.endsWith(")")) return false;
  let open = 0;
  for (let i = 0; i < inside.length; i++) {
    if (inside[i] === "(") open++;
    else if (inside[i] === ")" && --open === 0) return i === inside.length - 1;
  }
  return false;
}

/** Excel writes a reference to deleted cells as `Sheet1!#REF!`; the sheet says nothing then. */
function withLostReferences(formula: string): string {
  return formula.includes("!#REF!")
    ? formula.replace(LOST_REFERENCE, (_, quoted?: string) => quoted ?? "#REF!")
    : formula;
}

/** A text in quotes (kept), or a lost reference with its sheet. */
const LOST_REFERENCE = /("(?:[^"]|"")*")|(?:'(?:[^']|'')+'|[\p{L}\p{N}_.]+)!#REF!/gu;

/** Formulas up to this length are never too deep. */
const SHORT = 1_000;
/** Steps inside each other: a sum of 1,000 terms. Deeper ones would exhaust the call stack. */
const DEEPEST = 1_000;

const TOO_DEEP = { unreadable: `This formula has more than ${DEEPEST} steps inside each other.` };

/** The most parentheses that are open at a time; the parser leaves no trace of them. */
function openParentheses(formula: string): number {
  let open = 0;
  let most = 0;
  for (const character of formula.replace(QUOTED, "")) {
    if (character === "(") most = Math.max(most, ++open);
    else if (character === ")") open--;
  }
  return most;
}

const QUOTED = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;

function isDeeperThan(limit: number, tree: AstExpression): boolean {
  let level: unknown[] = [tree];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > limit) return true;
    level = level.flatMap(partsOf);
  }
  return false;
}

/** Arguments, elements, declarations: whatever a node lists. */
function partsOf(node: unknown): unknown[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.values(node).filter(Array.isArray).flat() as unknown[];
}
