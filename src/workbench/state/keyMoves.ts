import type { CellPosition } from "../../workbook/address";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";

/** A step of the cursor. */
export interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** What an arrow key means; undefined for other keys. */
export function arrowStep(key: string): Step | undefined {
  return ARROWS[key];
}

const ARROWS: Readonly<Record<string, Step>> = {
  ArrowUp: { rows: -1, columns: 0 },
  ArrowDown: { rows: 1, columns: 0 },
  ArrowLeft: { rows: 0, columns: -1 },
  ArrowRight: { rows: 0, columns: 1 },
};

/** One step, stopping at the ends of the sheet. */
export function stepped({ row, column }: CellPosition, { rows, columns }: Step): CellPosition {
  return {
    row: Math.max(0, Math.min(MAX_ROWS - 1, row + rows)),
    column: Math.max(0, Math.min(MAX_COLUMNS - 1, column + columns)),
  };
}

/**
 * Where Ctrl and an arrow lead: to the end of the block of filled cells, over blank cells to the next
 * filled one, or to the end of the sheet.
 *
 * @param last - The last row and column that hold anything.
 */
export function jumped(
  from: CellPosition,
  step: Step,
  last: CellPosition,
  isFilled: (row: number, column: number) => boolean,
): CellPosition {
  const filled = ({ row, column }: CellPosition): boolean => isFilled(row, column);
  const past = ({ row, column }: CellPosition): boolean =>
    (step.rows > 0 && row > last.row) || (step.columns > 0 && column > last.column);
  const sheetEnd: CellPosition = {
    row: step.rows > 0 ? MAX_ROWS - 1 : step.rows < 0 ? 0 : from.row,
    column: step.columns > 0 ? MAX_COLUMNS - 1 : step.columns < 0 ? 0 : from.column,
  };
  let at = from;
  const runs = filled(from) && filled(stepped(from, step));
  for (;;) {
    const next = stepped(at, step);
    if (same(next, at)) return at;
    if (past(next)) return runs ? at : sheetEnd;
    if (runs && !filled(next)) return at;
    if (!runs && filled(next)) return next;
    at = next;
  }
}

function same(a: CellPosition, b: CellPosition): boolean {
  return a.row === b.row && a.column === b.column;
}
