import { useState } from "preact/hooks";
import type { ArgumentHint } from "../formula/argumentHint";
import { argumentHint } from "../formula/argumentHint";
import type { Completion } from "../formula/completion";
import { applyCompletion, completions } from "../formula/completion";
import type { KnownFunction } from "../formula/knownFunctions";
import type { Bench } from "../state/bench";

/** What is shown under the formula, and the keys that choose from it. */
export interface ShownHelp {
  readonly hint: ArgumentHint | undefined;
  readonly offers: readonly Completion[];
  readonly chosen: number;
  readonly onTake: (offer: Completion) => void;
  /** True when the key was for the list. */
  readonly onKey: (key: string) => boolean;
}

/** Help for what is being typed on the bench. */
export function useFormulaHelp(bench: Bench, functions: readonly KnownFunction[]): ShownHelp {
  const [choice, setChoice] = useState({ of: "", index: 0, moved: false });
  const [closedFor, setClosedFor] = useState<string>();
  const edit = bench.edit();
  const names = bench.workbook.names().map(({ name }) => name);
  const found =
    edit === undefined || edit.pointed !== undefined || closedFor === edit.text
      ? []
      : completions(edit, functions, names);
  const hint = edit && argumentHint(edit.text, edit.caret, functions);
  const text = edit?.text ?? "";
  const chosen = choice.of === text ? Math.min(choice.index, found.length - 1) : 0;
  const moved = choice.of === text && choice.moved;

  const onTake = (offer: Completion): void => {
    if (edit === undefined) return;
    const next = applyCompletion(edit, offer);
    bench.type(next.text, next.caret);
    if (offer.kind !== "function") setClosedFor(next.text);
  };
  return {
    hint,
    offers: found,
    chosen,
    onTake,
    onKey(key) {
      const offer = found[chosen];
      if (offer === undefined) return false;
      switch (key) {
        case "ArrowDown":
        case "ArrowUp": {
          const by = key === "ArrowDown" ? 1 : found.length - 1;
          setChoice({ of: text, index: (chosen + by) % found.length, moved: true });
          return true;
        }
        case "Tab":
          onTake(offer);
          return true;
        case "Enter":
          if (!moved) return false;
          onTake(offer);
          return true;
        case "Escape":
          setClosedFor(text);
          return true;
        default:
          return false;
      }
    },
  };
}
