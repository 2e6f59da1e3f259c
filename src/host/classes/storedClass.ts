import type { OfficeClass, OfficeObject, Scalar } from "../officeObject";
import { defineClass } from "../officeObject";
import type { Bag, BagValue } from "../openSheet";
import type { Session } from "../session";
import { choiceArgument, flagArgument, numberArgument, textArgument } from "./arguments";
import { colorArgument } from "./color";

/** A place in the workbook that keeps settings without a meaning here. */
export interface BagOwner {
  /** Throws when the owner is gone. */
  bag(session: Session): ReadonlyMap<string, BagValue>;
  change(session: Session, change: (bag: Bag) => void): void;
}

/** Settings of an owner under a common path: "title." */
export interface Stored {
  readonly owner: BagOwner;
  readonly path: string;
}

/** How one setting is checked, kept and shown. */
export interface StoredKind {
  readonly initial: BagValue;
  check(value: unknown, name: string): BagValue;
  show?(value: BagValue): unknown;
}

export const textKind = (initial = ""): StoredKind => ({ initial, check: textArgument });
export const numberKind = (initial: number | null = null): StoredKind => ({
  initial,
  check: numberArgument,
});
export const flagKind = (initial = false): StoredKind => ({
  initial,
  check: (value, name) => flagArgument(value, name),
});
export const colorKind = (initial = "#000000"): StoredKind => ({ initial, check: colorArgument });
/** The first choice is the initial one. */
export const choiceKind = (...choices: readonly string[]): StoredKind => ({
  initial: choices[0] ?? null,
  check: (value, name) => choiceArgument(value, name, choices),
});
/** Numbers that may also be "" for what Excel chooses: the ends of an axis. */
export const automaticKind: StoredKind = {
  initial: "",
  check: (value, name) => (value === "" ? "" : numberArgument(value, name)),
};
/** Any plain value, kept as JSON. */
export const jsonKind = (initial: unknown = null): StoredKind => ({
  initial: JSON.stringify(initial),
  check: (value) => JSON.stringify(value),
  show: (value) => JSON.parse(String(value)) as unknown,
});

/** What a class that only keeps settings is made of; more methods may be added. */
export interface StoredTable {
  readonly scalars?: Readonly<Record<string, StoredKind>>;
  /** Objects below this one, by the name of the navigation; each has its own path. */
  readonly navigations?: Readonly<Record<string, () => OfficeClass<Stored>>>;
  readonly methods?: Readonly<
    Record<string, (target: Stored, args: readonly unknown[], session: Session) => unknown>
  >;
}

/** A class whose properties are stored as given, after a check of their kind. */
export function storedClass(name: string, table: StoredTable): OfficeClass<Stored> {
  const scalars = Object.entries(table.scalars ?? {}).map(
    ([scalar, kind]): [string, Scalar<Stored>] => [scalar, storedScalar(scalar, kind)],
  );
  const navigations = Object.entries(table.navigations ?? {}).map(
    ([navigation, below]): [string, (target: Stored, session: Session) => OfficeObject] => [
      navigation,
      ({ owner, path }, session) => below().of({ owner, path: `${path}${navigation}.` }, session),
    ],
  );
  return defineClass<Stored>({
    name,
    scalars: Object.fromEntries(scalars),
    navigations: Object.fromEntries(navigations),
    methods: table.methods ?? {},
    alive: ({ owner }, session) => void owner.bag(session),
  });
}

/** A stored property under the name that it has in Office.js: "NumberFormat" is "numberFormat". */
export function storedScalar(name: string, kind: StoredKind): Scalar<Stored> {
  const key = `${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  return {
    read({ owner, path }, session) {
      const value = owner.bag(session).get(path + key) ?? kind.initial;
      return kind.show ? kind.show(value) : value;
    },
    write({ owner, path }, value, session) {
      const kept = kind.check(value, key);
      owner.change(session, (bag) => bag.set(path + key, kept));
    },
  };
}

/** Sets or removes one stored value. */
export function store(target: Stored, session: Session, key: string, value?: BagValue): void {
  target.owner.change(session, (bag) => {
    if (value === undefined) bag.delete(target.path + key);
    else bag.set(target.path + key, value);
  });
}
