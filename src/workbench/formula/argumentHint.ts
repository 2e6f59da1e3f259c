import { formulaContext } from "./formulaContext";
import type { KnownFunction, KnownParameter } from "./knownFunctions";
import { findFunction } from "./knownFunctions";

/** The line under the formula bar while a call is being typed. */
export interface ArgumentHint {
  readonly name: string;
  /** The function in a sentence. */
  readonly summary: string;
  /** The parameters as shown: optional ones in brackets, a repeated one followed by "…". */
  readonly parts: readonly { readonly text: string; readonly current: boolean }[];
  /** What the current argument is; "" when nothing is known of it. */
  readonly description: string;
}

/** The hint for the innermost known call around the caret; undefined when there is none. */
export function argumentHint(
  text: string,
  caret: number,
  functions: readonly KnownFunction[],
): ArgumentHint | undefined {
  const calls = formulaContext(text, caret)?.calls ?? [];
  for (const call of [...calls].reverse()) {
    const known = findFunction(functions, call.name);
    if (known === undefined || known.parameters.length === 0) continue;
    const current = parameterAt(known, call.argument);
    return {
      name: known.name,
      summary: known.description,
      parts: known.parameters.map((parameter) => ({
        text: shown(parameter),
        current: parameter === current,
      })),
      description: current?.description ?? "",
    };
  }
  return undefined;
}

/** The parameter that an argument fills; arguments past a repeating last one fill it too. */
export function parameterAt(
  { parameters }: KnownFunction,
  argument: number,
): KnownParameter | undefined {
  const last = parameters.at(-1);
  return parameters[argument] ?? (last?.repeating === true ? last : undefined);
}

function shown({ name, optional, repeating }: KnownParameter): string {
  const text = optional ? `[${name}]` : name;
  return repeating ? `${text}, …` : text;
}
