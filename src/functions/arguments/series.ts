import { counted, describe } from "../boundary/describe";
import { invalid, isErrorCell, type ErrorCell } from "../boundary/errorCell";
import type { NumberRule } from "../boundary/numberRule";
import { asLine, asRange } from "../boundary/range";
import { readNumber } from "../boundary/readNumber";
import { UNKNOWN, unwrap } from "../boundary/unwrap";
import type { Argument, ArgumentFacts } from "./argument";
import { readFlag } from "./flag";
import { amount, share, type NumberArgument, type NumberOptions } from "./numbers";

export interface SeriesOptions {
  /** What runs along the cells; series along the same thing must be equally long. */
  readonly along?: string;
  /** Cells at most; 1,200 for periods, 500 for contracts, 20,000 for flows. */
  readonly max?: number;
}

/**
 * One row or one column of numbers. The first series of a function sets how many there are of what
 * runs along it (periods unless said); one cell in a later one holds for all of them.
 */
export function series(
  element: NumberArgument,
  options: SeriesOptions = {},
): Argument<readonly number[]> {
  return numbers(element, options, true);
}

/** A scalar that may be given as a range with one value per period; never sets the number of periods. */
export function perPeriod(
  element: NumberArgument,
  options: SeriesOptions = {},
): Argument<readonly number[]> {
  return numbers(element, options, false);
}

/** A range whose length is its own affair: a survival curve by age, a lead profile. */
export function list(
  element: NumberArgument,
  along: string,
  max?: number,
): Argument<readonly number[]> {
  return numbers(
    element,
    { along: `${along} of its own`, ...(max !== undefined && { max }) },
    true,
  );
}

/** One row or one column of amounts. */
export function amounts(
  title: string,
  options: NumberOptions & SeriesOptions = {},
): Argument<readonly number[]> {
  const { along, max: cells, ...rule } = options;
  return series(amount(title, rule), {
    ...(along !== undefined && { along }),
    ...(cells !== undefined && { max: cells }),
  });
}

/** One row or one column of shares, 0…1. */
export function shares(title: string, options: SeriesOptions = {}): Argument<readonly number[]> {
  return series(share(title), options);
}

/** Numbers where a blank cell means "none": the blank comes out as undefined. */
export function seriesWithBlanks(
  element: NumberArgument,
  options: SeriesOptions = {},
): Argument<readonly (number | undefined)[]> {
  return cellsOf(element, options, (cell, name, where) =>
    unwrap(cell) === null ? undefined : readNumber(cell, name, element.rule, where),
  );
}

/** Numbers where an error cell stays an error of its own row: it comes out as the error cell. */
export function seriesWithErrors(
  element: NumberArgument,
  options: SeriesOptions = {},
): Argument<readonly (number | ErrorCell)[]> {
  const facts = factsOf(element.facts, options, true);
  return {
    facts: { ...facts, acceptsErrors: true },
    read(raw, name) {
      const cells = lineOf(raw, name, options);
      if (isErrorCell(cells)) return cells;
      const values = new Array<number | ErrorCell>(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const plain = unwrap(cells[i]);
        const isError = plain !== UNKNOWN && isErrorCell(plain);
        const value = isError
          ? plain
          : readNumber(cells[i], name, element.rule, inCell(i, cells.length));
        if (!isError && isErrorCell(value)) return value;
        values[i] = value;
      }
      return values;
    },
  };
}

/** A row or column of TRUE/FALSE (or 1/0). */
export function flags(title: string, options: SeriesOptions = {}): Argument<readonly boolean[]> {
  return cellsOf(
    {
      facts: {
        title,
        type: "flag",
        unit: "TRUE or FALSE",
        shape: "series",
        optional: false,
        allowed: "TRUE or FALSE",
      },
    },
    options,
    readFlag,
  );
}

/** A row or column of names; numbers count as text, a blank as no name. */
export function labels(title: string, options: SeriesOptions = {}): Argument<readonly string[]> {
  return cellsOf(
    {
      facts: {
        title,
        type: "label",
        unit: "text",
        shape: "series",
        optional: false,
        allowed: "text",
      },
    },
    options,
    (cell) => {
      const plain = unwrap(cell);
      if (plain !== UNKNOWN && isErrorCell(plain)) return plain;
      return plain === null ? "" : typeof plain === "string" ? plain : describe(plain);
    },
  );
}

function numbers(
  element: NumberArgument,
  options: SeriesOptions,
  sets: boolean,
): Argument<readonly number[]> {
  const rule = element.rule;
  return {
    facts: factsOf(element.facts, options, sets),
    read(raw, name) {
      const cells = lineOf(raw, name, options);
      return isErrorCell(cells) ? cells : readNumbers(cells, name, rule);
    },
  };
}

/** The numbers of a line of cells; the first cell that is none, or against the rule, is named. */
export function readNumbers(
  cells: readonly unknown[],
  name: string,
  rule: NumberRule,
  row?: number,
): number[] | ErrorCell {
  const length = cells.length;
  const values = new Array<number>(length);
  const { min = -Infinity, max = Infinity, above = -Infinity, below = Infinity } = rule;
  const isWhole = rule.whole === true || rule.date === true;
  const isListed = rule.oneOf !== undefined;
  const isZeroIfBlank =
    min <= 0 && max >= 0 && above < 0 && below > 0 && rule.date !== true && !isListed;
  for (let i = 0; i < length; i++) {
    const cell = cells[i];
    // A number within plain bounds is what nearly every cell holds; all else takes the long way.
    if (
      typeof cell === "number" &&
      cell >= min &&
      cell <= max &&
      cell > above &&
      cell < below &&
      !isListed &&
      (!isWhole || Number.isInteger(cell))
    ) {
      values[i] = cell + 0;
      continue;
    }
    if (isZeroIfBlank && (cell === null || cell === undefined || cell === "")) {
      values[i] = 0;
      continue;
    }
    let value = readNumber(cell, name, rule);
    if (typeof value !== "number") {
      const where = row === undefined ? inCell(i, length) : ` in row ${row + 1}, column ${i + 1}`;
      value = readNumber(cell, name, rule, where);
      if (typeof value !== "number") return value;
    }
    values[i] = value;
  }
  return values;
}

function cellsOf<Value>(
  element: { readonly facts: ArgumentFacts },
  options: SeriesOptions,
  read: (cell: unknown, name: string, where: string) => Value | ErrorCell,
): Argument<readonly Value[]> {
  return {
    facts: factsOf(element.facts, options, true),
    read(raw, name) {
      const cells = lineOf(raw, name, options);
      if (isErrorCell(cells)) return cells;
      const values = new Array<Value>(cells.length);
      for (let i = 0; i < cells.length; i++) {
        const value = read(cells[i], name, inCell(i, cells.length));
        if (isErrorCell(value)) return value;
        values[i] = value;
      }
      return values;
    },
  };
}

const LIMITS: Readonly<Record<string, number>> = { periods: 1200, contracts: 500, flows: 20_000 };

function lineOf(
  raw: unknown,
  name: string,
  options: SeriesOptions,
): readonly unknown[] | ErrorCell {
  const range = asRange(raw, name);
  if (isErrorCell(range)) return range;
  const line = asLine(range, name);
  if (isErrorCell(line)) return line;
  const limit = options.max ?? LIMITS[options.along ?? "periods"] ?? 20_000;
  if (line.length > limit) {
    return invalid(`${name} has ${counted(line.length, "cell")}; use ${limit} or fewer`);
  }
  return line;
}

function factsOf(element: ArgumentFacts, options: SeriesOptions, sets: boolean): ArgumentFacts {
  return { ...element, shape: "series", along: options.along ?? "periods", sets };
}

function inCell(index: number, length: number): string {
  return length === 1 ? "" : ` in cell ${index + 1}`;
}
