import { sheetRangeText } from "../../workbook/address";
import type { CellRange } from "../../workbook/address";
import type { Bench } from "./bench";

/**
 * Goes to what the active cell's formula reads (Ctrl+[) or to what reads the active cell (Ctrl+]).
 *
 * @returns All of them in a sentence, for the status line.
 */
export function trace(bench: Bench, direction: "precedents" | "dependents"): string {
  const { engine } = bench.workbook;
  const { row, column } = bench.active();
  const found: readonly (CellRange & { readonly sheet: string })[] =
    direction === "precedents"
      ? engine.precedents(bench.sheet(), row, column)
      : engine
          .dependents(bench.sheet(), row, column)
          .map((cell) => ({ ...cell, rows: 1, columns: 1 }));
  const [first] = found;
  const what = direction === "precedents" ? "reads" : "is read by";
  if (first === undefined) {
    return direction === "precedents"
      ? "The formula here reads no cell."
      : "No formula reads this cell.";
  }
  const places = found.slice(0, MOST).map((place) => sheetRangeText(place.sheet, place));
  bench.activate(first.sheet);
  bench.selectRange(first);
  const more = found.length > MOST ? ` and ${found.length - MOST} more` : "";
  return `The cell ${what} ${places.join(", ")}${more}.`;
}

const MOST = 8;
