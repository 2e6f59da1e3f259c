import type { Random } from "../fuzz/random";

/** What a row of a generated model holds: rows read others by kind, so that their formulas make sense. */
export type RowKind =
  "amount" | "share" | "flag" | "date" | "text" | "balance" | "figure" | "project";

/** A row of periods somewhere in the model. */
export interface Line {
  /** The cell in the same period: "F12", "'M 03'!F12". */
  readonly here: (at: Period) => string;
  /** All periods, fixed: "$C12:$BJ12". */
  readonly all: string;
  /** From the first period to this one: "$C12:F12". */
  readonly until: (at: Period) => string;
}

/** Where a formula stands. */
export interface Period {
  readonly column: string;
  /** The column before; in the first period that of the row's parameter. */
  readonly before: string;
  readonly row: number;
}

/** What a row may ask for when it is written; the same for all of its periods. */
export interface Sources {
  /** A row of a kind, above this one, on the sheet before, or among the inputs. */
  readonly line: (kind: RowKind) => Line;
  /** The row of the sheet's own timeline: "period", "start" … */
  readonly time: (name: TimeName) => Line;
  /** A cell of the inputs, fixed: "Inputs!$B$5". */
  readonly input: (name: InputName) => string;
  /** Numbers of rows above this one on its sheet: `lines(3)` are the first and last of three. */
  readonly above: (count: number) => readonly [first: number, last: number];
  readonly random: Random;
}

export type TimeName =
  "period" | "start" | "end" | "year" | "month" | "quarter" | "days" | "operating";

export type InputName = keyof typeof INPUT_VALUES;

/** The single inputs of a generated model, in the order of their rows. */
export const INPUT_VALUES = {
  start: 45_658,
  firstOperatingPeriod: 4,
  lastOperatingPeriod: 52,
  growth: 0.015,
  inflation: 0.0021,
  tax: 0.25,
  discountRate: 0.08,
  loanRate: 0.006,
  tenor: 48,
  threshold: 400,
  life: 60,
  salvage: 20,
  costShare: 0.6,
  feeShare: 0.005,
  scenario: 2,
  percentile: 0.9,
  scale: 1,
} as const;

/** A kind of row. */
export interface ModelRow {
  readonly gives: RowKind;
  /** How often it comes for once of the others; 1 when not given. */
  readonly weight?: number;
  /** What stands in the column before the first period: an opening balance. */
  readonly parameter?: number;
  /** Its formula for a period, without `=`. */
  readonly write: (sources: Sources) => (at: Period) => string;
}

/** Declares a row. */
export function modelRow(
  gives: RowKind,
  write: ModelRow["write"],
  options: Pick<ModelRow, "weight" | "parameter"> = {},
): ModelRow {
  return { gives, write, ...options };
}
