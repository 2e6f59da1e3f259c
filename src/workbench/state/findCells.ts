import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition } from "../../workbook/address";

/** A cell that holds what is looked for. */
export interface FoundCell extends CellPosition {
  readonly sheet: string;
}

/**
 * The cells whose shown text or formula holds a text, in any case: those of the visible sheets in the
 * order of the tabs, row by row.
 */
export function findCells(workbook: OpenWorkbook, text: string): FoundCell[] {
  const wanted = text.trim().toLowerCase();
  if (wanted === "") return [];
  return workbook
    .sheets()
    .filter(({ visibility }) => visibility === "Visible")
    .flatMap(({ name }) => findOnSheet(workbook, name, wanted));
}

/** The place in `found` to go to from a cell: the next one after it, or the last one before it. */
export function nextFound(
  found: readonly FoundCell[],
  order: readonly string[],
  from: FoundCell,
  isBack: boolean,
): number {
  const key = ({ sheet, row, column }: FoundCell): number[] => [order.indexOf(sheet), row, column];
  const here = key(from);
  const compare = (cell: FoundCell): number => {
    const place = key(cell);
    const at = place.findIndex((part, index) => part !== here[index]);
    return at < 0 ? 0 : (place[at] ?? 0) - (here[at] ?? 0);
  };
  if (isBack) {
    const before = found.filter((cell) => compare(cell) < 0).length;
    return before === 0 ? found.length - 1 : before - 1;
  }
  return Math.max(
    0,
    found.findIndex((cell) => compare(cell) > 0),
  );
}

function findOnSheet(workbook: OpenWorkbook, sheet: string, wanted: string): FoundCell[] {
  const used = workbook.usedRange(sheet);
  const found: FoundCell[] = [];
  if (used === undefined) return found;
  for (let { row } = used; row < used.row + used.rows; row++) {
    for (let { column } = used; column < used.column + used.columns; column++) {
      const { text, formula = "" } = workbook.cell(sheet, row, column);
      if (text.toLowerCase().includes(wanted) || formula.toLowerCase().includes(wanted)) {
        found.push({ sheet, row, column });
      }
    }
  }
  return found;
}
