import type { JSX, RefObject } from "preact";
import { useLayoutEffect } from "preact/hooks";
import { cellText } from "../../workbook/address";
import { measureText } from "../display/measureText";
import { px } from "../display/px";
import type { Bench } from "../state/bench";
import type { Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface CellEditorProps {
  readonly bench: Bench;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onKey: (event: KeyboardEvent) => void;
}

/**
 * The text field over the active cell. It holds the keyboard all the time, invisible until something
 * is typed, so that typing, input methods and the clipboard work as in any field.
 */
export function CellEditor({
  bench,
  geometry,
  scroll,
  field,
  onKey,
}: CellEditorProps): JSX.Element {
  const edit = bench.edit();
  const here = edit === undefined || edit.sheet === bench.sheet();
  const cell = edit?.cell ?? bench.active();
  const { left, top, width, height } = rectangleOf(geometry, { ...cell, rows: 1, columns: 1 });
  const x = left + HEAD_WIDTH - (cell.column < geometry.frozen.columns ? 0 : scroll.left);
  const y = top + HEAD_HEIGHT - (cell.row < geometry.frozen.rows ? 0 : scroll.top);
  const text = edit?.text ?? "";
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || edit?.where !== "cell") return;
    if (document.activeElement === input && input.selectionStart !== edit.caret) {
      input.setSelectionRange(edit.caret, edit.caret);
    }
  }, [text, edit?.caret]);
  const { workbook } = bench;
  const shown = workbook.cell(bench.sheet(), cell.row, cell.column).text;
  const style = {
    left: px(Math.max(0, x)),
    top: px(Math.max(0, y)),
    width: px(Math.max(width + 1, edit === undefined ? 0 : measureText(text) + 24)),
    height: px(height + 1),
  };
  return (
    <input
      ref={field}
      class={`cell-editor ${edit === undefined || !here ? "resting" : ""}`}
      style={style}
      value={text}
      spellcheck={false}
      autocomplete="off"
      aria-label={`${cellText(cell.row, cell.column)}, ${shown === "" ? "blank" : shown}`}
      onInput={({ currentTarget: { value, selectionStart } }) => {
        const caret = selectionStart ?? value.length;
        if (edit === undefined) bench.startEdit({ text: value });
        bench.type(value, caret);
      }}
      onKeyDown={onKey}
      onSelect={({ currentTarget: { selectionStart } }) => {
        if (bench.edit()?.where === "cell") bench.caretTo(selectionStart ?? 0);
      }}
      onCopy={(event) => {
        if (bench.edit() !== undefined) return;
        event.preventDefault();
        event.clipboardData?.setData("text/plain", bench.copy());
      }}
      onCut={(event) => {
        if (bench.edit() !== undefined) return;
        event.preventDefault();
        event.clipboardData?.setData("text/plain", bench.cut());
      }}
      onPaste={(event) => {
        if (bench.edit() !== undefined) return;
        event.preventDefault();
        bench.paste(event.clipboardData?.getData("text/plain") ?? "");
      }}
    />
  );
}
