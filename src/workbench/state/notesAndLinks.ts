import { holdsCell } from "../../host/cellRange";
import type { OpenLink, OpenNote, OpenSheet } from "../../host/openSheet";
import type { CellPosition } from "../../workbook/address";
import type { Bench } from "./bench";

/** The note of a cell. */
export function noteAt(sheet: OpenSheet, { row, column }: CellPosition): OpenNote | undefined {
  return sheet.notes.find(({ range }) => holdsCell(range, row, column));
}

/** The link of a cell. */
export function linkAt(sheet: OpenSheet, { row, column }: CellPosition): OpenLink | undefined {
  return sheet.links.find(({ range }) => holdsCell(range, row, column));
}

/** Writes the note of a cell; an empty text takes it away. */
export function writeNote(bench: Bench, cell: CellPosition, text: string): void {
  const before = noteAt(bench.workbook.activeSheet(), cell);
  if ((before?.text ?? "") === text) return;
  bench.act("note", () => {
    bench.workbook.changeObjects(bench.sheet(), (sheet) => {
      const others = sheet.notes.filter(({ range }) => !holdsCell(range, cell.row, cell.column));
      const range = { row: cell.row, column: cell.column, rows: 1, columns: 1 };
      const note = { range, author: before?.author ?? "", text };
      sheet.notes = text.trim() === "" ? others : [...others, note];
    });
  });
}

/** What a link says of its destination: a web or mail address, or a place in the workbook. */
export function destinationOf({ target, location }: OpenLink): string {
  return target === "" ? location : target;
}

/** Addresses that a link may open: anything else could run something. */
export function isSafeAddress(address: string): boolean {
  return /^(https?:|mailto:)/i.test(address);
}
