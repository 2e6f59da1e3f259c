import type { JSX } from "preact";
import type { CellPosition } from "../../workbook/address";
import { cellText } from "../../workbook/address";
import { px } from "../display/px";
import type { Bench } from "../state/bench";
import { noteAt, writeNote } from "../state/notesAndLinks";
import type { Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface NoteEditorProps {
  readonly bench: Bench;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly cell: CellPosition;
  readonly onClose: () => void;
}

/** The note of a cell while it is written: leaving keeps it, Escape leaves it as it was. */
export function NoteEditor({
  bench,
  geometry,
  scroll,
  cell,
  onClose,
}: NoteEditorProps): JSX.Element {
  const before = noteAt(bench.workbook.activeSheet(), cell)?.text ?? "";
  const { left, top, width } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const x = left + width + HEAD_WIDTH - (cell.column < geometry.frozen.columns ? 0 : scroll.left);
  const y = top + HEAD_HEIGHT - (cell.row < geometry.frozen.rows ? 0 : scroll.top);
  return (
    <textarea
      class="note-editor"
      aria-label={`Note of ${cellText(cell.row, cell.column)}`}
      placeholder="Note; Ctrl+Enter keeps it, Esc leaves it as it was"
      defaultValue={before}
      style={{ left: px(x + 6), top: px(Math.max(2, y)) }}
      ref={(area) => {
        area?.focus();
      }}
      onKeyDown={(event) => {
        const { key, currentTarget } = event;
        if (key === "Escape") currentTarget.value = before;
        if (key === "Escape" || (key === "Enter" && event.ctrlKey)) currentTarget.blur();
      }}
      onBlur={({ currentTarget: { value } }) => {
        writeNote(bench, cell, value);
        onClose();
      }}
    />
  );
}
