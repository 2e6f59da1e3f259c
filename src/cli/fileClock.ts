import type { WorkbookFile } from "../workbook/workbookFile";

/**
 * The time of a file's own calculation as a serial number: what its `=NOW()` or `=TODAY()` shows, else
 * when it was saved; undefined when nothing says so. With it the same file gives the same answer on
 * any day.
 */
export function fileClock({ sheets, saved }: WorkbookFile): number | undefined {
  const shown = (formula: RegExp): number | undefined => {
    const values = sheets.flatMap(({ cells }) =>
      cells.flatMap((cell) =>
        formula.test(cell.formula ?? "") && typeof cell.value === "number" ? [cell.value] : [],
      ),
    );
    return values.reduce<number | undefined>((a, b) => Math.max(a ?? b, b), undefined);
  };
  const now = shown(/^=\+?NOW\(\)$/i);
  const today = shown(/^=\+?TODAY\(\)$/i);
  if (now !== undefined && (today === undefined || Math.floor(now) === today)) return now;
  return today ?? saved;
}
