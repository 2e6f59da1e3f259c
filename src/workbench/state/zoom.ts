import type { Bench } from "./bench";

/** Sizes that the sheet is shown in, in percent. */
export const ZOOMS: readonly number[] = [50, 75, 90, 100, 110, 125, 150, 200];

/** Shows the active sheet larger or smaller; the file keeps it. */
export function zoomTo(bench: Bench, percent: number): void {
  bench.act("zoom", () => {
    bench.workbook.changeSheet(bench.sheet(), { zoom: percent });
  });
}

/** One size up or down. */
export function zoomBy(bench: Bench, by: 1 | -1): void {
  const { zoom } = bench.workbook.activeSheet();
  const next = by > 0 ? ZOOMS.find((one) => one > zoom) : ZOOMS.filter((one) => one < zoom).at(-1);
  if (next !== undefined) zoomTo(bench, next);
}
