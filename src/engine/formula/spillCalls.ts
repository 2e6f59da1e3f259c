import type { Token } from "@borgar/fx";

/**
 * `A1#` as the call that files store: `_xlfn.ANCHORARRAY(A1)`. The parser binds `#` looser than a sign
 * and a colon, and refuses `-A1#` and `A1#:B1#`; Excel binds it tighter.
 */
export function spillCalls(tokens: readonly Token[]): Token[] {
  const written: Token[] = [];
  for (const token of tokens) {
    const start = isOperator(token, "#") ? operandStart(written) : undefined;
    if (start === undefined) {
      written.push(token);
      continue;
    }
    const operand = written.splice(start);
    written.push({ type: "func", value: "_xlfn.ANCHORARRAY" }, operator("("));
    written.push(...operand, operator(")"));
  }
  return written;
}

/** Where the operand begins that ends a list: a reference, or a call or parenthesis with all inside. */
function operandStart(tokens: readonly Token[]): number | undefined {
  let at = tokens.length - 1;
  const last = tokens[at];
  if (last === undefined) return undefined;
  if (!isOperator(last, ")")) return /^(range|structured)/.test(last.type) ? at : undefined;
  for (let open = 0; at >= 0; at--) {
    if (isOperator(tokens[at], ")")) open++;
    if (isOperator(tokens[at], "(") && --open === 0) break;
  }
  if (at < 0) return undefined;
  return tokens[at - 1]?.type === "func" ? at - 1 : at;
}

function isOperator(token: Token | undefined, value: string): boolean {
  return token?.type === "operator" && token.value === value;
}

function operator(value: string): Token {
  return { type: "operator", value };
}
