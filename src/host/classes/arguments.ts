import type { OfficeObject } from "../officeObject";
import { NULL_OBJECT } from "../officeObject";
import { invalidArgument, OfficeError } from "../officeError";

/** Text that a caller has to give. */
export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} is ${shown(value)}; it is text`);
  return value;
}

/** A finite number. */
export function numberArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`${what} is ${shown(value)}; it is a number`);
  }
  return value;
}

/** A whole number; `fallback` stands for one that was not given. */
export function wholeArgument(value: unknown, what: string, fallback?: number): number {
  if (isOmitted(value) && fallback !== undefined) return fallback;
  const number = numberArgument(value, what);
  if (!Number.isInteger(number)) throw invalidArgument(`${what} is ${number}; it is whole`);
  return number;
}

/** TRUE or FALSE; `fallback` stands for one that was not given. */
export function flagArgument(value: unknown, what: string, fallback?: boolean): boolean {
  if (isOmitted(value) && fallback !== undefined) return fallback;
  if (typeof value !== "boolean") {
    throw invalidArgument(`${what} is ${shown(value)}; it is true or false`);
  }
  return value;
}

/** A word of a closed list, as Office.js spells it. */
export function choiceArgument<const C extends string>(
  value: unknown,
  what: string,
  choices: readonly C[],
  fallback?: C,
): C {
  if (isOmitted(value) && fallback !== undefined) return fallback;
  const choice = choices.find((known) => known === value);
  if (choice === undefined) {
    throw invalidArgument(`${what} is ${shown(value)}; it is one of ${choices.join(", ")}`);
  }
  return choice;
}

/** True for what a caller left out. */
export function isOmitted(value: unknown): value is null | undefined {
  return value === undefined || value === null;
}

/** The object, or the null object where Excel would answer ItemNotFound. */
export function orNullObject(find: () => OfficeObject): OfficeObject {
  try {
    return find();
  } catch (error) {
    if (error instanceof OfficeError && error.code === "ItemNotFound") return NULL_OBJECT;
    throw error;
  }
}

/** The item at a place counted from 0; throws InvalidArgument beyond the ends. */
export function itemAt<T>(items: readonly T[], index: unknown): T {
  const item = items[wholeArgument(index, "index")];
  if (item === undefined) throw invalidArgument(`index ${shown(index)} of ${items.length} items`);
  return item;
}

/** A value as a message shows it. */
export function shown(value: unknown): string {
  if (isOmitted(value)) return "missing";
  return typeof value === "object" ? "an object" : JSON.stringify(value);
}
