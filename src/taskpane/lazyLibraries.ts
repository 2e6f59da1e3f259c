import type { FunctionLibrary } from "./functionLibrary";
import type { ModelLibrary } from "./modelLibrary";

/** Templates and engine, in a chunk of their own: the first paint does without them. */
export async function loadLibrary(): Promise<ModelLibrary> {
  return (await import("./realModelLibrary")).realModelLibrary;
}

/** The catalogue in the words of its page. */
export async function loadFunctions(): Promise<FunctionLibrary> {
  return (await import("./realFunctionLibrary")).realFunctionLibrary;
}
