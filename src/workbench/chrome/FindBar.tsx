import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Bench } from "../state/bench";
import { findCells, nextFound } from "../state/findCells";

interface FindBarProps {
  readonly bench: Bench;
  readonly onClose: () => void;
}

/** Looks for a text in all sheets: Enter goes to the next cell, Shift+Enter to the one before. */
export function FindBar({ bench, onClose }: FindBarProps): JSX.Element {
  const [said, setSaid] = useState("");
  const go = (text: string, isBack: boolean): void => {
    const found = findCells(bench.workbook, text);
    const order = bench.workbook.sheets().map(({ name }) => name);
    const at = nextFound(found, order, { sheet: bench.sheet(), ...bench.active() }, isBack);
    const cell = found[at];
    if (cell === undefined) {
      setSaid("Not found");
      return;
    }
    bench.activate(cell.sheet);
    bench.select(cell);
    setSaid(`${at + 1} of ${found.length}`);
  };
  return (
    <div class="find-bar" role="search">
      <input
        class="find-text"
        aria-label="Find in all sheets"
        placeholder="Find in all sheets"
        spellcheck={false}
        autocomplete="off"
        ref={(input) => {
          input?.focus();
        }}
        onKeyDown={(event) => {
          const { key, shiftKey, currentTarget } = event;
          if (key === "Escape") onClose();
          else if (key === "Enter") go(currentTarget.value, shiftKey);
          else return;
          event.preventDefault();
        }}
      />
      <span class="find-said" role="status">
        {said}
      </span>
      <button type="button" aria-label="Close" title="Close (Esc)" onClick={onClose}>
        ×
      </button>
    </div>
  );
}
