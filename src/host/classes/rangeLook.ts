import type { CellFormat } from "../cellFormat";
import type { CellRange } from "../cellRange";
import { intersection, isEntireColumns, isEntireRows } from "../cellRange";
import type { FormatPatch } from "../formatStore";
import type { Scalar } from "../officeObject";
import type { RangeTarget } from "../rangeTarget";
import { cellsOf, sheetOfTarget } from "../rangeTarget";
import type { Session } from "../session";
import { refuseProtected } from "./protection";

/** A part of the look of cells that is read and written as one value. */
export function lookScalar<K extends keyof CellFormat>(
  key: K,
  read: (value: CellFormat[K]) => unknown,
  check: (value: unknown) => CellFormat[K],
): Scalar<RangeTarget> {
  return {
    read: (target, session) => uniform(target, session, (format) => read(format[key])),
    write(target, value, session) {
      changeLook(target, session, { [key]: check(value) });
    },
  };
}

/** Changes the look of every cell of a target. */
export function changeLook(target: RangeTarget, session: Session, patch: FormatPatch): void {
  const sheet = sheetOfTarget(target, session);
  const range = cellsOf(target);
  refuseProtected(sheet, range);
  session.workbook.setFormat(sheet.name, range, patch);
}

/** What all cells of a target share; null where they differ, as Excel answers. */
export function uniform(
  target: RangeTarget,
  session: Session,
  read: (format: CellFormat) => unknown,
): unknown {
  const sheet = sheetOfTarget(target, session);
  const range = nearPart(cellsOf(target));
  const first = read(sheet.formats.at(range.row, range.column));
  let known: CellFormat | undefined;
  for (let row = range.row; row < range.row + range.rows; row += 1) {
    for (let column = range.column; column < range.column + range.columns; column += 1) {
      const format = sheet.formats.at(row, column);
      if (format === known) continue;
      if (read(format) !== first) return null;
      known = format;
    }
  }
  return first;
}

/** How far into entire rows and columns differences are looked for. */
const MOST_LINES = 1_000;

function nearPart(range: CellRange): CellRange {
  if (!isEntireColumns(range) && !isEntireRows(range)) return range;
  const near = { row: range.row, column: range.column, rows: MOST_LINES, columns: MOST_LINES };
  return intersection(range, near) ?? range;
}
