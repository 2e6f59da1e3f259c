import type { Value } from "../values";
import { isLambda, VALUE_ERROR } from "../values";
import type { Bindings, Code } from "./code";

/** The value of a name that LET or LAMBDA bound, `depth` steps out. */
export function boundCode(depth: number): Code {
  return (_, bindings) => {
    let at: Bindings | undefined = bindings;
    for (let i = 0; i < depth; i++) at = at?.outer;
    return at?.value ?? null;
  };
}

/** Whether a LAMBDA did not receive what it binds `depth` steps out. */
export function isOmitted(depth: number): Code {
  return (_, bindings) => {
    let at: Bindings | undefined = bindings;
    for (let i = 0; i < depth; i++) at = at?.outer;
    return at?.value === undefined;
  };
}

/** The code of a function value with its arguments. */
export function calledLambda(lambda: Code, args: readonly (Code | undefined)[]): Code {
  return (context, bindings) => {
    const called: Value = lambda(context, bindings);
    if (!isLambda(called)) {
      return typeof called === "object" && called !== null && "error" in called
        ? called
        : VALUE_ERROR;
    }
    return called.call(args.map((arg) => arg?.(context, bindings)));
  };
}
