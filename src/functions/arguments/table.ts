import { counted } from "../boundary/describe";
import { invalid, isErrorCell, type ErrorCell } from "../boundary/errorCell";
import { asRange, type Range } from "../boundary/range";
import type { Argument } from "./argument";
import type { NumberArgument } from "./numbers";
import { readNumbers } from "./series";

/** Numbers as rows. */
export type Matrix = readonly (readonly number[])[];

export interface TableOptions {
  /** What the lines are: claims, sources, contracts, add-ons. */
  readonly lines: string;
  readonly along?: string;
  /** This table says how many periods there are (it is the function's first range). */
  readonly sets?: boolean;
  readonly max?: number;
}

/**
 * A table of lines × periods: one row per line when periods run across, one column per line when
 * they run down. It comes out as lines × periods either way; a line of one cell holds for every
 * period. One table as the first range always runs across.
 */
export function table(element: NumberArgument, options: TableOptions): Argument<Matrix> {
  return {
    facts: {
      ...element.facts,
      shape: "table",
      along: options.along ?? "periods",
      lines: options.lines,
      sets: options.sets ?? false,
    },
    read(raw, name, { orientation }) {
      const range = asRange(raw, name);
      if (isErrorCell(range)) return range;
      const values = readMatrix(range, name, element);
      if (isErrorCell(values)) return values;
      const lines = orientation === "column" ? transpose(values) : values;
      const limit = options.max ?? 500;
      if (lines.length > limit) {
        return invalid(
          `${name} has ${counted(lines.length, "line")}; use ${limit} ${options.lines} or fewer`,
        );
      }
      return lines;
    },
  };
}

/** A block of numbers exactly as given, such as a correlation or transition matrix. */
export function grid(element: NumberArgument): Argument<Matrix> {
  return {
    facts: { ...element.facts, shape: "grid" },
    read(raw, name) {
      const range = asRange(raw, name);
      return isErrorCell(range) ? range : readMatrix(range, name, element);
    },
  };
}

/** Rows become columns. */
export function transpose<Value>(rows: readonly (readonly Value[])[]): Value[][] {
  const width = rows[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => rows.map((row) => row[column] as Value));
}

function readMatrix(range: Range, name: string, element: NumberArgument): number[][] | ErrorCell {
  const { cells, rows, columns } = range;
  if (rows * columns > 600_000)
    return invalid(`${name} has ${rows * columns} cells; use 600,000 or fewer`);
  const isBlock = rows > 1 && columns > 1;
  const values = new Array<number[]>(rows);
  if (columns === 1 && rows > 1) {
    const column = readNumbers(
      cells.map((row) => row[0]),
      name,
      element.rule,
    );
    return isErrorCell(column) ? column : column.map((value) => [value]);
  }
  for (let i = 0; i < rows; i++) {
    const row = readNumbers(cells[i] ?? [], name, element.rule, isBlock ? i : undefined);
    if (isErrorCell(row)) return row;
    values[i] = row;
  }
  return values;
}
