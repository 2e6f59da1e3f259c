import { asCell } from "../boundary/range";
import { UNKNOWN, unwrap } from "../boundary/unwrap";
import type { Argument } from "./argument";

/** An argument that may be left out: omitted, blank, or an object that is no cell gives undefined. */
export function optional<Value>(argument: Argument<Value>): Argument<Value | undefined> {
  return {
    facts: { ...argument.facts, optional: true, sets: false },
    read: (raw, name, reading) =>
      isOmitted(raw, argument.facts.type) ? undefined : argument.read(raw, name, reading),
  };
}

/** An argument with a value where it is omitted or blank. */
export function defaulting<Value>(
  argument: Argument<Value>,
  value: string | number | boolean,
): Argument<Value> {
  return {
    facts: { ...argument.facts, optional: true, default: value, sets: false },
    read: (raw, name, reading) =>
      argument.read(isOmitted(raw, argument.facts.type) ? value : raw, name, reading),
  };
}

/** Blank, omitted, or Excel's invocation object in the place of an optional argument. */
export function isOmitted(raw: unknown, type?: string): boolean {
  if (typeof raw === "number") return raw === 0 && type === "date";
  if (Array.isArray(raw)) {
    const rows = raw as readonly unknown[];
    if (rows.length !== 1) return false;
    const first = rows[0];
    if (Array.isArray(first) && first.length !== 1) return false;
  }
  const plain = unwrap(asCell(raw, ""));
  return plain === null || plain === UNKNOWN || (plain === 0 && type === "date");
}
