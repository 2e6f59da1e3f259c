import type { ErrorCell } from "../boundary/errorCell";
import type { Orientation } from "../boundary/range";

/** What a reference page, functions.json and the command line tell about an argument. */
export interface ArgumentFacts {
  readonly title: string;
  /** The kind of value: amount, rate, share, count, date, choice, flag, label, … */
  readonly type: string;
  readonly unit: string;
  readonly shape: "cell" | "series" | "table" | "grid";
  readonly optional: boolean;
  readonly default?: string | number | boolean;
  readonly choices?: readonly Choice[];
  /** What values are allowed, in words: `a whole number from 1 to 1200`. */
  readonly allowed: string;
  /** `nominal annual`, `effective annual`, … for rates. */
  readonly rate?: RateKind;
  readonly acceptsErrors?: boolean;
  /** What runs along the cells: "periods" unless said, or sites, contracts, add-ons, … */
  readonly along?: string;
  /** What the lines of a table are: claims, sources, contracts, … */
  readonly lines?: string;
  /** This argument sets how many there are of what runs along it; the others follow. */
  readonly sets?: boolean;
  /** A number whose value is how many there are, such as the number of periods. */
  readonly counts?: string;
}

export interface Choice {
  readonly value: string;
  readonly title: string;
}

export type RateKind = "nominal annual" | "effective annual" | "annual" | "per period";

/** What one call knows before its arguments are read. */
export interface Reading {
  readonly orientation: Orientation;
}

/** One declared argument: its facts and how its cells are read. */
export interface Argument<Value> {
  readonly facts: ArgumentFacts;
  /** The value, or the error cell that the whole call answers. Ranges come out as they were given. */
  read(raw: unknown, name: string, reading: Reading): Value | ErrorCell;
}

export type Arguments = Readonly<Record<string, Argument<unknown>>>;

/** The typed arguments of a call, inferred from the declaration. */
export type Values<Args extends Arguments> = {
  readonly [Name in keyof Args]: Args[Name] extends Argument<infer Value> ? Value : never;
};
