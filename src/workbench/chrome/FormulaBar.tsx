import type { JSX, RefObject } from "preact";
import { useLayoutEffect, useState } from "preact/hooks";
import { rangeText } from "../../workbook/address";
import type { Bench } from "../state/bench";
import { goTo } from "../state/goTo";

interface FormulaBarProps {
  readonly bench: Bench;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly onKey: (event: KeyboardEvent) => void;
  readonly focusCells: () => void;
}

/** Name box and formula. */
export function FormulaBar({ bench, field, onKey, focusCells }: FormulaBarProps): JSX.Element {
  const edit = bench.edit();
  const text = edit?.text ?? bench.content();
  useLayoutEffect(() => {
    const input = field.current;
    if (input === null || edit?.where !== "bar" || document.activeElement !== input) return;
    if (input.selectionStart !== edit.caret) input.setSelectionRange(edit.caret, edit.caret);
  }, [text, edit?.caret]);
  return (
    <section class="formula-bar" aria-label="Formula bar">
      <NameBox bench={bench} focusCells={focusCells} />
      <span class="fx" aria-hidden="true">
        fx
      </span>
      <input
        ref={field}
        class="formula"
        aria-label="Formula"
        spellcheck={false}
        autocomplete="off"
        value={text}
        onFocus={({ currentTarget }) => {
          const caret = currentTarget.selectionStart ?? text.length;
          if (bench.edit() === undefined) {
            bench.startEdit({ where: "bar", inText: true });
            bench.caretTo(caret);
          }
        }}
        onInput={({ currentTarget: { value, selectionStart } }) => {
          if (bench.edit() === undefined) bench.startEdit({ where: "bar", inText: true });
          bench.type(value, selectionStart ?? value.length);
        }}
        onSelect={({ currentTarget: { selectionStart } }) => {
          if (bench.edit()?.where === "bar") bench.caretTo(selectionStart ?? 0);
        }}
        onKeyDown={onKey}
      />
    </section>
  );
}

function NameBox({
  bench,
  focusCells,
}: Pick<FormulaBarProps, "bench" | "focusCells">): JSX.Element {
  const [draft, setDraft] = useState<string>();
  const selection = bench.selection();
  const { row, column } = bench.active();
  const shown =
    selection.rows * selection.columns === 1
      ? rangeText({ row, column, rows: 1, columns: 1 })
      : rangeText(selection);
  const names = bench.workbook.names().filter(({ visible }) => visible);
  return (
    <>
      <datalist id="names">
        {names.map(({ name, sheet, formula }) => (
          <option key={`${sheet ?? ""}!${name}`} value={name}>
            {formula}
          </option>
        ))}
      </datalist>
      <input
        list="names"
        class="name-box"
        aria-label="Name box: the selected cells; type an address or a name to go there"
        spellcheck={false}
        autocomplete="off"
        value={draft ?? shown}
        onFocus={({ currentTarget }) => {
          currentTarget.select();
        }}
        onInput={({ currentTarget }) => {
          setDraft(currentTarget.value);
        }}
        onBlur={() => {
          setDraft(undefined);
        }}
        onKeyDown={({ key, currentTarget }) => {
          if (key !== "Enter" && key !== "Escape") return;
          if (key === "Enter") goTo(bench, currentTarget.value);
          setDraft(undefined);
          focusCells();
        }}
      />
    </>
  );
}
