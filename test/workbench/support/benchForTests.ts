import { createEngine } from "../../../src/engine/createEngine";
import type { OpenWorkbook } from "../../../src/host/openWorkbook";
import { createOpenWorkbook } from "../../../src/host/openWorkbook";
import { parseRange } from "../../../src/workbook/address";
import type { Bench } from "../../../src/workbench/state/bench";
import { createBench } from "../../../src/workbench/state/bench";

/** A bench over an empty workbook with these sheets. */
export function benchForTests(...sheets: string[]): { bench: Bench; workbook: OpenWorkbook } {
  const workbook = createOpenWorkbook({
    engine: createEngine(),
    sheets: sheets.length === 0 ? ["Sheet1"] : sheets,
  });
  return { bench: createBench(workbook), workbook };
}

/** Types texts into cells of the active sheet, one after the other. */
export function typeInto(bench: Bench, entries: Readonly<Record<string, string>>): void {
  for (const [cell, text] of Object.entries(entries)) {
    selectRange(bench, cell);
    bench.startEdit({ text });
    bench.enter(undefined);
  }
}

/** Selects "B2:C3" on the active sheet. */
export function selectRange(bench: Bench, address: string): void {
  const range = parseRange(address);
  if (range === undefined) throw new RangeError(`no address: ${address}`);
  bench.selectRange(range);
}

/** What cells of a sheet hold: formulas, else values. */
export function cellsOf(bench: Bench, addresses: string, sheet = bench.sheet()): unknown[] {
  return addresses.split(" ").map((address) => {
    const { row, column } = parseRange(address) ?? { row: 0, column: 0 };
    const { formula, value } = bench.workbook.cell(sheet, row, column);
    return formula ?? value;
  });
}
