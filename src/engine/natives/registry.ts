import type { LazyNative, Native } from "./native";
import { mathematics } from "./mathematics";

/** Every function of Excel that is calculated here, by its name in capitals. */
export const natives: ReadonlyMap<string, Native> = byName([...mathematics]);

/** Those that decide which of their arguments are calculated. */
export const lazyNatives: ReadonlyMap<string, LazyNative> = byName<LazyNative>([]);

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.name, entry]));
}
