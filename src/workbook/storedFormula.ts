import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx";
import { futureFunctionPrefix, takesLambda } from "./futureFunctions";

/**
 * A formula as a file stores it, without its `=`: newer functions with their prefixes, our functions
 * as `_xldudf_BUILDOUT_…`, the names of LET and LAMBDA as `_xlpm.…`, `A1#` as ANCHORARRAY and `@` as
 * SINGLE. Texts stay as they are.
 *
 * @param formula - As a user types it (en-US), with its `=`.
 * @param namespace - First part of the names of our functions.
 */
export function storedFormula(formula: string, namespace = "BUILDOUT"): string {
  const tokens = tokenize(formula, { mergeRefs: true, negativeNumbers: false });
  const ours = `${namespace.toUpperCase()}.`;
  let at = tokens[0]?.type === "fx_prefix" ? 1 : 0;
  return sequence(NO_NAMES);

  /** Everything up to the parenthesis that closes here, or the comma that ends an argument. */
  function sequence(names: Names, argumentOf?: string): string {
    let text = "";
    for (let token = tokens[at]; token !== undefined; token = tokens[at]) {
      if (isOperator(token, ")")) break;
      if (argumentOf !== undefined && isOperator(token, ",")) break;
      if (isOperator(token, "@")) {
        at++;
        text += `_xlfn.SINGLE(${reference(names)})`;
      } else {
        text += operand(names, argumentOf);
      }
    }
    return text;
  }

  /** What an `@` stands before: operands that `:` joins. */
  function reference(names: Names): string {
    let text = operand(names);
    while (isOperator(tokens[at], ":")) {
      at++;
      text += `:${operand(names)}`;
    }
    return text;
  }

  /** One token, or a call or parenthesis with what it holds, and the `#` behind it. */
  function operand(names: Names, argumentOf?: string): string {
    const token = tokens[at++];
    if (token === undefined) return "";
    let text = written(token, names, argumentOf);
    if (token.type === "func") text += call(token.value, names);
    else if (isOperator(token, "(")) text = `(${sequence(names)}${close()}`;
    else if (!isReferenceToken(token)) return text;
    while (isOperator(tokens[at], "(") || isOperator(tokens[at], "#")) {
      if (isOperator(tokens[at], "(")) {
        text += call("", names);
      } else {
        at++;
        text = `_xlfn.ANCHORARRAY(${text})`;
      }
    }
    return text;
  }

  function written({ type, value }: Token, names: Names, argumentOf?: string): string {
    if (type === "func") {
      if (names.has(value.toLowerCase())) return `_xlpm.${value}`;
      if (value.toUpperCase().startsWith(ours)) {
        return `_xldudf_${value.toUpperCase().replaceAll(".", "_")}`;
      }
      return futureFunctionPrefix(value) + value;
    }
    if (type === "range_named") {
      if (names.has(value.toLowerCase())) return `_xlpm.${value}`;
      if (
        argumentOf !== undefined &&
        takesLambda(argumentOf) &&
        FUNCTION_VALUES.has(upper(value))
      ) {
        return `_xleta.${value}`;
      }
    }
    if (type === "structured" && value.includes("@")) {
      const parts = parseStructRef(value);
      return parts ? stringifyStructRef(parts, { thisRow: true }) : value;
    }
    return value;
  }

  /** The arguments of a call with their parentheses; LET and LAMBDA declare names here. */
  function call(name: string, outer: Names): string {
    const declares = /^(LET|LAMBDA)$/i.test(name) ? upper(name) : undefined;
    const names = declares === undefined ? outer : new Set(outer);
    at++;
    let text = "(";
    for (let index = 0; at < tokens.length; index++) {
      const declared =
        declares === "LAMBDA" || (declares === "LET" && index % 2 === 0)
          ? declaration()
          : undefined;
      if (declared) {
        (names as Set<string>).add(declared.name.toLowerCase());
        text += declared.text;
      } else {
        text += sequence(names, name);
      }
      if (!isOperator(tokens[at], ",")) break;
      at++;
      text += ",";
    }
    return text + close();
  }

  /** An argument that is only a name, with another argument behind it. */
  function declaration(): { readonly name: string; readonly text: string } | undefined {
    let end = at;
    while (tokens[end]?.type === "whitespace") end++;
    const token = tokens[end++];
    while (tokens[end]?.type === "whitespace") end++;
    if (!token || !isOperator(tokens[end], ",")) return undefined;
    const optional = token.type === "structured" ? /^\[([^[\]@#]+)\]$/.exec(token.value)?.[1] : "";
    if (optional === undefined || (optional === "" && token.type !== "range_named")) {
      return undefined;
    }
    const text = tokens.slice(at, end).map(({ value }) => value);
    at = end;
    const [name, stored] =
      optional === "" ? [token.value, `_xlpm.${token.value}`] : [optional, `_xlop.${optional}`];
    return { name, text: text.join("").replace(token.value, () => stored) };
  }

  function close(): string {
    if (!isOperator(tokens[at], ")")) return "";
    at++;
    return ")";
  }
}

type Names = ReadonlySet<string>;
const NO_NAMES: Names = new Set();

/** Functions of one array whose bare name stands for a LAMBDA. */
const FUNCTION_VALUES = new Set(
  `SUM AVERAGE MAX MIN COUNT COUNTA MEDIAN PRODUCT STDEV.S STDEV.P VAR.S VAR.P MODE.SNGL CONCAT
  ARRAYTOTEXT AND OR XOR PERCENTOF ABS LEN ROWS COLUMNS UPPER LOWER TRIM SQRT EXP LN INT`.split(
    /\s+/,
  ),
);

function isOperator(token: Token | undefined, value: string): boolean {
  return token?.type === "operator" && token.value === value;
}

function isReferenceToken({ type }: Token): boolean {
  return type.startsWith("range") || type === "structured";
}

function upper(text: string): string {
  return text.toUpperCase();
}
