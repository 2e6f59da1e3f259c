import type { ErrorCell } from "../boundary/errorCell";

/** One cell of a result; undefined is a place where the line does not apply (#N/A with its reason). */
export type ResultCell = number | string | boolean | undefined | ErrorCell;
export type ResultLine = readonly ResultCell[];
export type ResultRows = readonly ResultLine[];

/** One result line: what it is called, its unit, and how it lies in the cells. */
export interface LineFacts {
  readonly title: string;
  readonly unit: string;
  readonly shape: "series" | "scalar" | "matrix";
  /** Why a cell of it may be #N/A; stands where core answers undefined. */
  readonly absent?: string;
}

export interface LineOptions {
  readonly unit?: string;
  readonly absent?: string;
}

/** A line of a table, typed by its shape. */
export interface Line<Shape extends LineFacts["shape"]> extends LineFacts {
  readonly shape: Shape;
}

/** What a line's value is in the answer of the call. */
export type LineValue<L extends LineFacts> = L["shape"] extends "series"
  ? ResultLine
  : L["shape"] extends "scalar"
    ? ResultCell
    : ResultRows;

/** How the result lies in the cells; `Value` is what the call answers. */
export interface ResultShape<Value> {
  readonly kind: "cell" | "series" | "samples" | "grid" | "table";
  readonly lines: Readonly<Record<string, LineFacts>>;
  /** A table's answer where `item` is omitted: a line's name, or the whole table. */
  readonly defaultItem?: string;
  /** Carries the type of the call's answer; never present. */
  readonly value?: Value;
}

/** One cell. */
export function cell(
  name: string,
  title: string,
  options: LineOptions = {},
): ResultShape<ResultCell> {
  return { kind: "cell", lines: { [name]: scalarLine(title, options) } };
}

/** One line that spills in the orientation of the first range argument, a row if there is none. */
export function row(
  name: string,
  title: string,
  options: LineOptions = {},
): ResultShape<ResultLine> {
  return { kind: "series", lines: { [name]: line(title, options) } };
}

/** One line that always spills down: random draws. */
export function samples(
  name: string,
  title: string,
  options: LineOptions = {},
): ResultShape<ResultLine> {
  return { kind: "samples", lines: { [name]: line(title, options) } };
}

/** Rows exactly as the call answers them, whatever the orientation. */
export function rows(
  name: string,
  title: string,
  options: LineOptions = {},
): ResultShape<ResultRows> {
  return { kind: "grid", lines: { [name]: matrix(title, options) } };
}

/** Several named lines, chosen by the last argument `item`; without it the whole titled table. */
export function lines<const L extends Readonly<Record<string, LineFacts>>>(
  named: L,
  options: { readonly defaultItem?: keyof L & string } = {},
): ResultShape<{ readonly [Name in keyof L]: LineValue<L[Name]> }> {
  return { kind: "table", lines: named, ...options };
}

/** A line with one value per period (or per what the first range lists). */
export function line(title: string, options: LineOptions = {}): Line<"series"> {
  return { title, unit: "currency", shape: "series", ...options };
}

/** A single value of a table. */
export function scalarLine(title: string, options: LineOptions = {}): Line<"scalar"> {
  return { title, unit: "currency", shape: "scalar", ...options };
}

/** One line per contract, source or claim; `item` takes it whole or one line of it, `name_1`. */
export function matrix(title: string, options: LineOptions = {}): Line<"matrix"> {
  return { title, unit: "currency", shape: "matrix", ...options };
}
