import type { JSX } from "preact";
import type { Bench } from "../state/bench";
import { deleteSelectedLines, insertSelectedLines } from "../state/lineEdits";
import type { MenuItem } from "./PopupMenu";
import { PopupMenu } from "./PopupMenu";

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

/** The menu of the right mouse button over rows, columns and cells. */
export function SheetMenu({ bench, of, ...place }: SheetMenuProps): JSX.Element {
  return <PopupMenu label="Cells" items={itemsOf(bench, of)} {...place} />;
}

function itemsOf(bench: Bench, of: SheetMenuProps["of"]): MenuItem[] {
  const lines = (axis: "rows" | "columns"): MenuItem[] => {
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
  const clear: MenuItem = {
    label: "Clear contents",
    keys: "Del",
    run: () => {
      bench.clear();
    },
  };
  if (of !== "cells") return [...lines(of), clear];
  return [...lines("rows"), ...lines("columns"), clear];
}
