import type { JSX } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { px } from "../display/px";
import type { Bench } from "../state/bench";
import { deleteSelectedLines, insertSelectedLines } from "../state/lineEdits";

interface SheetMenuProps {
  readonly bench: Bench;
  /** Pixels of the window. */
  readonly left: number;
  readonly top: number;
  /** Which lines the menu is about; cells offer both. */
  readonly of: "rows" | "columns" | "cells";
  readonly onClose: () => void;
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
}

interface Item {
  readonly label: string;
  readonly keys?: string;
  readonly run: () => void;
}

/** The menu of the right mouse button over rows, columns and cells. */
export function SheetMenu({ bench, left, top, of, onClose, attempt }: SheetMenuProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("button")?.focus();
    const close = (event: Event): void => {
      if (!(event.target instanceof Node) || list.current?.contains(event.target) !== true) {
        onClose();
      }
    };
    window.addEventListener("pointerdown", close, true);
    return () => {
      window.removeEventListener("pointerdown", close, true);
    };
  }, []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === "Escape") onClose();
    else if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      const buttons = [...(list.current?.querySelectorAll("button") ?? [])];
      const at = buttons.findIndex((button) => button === document.activeElement);
      const by = event.key === "ArrowDown" ? 1 : buttons.length - 1;
      buttons[(at + by) % buttons.length]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <div
      ref={list}
      class="sheet-menu"
      role="menu"
      aria-label="Cells"
      style={{ left: px(left), top: px(Math.min(top, window.innerHeight - 190)) }}
      onKeyDown={onKeyDown}
    >
      {itemsOf(bench, of).map(({ label, keys, run }) => (
        <button
          key={label}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            attempt(run);
          }}
        >
          <span>{label}</span>
          <span class="menu-keys">{keys ?? ""}</span>
        </button>
      ))}
    </div>
  );
}

function itemsOf(bench: Bench, of: SheetMenuProps["of"]): Item[] {
  const lines = (axis: "rows" | "columns"): Item[] => {
    const isDefault = of !== "cells" || axis === "rows";
    const [one, side] = axis === "rows" ? ["row", "above"] : ["column", "to the left"];
    const count = axis === "rows" ? bench.selection().rows : bench.selection().columns;
    const what = count === 1 ? one : `${count} ${axis}`;
    return [
      {
        label: `Insert ${what} ${side}`,
        ...(isDefault && { keys: "Ctrl+Shift+=" }),
        run: () => {
          insertSelectedLines(bench, axis);
        },
      },
      {
        label: `Delete ${what}`,
        ...(isDefault && { keys: "Ctrl+-" }),
        run: () => {
          deleteSelectedLines(bench, axis);
        },
      },
    ];
  };
  const clear: Item = {
    label: "Clear contents",
    keys: "Del",
    run: () => {
      bench.clear();
    },
  };
  if (of !== "cells") return [...lines(of), clear];
  return [...lines("rows"), ...lines("columns"), clear];
}
