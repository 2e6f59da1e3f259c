import type { CustomFunction } from "../customFunction";
import { lazyNatives, natives } from "../natives/registry";
import type { LazyNative, Native } from "../natives/native";
import type { Code } from "./code";

/** What a name in front of a parenthesis calls. */
export type Callable =
  | { readonly kind: "native"; readonly native: Native }
  | { readonly kind: "lazy"; readonly lazy: LazyNative }
  | { readonly kind: "custom"; readonly custom: CustomFunction };

/** Functions by the names that formulas and files write. */
export interface CallableFunctions {
  /** In any case, with or without the prefixes of files (`_xlfn.`, `_xldudf_`). */
  find(name: string): Callable | undefined;
  /** A native by its bare name, as a function value: `BYROW(A1:B2,SUM)`. */
  asLambda(name: string): Code | undefined;
}

/** The natives of the engine together with functions from outside. */
export function callableFunctions(
  functions: readonly CustomFunction[],
  namespace: string,
): CallableFunctions {
  const custom = new Map<string, CustomFunction>();
  for (const one of functions) {
    custom.set(`${namespace}.${one.id}`.toUpperCase(), one);
    custom.set(`_XLDUDF_${namespace}_${one.id.replaceAll(".", "_")}`.toUpperCase(), one);
  }
  return {
    find(name) {
      const plain = name.toUpperCase().replace(FILE_PREFIX, "");
      const native = natives.get(plain);
      if (native) return { kind: "native", native };
      const lazy = lazyNatives.get(plain);
      if (lazy) return { kind: "lazy", lazy };
      const outside = custom.get(plain);
      return outside && { kind: "custom", custom: outside };
    },
    asLambda(name) {
      const native = natives.get(name.toUpperCase().replace(FILE_PREFIX, ""));
      if (!native) return undefined;
      return (context) => ({
        kind: "lambda",
        parameters: native.most,
        call: (args) => native.call(args, context),
      });
    },
  };
}

const FILE_PREFIX = /^(_XLFN\.)?(_XLWS\.)?/;
