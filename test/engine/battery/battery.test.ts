import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { parseCell } from "../../../src/workbook/address";
import { isCellError, type CellValue } from "../../../src/workbook/cellValue";
import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/engine";

/** A formula, its answer, and the digits that its source shows, where these are few. */
type Case = readonly [formula: string, answer: Answer, within?: number];
type Answer = Cell | readonly (readonly Cell[])[];
type Cell = number | string | boolean | { readonly error: string };

interface Battery {
  readonly origin: string;
  /** What stands in the cells of the sheet, by first cell: rows. */
  readonly cells?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly cases: readonly Case[];
}

const batteries = readdirSync(__dirname)
  .filter((file) => file.endsWith(".json"))
  .map(
    (file) => [file, JSON.parse(readFileSync(join(__dirname, file), "utf8")) as Battery] as const,
  );

describe.each(batteries)("%s", (_, { cells = {}, cases }) => {
  const engine = filled(cells);
  const facts = cases.map(([formula, answer, within = 0]) => ({ formula, answer, within }));
  test.each(facts)("$formula is $answer", ({ formula, answer, within }) => {
    expect(differences(engine.evaluate(formula, "S"), answer, within)).toEqual([]);
  });
});

test("the batteries hold at least 600 formulas", () => {
  const count = batteries.reduce((sum, [, { cases }]) => sum + cases.length, 0);
  expect(count).toBeGreaterThanOrEqual(600);
});

function filled(cells: NonNullable<Battery["cells"]>): Engine {
  const engine = createEngine();
  engine.addSheet("S");
  for (const [address, rows] of Object.entries(cells)) {
    const at = parseCell(address);
    if (at) engine.setCells("S", at.row, at.column, rows);
  }
  engine.recalculate();
  return engine;
}

/** Where an answer differs: numbers by more than 1e-9 of their size and what the source rounds. */
function differences(got: unknown, answer: Answer, within: number): unknown[] {
  const rows = (value: unknown): readonly (readonly unknown[])[] =>
    Array.isArray(value) ? (value as unknown[][]) : [[value]];
  const expected = rows(answer);
  const found = rows(got);
  const sizes = [found.length, found[0]?.length, expected.length, expected[0]?.length];
  if (sizes[0] !== sizes[2] || sizes[1] !== sizes[3]) return [{ sizes, got }];
  return expected.flatMap((line, row) =>
    line
      .map((wanted, column) => ({ wanted, is: found[row]?.[column] }))
      .filter(({ wanted, is }) => !isSame(is, wanted, within)),
  );
}

function isSame(is: unknown, wanted: unknown, within: number): boolean {
  if (typeof wanted === "number") {
    const margin = Math.max(within, 1e-9 * Math.abs(wanted), 1e-12);
    return typeof is === "number" && Math.abs(is - wanted) <= margin;
  }
  if (isCellError(wanted)) return isCellError(is) && is.error === wanted.error;
  return is === wanted;
}
