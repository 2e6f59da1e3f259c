import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";

interface KeysDialogProps {
  readonly onClose: () => void;
}

/** What the keys and the mouse do here. */
export function KeysDialog({ onClose }: KeysDialogProps): JSX.Element {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    dialog.current?.showModal();
  }, []);
  return (
    <dialog
      ref={dialog}
      class="keys"
      aria-labelledby="keys-title"
      onClose={onClose}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current?.close();
      }}
    >
      <header>
        <h2 id="keys-title">Keys</h2>
        <button type="button" aria-label="Close" onClick={() => dialog.current?.close()}>
          ×
        </button>
      </header>
      <div class="keys-groups">
        {GROUPS.map(({ title, keys }) => (
          <section key={title}>
            <h3>{title}</h3>
            <dl>
              {keys.map(([key, what]) => (
                <div key={key}>
                  <dt>{key}</dt>
                  <dd>{what}</dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p>On a Mac, Command works like Ctrl.</p>
    </dialog>
  );
}

const GROUPS: readonly {
  readonly title: string;
  readonly keys: readonly (readonly [key: string, what: string])[];
}[] = [
  {
    title: "Move and select",
    keys: [
      ["Arrows, Tab, Enter", "next cell; with Shift back (Tab, Enter) or longer (arrows)"],
      ["Ctrl + arrow", "to the end of the block; with Shift selects"],
      ["Home, Ctrl + Home, Ctrl + End", "start of the row, of the sheet, last cell"],
      ["PageUp, PageDown", "a screen up or down, with Alt left or right"],
      ["Ctrl + PageUp, PageDown", "sheet before, next sheet"],
      ["Ctrl + Space, Shift + Space", "whole columns, whole rows"],
      ["Ctrl + A", "everything that is filled"],
      ["F5, Ctrl + G", "go to an address or a name"],
      ["Ctrl + F", "find in all sheets"],
      ["Ctrl + [, Ctrl + ]", "what the formula reads, what reads the cell"],
      ["F6", "from the cells to the pane and back"],
    ],
  },
  {
    title: "Enter and edit",
    keys: [
      ["F2", "edit the cell"],
      ["Enter, Tab, Esc", "enter, enter and go right, leave as it was"],
      ["Ctrl + Enter", "enter into all selected cells"],
      ["F4", "dollars of the reference: A1, $A$1, A$1, $A1"],
      ["Arrows after = + ( ,", "point at cells; Shift widens"],
      ["Alt + Down", "choices of an input"],
      ["Alt + =", "sum of the numbers above"],
      ["Ctrl + ;", "today"],
      ["Delete", "clear contents"],
      ["Ctrl + D, Ctrl + R", "fill down, fill right"],
      ["Square at the selection", "drag to fill, double-click to fill down"],
      ["Shift + F2", "note of the cell"],
    ],
  },
  {
    title: "Clipboard, undo, sheet",
    keys: [
      ["Ctrl + C, X, V", "copy, cut, paste; cut cells take their references along"],
      ["Ctrl + Shift + V", "paste values"],
      ["Ctrl + Z, Ctrl + Y", "undo, redo"],
      [
        "Ctrl + Shift + =, Ctrl + -",
        "insert, delete rows (columns when whole columns are selected)",
      ],
      ["Shift + F11", "new sheet"],
      ["Right click", "menu of cells, rows, columns, sheets"],
      ["Ctrl + `", "show formulas"],
      ["F9", "calculate"],
      ["Ctrl + Alt + =, Ctrl + Alt + -", "larger, smaller"],
    ],
  },
  {
    title: "Looks",
    keys: [
      ["Ctrl + B, I, U, 5", "bold, italic, underlined, struck through"],
      ["Ctrl + Shift + ~", "General"],
      ["Ctrl + Shift + !", "1,234.50"],
      ["Ctrl + Shift + $", "currency"],
      ["Ctrl + Shift + %", "percent"],
      ["Ctrl + Shift + #", "date"],
      ["Ctrl + Shift + &, _", "lines around, no lines"],
      ["Edge of a column letter", "drag to resize, double-click to fit"],
    ],
  },
];
