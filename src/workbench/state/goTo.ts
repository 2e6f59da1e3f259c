import { parseRange, splitSheet } from "../../workbook/address";
import type { Bench } from "./bench";

/** Selects an address or a defined name; what is neither leaves everything as it is. */
export function goTo(bench: Bench, text: string): boolean {
  const { workbook } = bench;
  const named =
    workbook.name(text.trim(), bench.sheet()) ?? workbook.name(text.trim()) ?? undefined;
  const { sheet, address } = splitSheet(named?.formula.replace(/^=/, "") ?? text.trim());
  const range = parseRange(address);
  if (range === undefined || (sheet !== undefined && workbook.sheet(sheet) === undefined)) {
    return false;
  }
  if (sheet !== undefined) bench.activate(sheet);
  bench.selectRange(range);
  return true;
}
