import { dynamicArrays } from "./dynamicArrays";
import { lazyLogical, logical } from "./logical";
import { lookup } from "./lookup";
import { mathematics } from "./mathematics";
import type { LazyNative, Native } from "./native";
import { statistics } from "./statistics";

/** Every function of Excel that is calculated here, by its name in capitals. */
export const natives: ReadonlyMap<string, Native> = byName([
  ...logical,
  ...mathematics,
  ...statistics,
  ...lookup,
  ...dynamicArrays,
]);

/** Those that decide which of their arguments are calculated. */
export const lazyNatives: ReadonlyMap<string, LazyNative> = byName(lazyLogical);

function byName<T extends { readonly name: string }>(list: readonly T[]): ReadonlyMap<string, T> {
  return new Map(list.map((entry) => [entry.name, entry]));
}
