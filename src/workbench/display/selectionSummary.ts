import type { CellValue } from "../../workbook/cellValue";

/** What the status bar says of the selected cells, as Excel counts them. */
export interface SelectionSummary {
  /** Cells that are not blank. */
  readonly count: number;
  readonly numbers: number;
  readonly sum: number;
  /** undefined when no number is selected. */
  readonly average: number | undefined;
}

/** Sums, counts and averages values; errors and text only count. */
export function selectionSummary(values: Iterable<CellValue>): SelectionSummary {
  let [count, numbers, sum] = [0, 0, 0];
  for (const value of values) {
    if (value === null || value === "") continue;
    count += 1;
    if (typeof value !== "number") continue;
    numbers += 1;
    sum += value;
  }
  return { count, numbers, sum, average: numbers === 0 ? undefined : sum / numbers };
}
