import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";
import { cellText } from "../../workbook/address";
import { measureText } from "../display/measureText";
import { px } from "../display/px";
import { fromHtmlTable } from "../edit/htmlTable";
import type { Bench, Clipboard } from "../state/bench";
import type { CopiedCells } from "../state/copiedCells";
import type { Scroll, SheetGeometry } from "./sheetGeometry";
import { HEAD_HEIGHT, HEAD_WIDTH, rectangleOf } from "./sheetGeometry";

interface CellEditorProps {
  readonly bench: Bench;
  readonly geometry: SheetGeometry;
  readonly scroll: Scroll;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onKey: (event: KeyboardEvent) => void;
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
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
  attempt,
}: CellEditorProps): JSX.Element {
  const pastesValues = useRef(false);
  const onClipboard = (event: ClipboardEvent, action: () => void): void => {
    if (bench.edit() !== undefined) return;
    event.preventDefault();
    attempt(action);
  };
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
      onKeyDown={(event) => {
        // The browser pastes plain text on this key and does not say so.
        pastesValues.current =
          (event.ctrlKey || event.metaKey) && event.shiftKey && event.key.toLowerCase() === "v";
        onKey(event);
      }}
      onSelect={({ currentTarget: { selectionStart } }) => {
        if (bench.edit()?.where === "cell") bench.caretTo(selectionStart ?? 0);
      }}
      onCopy={(event) => {
        onClipboard(event, () => {
          give(event, bench.copy());
        });
      }}
      onCut={(event) => {
        onClipboard(event, () => {
          give(event, bench.cut());
        });
      }}
      onPaste={(event) => {
        const kind = pastesValues.current ? "values" : "all";
        pastesValues.current = false;
        onClipboard(event, () => {
          bench.paste(clipboardOf(event), kind);
        });
      }}
    />
  );
}

function give(event: ClipboardEvent, { text, html }: CopiedCells): void {
  event.clipboardData?.setData("text/plain", text);
  event.clipboardData?.setData("text/html", html);
}

function clipboardOf({ clipboardData }: ClipboardEvent): Clipboard {
  const html = clipboardData?.getData("text/html") ?? "";
  return {
    text: clipboardData?.getData("text/plain") ?? "",
    table:
      html === "" ? undefined : fromHtmlTable(new DOMParser().parseFromString(html, "text/html")),
  };
}
