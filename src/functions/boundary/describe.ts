import { isErrorCell } from "./errorCell";
import { UNKNOWN, type Plain } from "./unwrap";

/** A cell's content as a message names it: `"ramp"`, `TRUE`, `0`, `blank`. */
export function describe(value: Plain): string {
  if (value === null) return "blank";
  if (value === UNKNOWN) return "not a cell value";
  if (isErrorCell(value)) return value.error;
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "string") return quoted(value);
  return describeNumber(value);
}

/** A number as an analyst would read it: no more than 15 significant digits, whole ones in full. */
export function describeNumber(value: number): string {
  if (!Number.isFinite(value)) return "not a finite number";
  return String(Number.isSafeInteger(value) ? value : Number(value.toPrecision(15)));
}

/** Joins names as one reads them aloud: `even, scurve or beta`. */
export function listed(names: readonly string[], last = "or"): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} ${last} ${names[names.length - 1] ?? ""}`;
}

/** `1 cell`, `3 cells`. */
export function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? "" : "s"}`;
}

function quoted(text: string): string {
  const shown = text.length > 40 ? `${text.slice(0, 37)}…` : text;
  return `"${shown}"`;
}
