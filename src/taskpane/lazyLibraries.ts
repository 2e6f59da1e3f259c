import type { FunctionLibrary } from "./commands";
import type { ModelLibrary } from "./modelLibrary";

/** Templates and engine, in a chunk of their own: the first paint does without them. */
export function loadLibrary(): Promise<ModelLibrary> {
  return Promise.reject(new Error("No template stands yet."));
}

/** The catalogue in the words of its page. */
export async function loadFunctions(): Promise<FunctionLibrary> {
  const [{ catalogue }, { createFunctionLibrary }] = await Promise.all([
    import("../functions/catalogue"),
    import("./functionLibrary"),
  ]);
  return createFunctionLibrary(catalogue);
}
