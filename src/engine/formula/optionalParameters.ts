import type { Token } from "@borgar/fx";

/** `LAMBDA(a,[b],…)` with its optional parameters as the parser reads them: by their bare names. */
export function optionalParameters(tokens: readonly Token[]): Token[] {
  const calls: boolean[] = [];
  return tokens.map((token, i) => {
    if (token.type === "operator" && token.value === "(") {
      const before = tokens[i - 1];
      calls.push(before?.type === "func" && /^(_xlfn\.)?LAMBDA$/i.test(before.value));
    }
    if (token.type === "operator" && token.value === ")") calls.pop();
    const name = /^\[([\p{L}_][\p{L}\p{N}_.]*)\]$/u.exec(token.value)?.[1];
    const isParameter = calls.at(-1) === true && tokens[i + 1]?.value === ",";
    return name !== undefined && isParameter ? { type: "range_named", value: name } : token;
  });
}
