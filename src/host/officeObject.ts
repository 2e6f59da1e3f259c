import { OfficeError } from "./officeError";
import type { Session } from "./session";

/** A property with a plain value. Without `write` it is read-only. */
export interface Scalar<T> {
  readonly read: (target: T, session: Session) => unknown;
  readonly write?: (target: T, value: unknown, session: Session) => void;
}

/**
 * What the host knows of one Office.js class. Names travel in PascalCase and are looked up in any
 * case. `T` is what an object of the class stands for.
 */
export interface ClassTable<T> extends ClassMembers<T> {
  readonly name: string;
}

/** A class table without its name. */
export interface ClassMembers<T> {
  readonly scalars?: Readonly<Record<string, Scalar<T>>>;
  readonly navigations?: Readonly<Record<string, (target: T, session: Session) => OfficeObject>>;
  /** A method answers a plain value or an object. */
  readonly methods?: Readonly<
    Record<string, (target: T, args: readonly unknown[], session: Session) => unknown>
  >;
  /** The items of a collection. */
  readonly items?: (target: T, session: Session) => readonly OfficeObject[];
  /** The item of a key; throws ItemNotFound. */
  readonly item?: (target: T, key: unknown, session: Session) => OfficeObject;
  /** Names that a property travels by when it is written, to its own: "Gridlines". */
  readonly aliases?: Readonly<Record<string, string>>;
  /** Throws when the target is gone. */
  readonly alive?: (target: T, session: Session) => void;
}

/** An object that a request works on. */
export interface OfficeObject {
  readonly facts: ClassFacts;
  /** What the object stands for; classes know their own by `OfficeClass.targetOf`. */
  readonly target: unknown;
  alive(): void;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): OfficeObject;
  call(name: string, args: readonly unknown[]): unknown;
  items(): readonly OfficeObject[] | undefined;
  item(key: unknown): OfficeObject;
}

/** The names of a class as the host has them. */
export interface ClassFacts {
  readonly name: string;
  /** In the order of the table. */
  readonly scalars: readonly { readonly name: string; readonly updateable: boolean }[];
  readonly navigations: readonly string[];
  readonly methods: readonly string[];
  readonly isCollection: boolean;
}

/** A class that makes objects of its targets. */
export interface OfficeClass<T> {
  readonly facts: ClassFacts;
  of(target: T, session: Session): OfficeObject;
  /** The target of an argument; throws InvalidArgument when it is of another class. */
  targetOf(argument: unknown): T;
}

/** An object that is missing where the caller asked for "or null object". */
export const NULL_OBJECT: OfficeObject = {
  facts: { name: "NullObject", scalars: [], navigations: [], methods: [], isCollection: false },
  target: undefined,
  alive: () => undefined,
  read: () => null,
  write: refuseNull,
  navigate: () => NULL_OBJECT,
  call: refuseNull,
  items: () => undefined,
  item: () => NULL_OBJECT,
};

const defined: ClassFacts[] = [];

/** Every class that was made, for the test that holds them against office.js. */
export function definedClasses(): readonly ClassFacts[] {
  return defined;
}

/** A class whose members come later; until then it makes no objects. */
export interface DeclaredClass<T> extends OfficeClass<T> {
  define(members: ClassMembers<T>): void;
}

/** Declares a class that others lead back to, so that their files need not know its members. */
export function declareClass<T>(name: string): DeclaredClass<T> {
  let made: OfficeClass<T> | undefined;
  const whole = (): OfficeClass<T> => {
    if (made === undefined) throw new Error(`the class ${name} has no members yet`);
    return made;
  };
  return {
    get facts() {
      return whole().facts;
    },
    of: (target, session) => whole().of(target, session),
    targetOf: (argument) => whole().targetOf(argument),
    define(members) {
      made = defineClass({ name, ...members });
    },
  };
}

/** Makes a class of a table. */
export function defineClass<T>(table: ClassTable<T>): OfficeClass<T> {
  const scalars = byLowerCase(table.scalars ?? {});
  const navigations = byLowerCase(table.navigations ?? {});
  const methods = byLowerCase(table.methods ?? {});
  const aliases = byLowerCase(table.aliases ?? {});
  const scalarOf = (name: string): Scalar<T> | undefined =>
    scalars.get((aliases.get(name.toLowerCase()) ?? name).toLowerCase());
  const facts: ClassFacts = {
    name: table.name,
    scalars: Object.entries(table.scalars ?? {}).map(([name, scalar]) => ({
      name,
      updateable: scalar.write !== undefined,
    })),
    navigations: Object.keys(table.navigations ?? {}),
    methods: Object.keys(table.methods ?? {}),
    isCollection: table.items !== undefined,
  };
  defined.push(facts);
  return {
    facts,
    of(target, session) {
      const refuse = (member: string): OfficeError => session.refuse(`${table.name}.${member}`);
      const alive = (): void => table.alive?.(target, session);
      const object: OfficeObject = {
        facts,
        target,
        alive,
        read(name) {
          alive();
          const scalar = scalarOf(name);
          if (scalar === undefined) throw refuse(name);
          return scalar.read(target, session);
        },
        write(name, value) {
          alive();
          const scalar = scalarOf(name);
          if (scalar === undefined) throw refuse(name);
          if (scalar.write === undefined) {
            throw new OfficeError("AccessDenied", `${table.name}.${name} is read-only.`);
          }
          scalar.write(target, value, session);
        },
        navigate(name) {
          alive();
          const navigation = navigations.get(name.toLowerCase());
          if (navigation === undefined) throw refuse(name);
          return navigation(target, session);
        },
        call(name, args) {
          alive();
          const method = methods.get(name.toLowerCase());
          if (method === undefined) throw refuse(name);
          return method(target, args, session);
        },
        items() {
          alive();
          return table.items?.(target, session);
        },
        item(key) {
          alive();
          if (table.item === undefined) throw refuse("getItem");
          return table.item(target, key, session);
        },
      };
      owners.set(object, facts);
      return object;
    },
    targetOf(argument) {
      const isOurs = isOfficeObject(argument) && argument.facts === facts;
      if (!isOurs) throw new OfficeError("InvalidArgument", `a ${table.name} is needed here`);
      return argument.target as T;
    },
  };
}

/** Every object made here, so that a plain argument is never taken for one. */
const owners = new WeakMap<object, ClassFacts>();

/** Tells an Office object from a plain value. */
export function isOfficeObject(value: unknown): value is OfficeObject {
  return (
    value === NULL_OBJECT || (typeof value === "object" && value !== null && owners.has(value))
  );
}

function byLowerCase<V>(record: Readonly<Record<string, V>>): Map<string, V> {
  return new Map(Object.entries(record).map(([name, value]) => [name.toLowerCase(), value]));
}

function refuseNull(): never {
  throw new OfficeError("InvalidObjectPath", "The object is a null object: check isNullObject.");
}
