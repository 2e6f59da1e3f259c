import { tokenize, type Token } from "@borgar/fx";

/**
 * A stored formula as a user sees it in Excel, with its `=`: the other way round of `storedFormula`.
 * Functions of other add-ins keep their stored names, since those cannot be told apart from names
 * with underscores.
 *
 * @param stored - As it stands in a file, with or without `=`.
 * @param namespace - First part of the names of our functions.
 */
export function typedFormula(stored: string, namespace = "BUILDOUT"): string {
  const formula = withoutOwnWorkbook(stored.startsWith("=") ? stored : `=${stored}`);
  // Most formulas have nothing stored in them, and files have many formulas.
  if (!/_xl/i.test(formula) || isTooDeep(formula)) return formula;
  const tokens = tokenize(formula, { mergeRefs: true, negativeNumbers: false });
  const ours = `_xldudf_${namespace}_`.toUpperCase();
  let at = 0;
  return sequence();

  /** Everything up to the parenthesis that closes here. */
  function sequence(): string {
    let text = "";
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (isOperator(token, ")")) break;
      at++;
      text += isOperator(token, "(") ? parenthesis() : written(token);
    }
    return text;
  }

  function written({ type, value }: Token): string {
    if (type === "range_named") {
      return value.replace(/^_xlop\.(.*)$/i, "[$1]").replace(/^_xl(pm|eta)\./i, "");
    }
    if (type !== "func") return value;
    const name = value.replace(/^(_xlfn\.)?(_xlws\.|_xlpm\.)?/i, "");
    if (name !== value && /^(ANCHORARRAY|SINGLE)$/i.test(name) && isOperator(tokens[at], "(")) {
      at++;
      return /^S/i.test(name) ? single(parenthesis()) : `${parenthesis().slice(1, -1)}#`;
    }
    if (name.toUpperCase().startsWith(ours)) {
      return `${namespace}.${name.slice(ours.length).replaceAll("_", ".")}`;
    }
    return name;
  }

  function parenthesis(): string {
    const inside = sequence();
    at++;
    return `(${inside})`;
  }
}

/** `[0]!Rate` is the name Rate of this workbook. */
function withoutOwnWorkbook(formula: string): string {
  return formula.includes("[0]!")
    ? formula.replace(/("(?:[^"]|"")*")|\[0\]!/g, (_, text?: string) => text ?? "")
    : formula;
}

/** Parentheses inside each other; Excel allows 64, and a hostile file is left as it is. */
const DEEPEST = 256;

function isTooDeep(formula: string): boolean {
  let depth = 0;
  for (const character of formula) {
    if (character === "(") depth++;
    else if (character === ")") depth--;
    if (depth > DEEPEST) return true;
  }
  return false;
}

/** `@` before a reference or a call needs no parentheses; before anything else it does. */
function single(inParentheses: string): string {
  const inside = inParentheses.slice(1, -1);
  const rest = tokenize(inside, { mergeRefs: true });
  const first = rest[0];
  const alone =
    (rest.length === 1 && (first?.type.startsWith("range") ?? false)) ||
    (rest.length === 1 && first?.type === "structured") ||
    (first?.type === "func" && closesAtTheEnd(rest)) ||
    (rest.length === 2 && isOperator(rest[1], "#"));
  return alone ? `@${inside}` : `@${inParentheses}`;
}

function closesAtTheEnd(tokens: readonly Token[]): boolean {
  let depth = 0;
  return tokens.every((token, index) => {
    if (isOperator(token, "(")) depth++;
    if (isOperator(token, ")")) depth--;
    return index === 0 || depth > 0 || index === tokens.length - 1;
  });
}

function isOperator(token: Token | undefined, value: string): boolean {
  return token?.type === "operator" && token.value === value;
}
