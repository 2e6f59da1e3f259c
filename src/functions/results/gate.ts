import { isErrorCell, type ErrorCell } from "../boundary/errorCell";

/** What a cell of an answer may be. */
export type AnswerCell = number | string | boolean | ErrorCell;

/** One cell, or rectangular rows; an error cell alone is the whole answer. */
export type Answer = AnswerCell | readonly (readonly AnswerCell[])[];

/** Cells one formula may spill. */
export const MAX_SPILL = 10_000;

/**
 * The one way out: rectangular, at least one cell, at most 10,000, and every number finite.
 *
 * Excel shows a NaN inside an array as 0, so such an element becomes #NUM! here.
 */
export function gate(rows: readonly (readonly AnswerCell[])[]): Answer {
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (width === 0)
    return { error: "#N/A", message: "there is nothing to show for these arguments" };
  if (rows.length * width > MAX_SPILL) {
    return {
      error: "#VALUE!",
      message: `the answer has ${rows.length * width} cells; a formula may spill ${MAX_SPILL}, so ask for fewer periods or for one item`,
    };
  }
  if (rows.length === 1 && width === 1) return cellOut(rows[0]?.[0] ?? "");
  return rows.map((row) => {
    const cells = new Array<AnswerCell>(width);
    for (let i = 0; i < width; i++) cells[i] = i < row.length ? cellOut(row[i]) : "";
    return cells;
  });
}

/** What Excel would show as 0 or as nothing becomes an error that says so; −0 becomes 0. */
function cellOut(value: unknown): AnswerCell {
  if (typeof value === "number") {
    if (Number.isFinite(value)) return value === 0 ? 0 : value;
    return { error: "#NUM!", message: "the result is too large or not a number" };
  }
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (isErrorCell(value)) return value;
  return { error: "#NUM!", message: "the result is not a number" };
}
