import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { createEngine } from "../../../src/engine/createEngine";
import type { Engine } from "../../../src/engine/engine";
import { parseCell } from "../../../src/workbook/address";
import { isCellError, type CellValue } from "../../../src/workbook/cellValue";

/** A formula, its answer, and the digits that its source shows, where these are few. */
export type BatteryCase = readonly [formula: string, answer: Answer, within?: number];
type Answer = Cell | readonly (readonly Cell[])[];
type Cell = number | string | boolean | { readonly error: string };

export interface Battery {
  readonly file: string;
  readonly origin: string;
  /** What stands in the cells of the sheet, by first cell: rows. */
  readonly cells?: Readonly<Record<string, readonly (readonly CellValue[])[]>>;
  readonly cases: readonly BatteryCase[];
}

/** Every file of formulas with known answers in a folder, which is this one. */
export function batteries(folder: string): Battery[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith(".json"))
    .map((file) => {
      const text = readFileSync(join(folder, file), "utf8");
      return { file, ...(JSON.parse(text) as Omit<Battery, "file">) };
    });
}

/** An engine with the cells of a battery on its sheet "S". */
export function batteryEngine({ cells = {} }: Battery): Engine {
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
export function differences(got: unknown, [, answer, within = 0]: BatteryCase): unknown[] {
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
