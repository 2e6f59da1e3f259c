import type { SheetIdentity } from "../values";
import type { SheetStore } from "./model";

/** A defined name; `sheet` when only that sheet sees it. */
export interface StoredName {
  readonly name: string;
  formula: string;
  readonly sheet: SheetStore | undefined;
}

/** The defined names of a workbook, found in any case; files may have tens of thousands. */
export interface NameList {
  /** In the order of their definition. */
  all(): Iterable<StoredName>;
  /** Defines or redefines a name. */
  define(name: StoredName): void;
  remove(name: string, sheet: SheetIdentity | undefined): void;
  removeOf(sheet: SheetIdentity): void;
  /** The name as a sheet sees it: its own before the workbook's. */
  find(name: string, sheet: SheetIdentity | undefined): StoredName | undefined;
}

export function createNameList(): NameList {
  const all = new Set<StoredName>();
  const byName = new Map<string, StoredName[]>();

  const list: NameList = {
    all: () => all,
    define(name) {
      list.remove(name.name, name.sheet);
      all.add(name);
      const key = name.name.toLowerCase();
      const same = byName.get(key);
      if (same) same.push(name);
      else byName.set(key, [name]);
    },
    remove(name, sheet) {
      const same = byName.get(name.toLowerCase()) ?? [];
      const at = same.findIndex((one) => one.sheet === sheet);
      const found = same[at];
      if (found === undefined) return;
      all.delete(found);
      same.splice(at, 1);
    },
    removeOf(sheet) {
      for (const one of all) if (one.sheet === sheet) list.remove(one.name, sheet);
    },
    find(name, sheet) {
      const same = byName.get(name.toLowerCase()) ?? [];
      return (
        same.find((one) => one.sheet !== undefined && one.sheet === sheet) ??
        same.find((one) => one.sheet === undefined)
      );
    },
  };
  return list;
}
