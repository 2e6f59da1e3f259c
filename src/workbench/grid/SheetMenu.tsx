import type { JSX } from "preact";
import { intersection } from "../../host/cellRange";
import type { CellPosition, CellRange } from "../../workbook/address";
import type { Bench } from "../state/bench";
import { linkAt, noteAt, writeNote } from "../state/notesAndLinks";
import { groupSelected, hideSelected, showSelected, ungroupSelected } from "../state/outline";
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
  readonly onNote: () => void;
  readonly onFollow: (cell: CellPosition) => void;
  readonly onClose: () => void;
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
}

/** The menu of the right mouse button over rows, columns and cells. */
export function SheetMenu({ bench, of, onNote, onFollow, ...place }: SheetMenuProps): JSX.Element {
  const lines = of === "cells" ? [] : outlineItems(bench, of);
  const cells = of === "cells" ? cellItems(bench, onNote, onFollow) : [];
  return <PopupMenu label="Cells" items={[...itemsOf(bench, of), ...lines, ...cells]} {...place} />;
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

function outlineItems(bench: Bench, axis: "rows" | "columns"): MenuItem[] {
  return [
    {
      label: `Hide ${axis}`,
      run: () => {
        hideSelected(bench, axis);
      },
    },
    {
      label: `Show hidden ${axis}`,
      run: () => {
        showSelected(bench, axis);
      },
    },
    {
      label: `Group ${axis}`,
      run: () => {
        groupSelected(bench, axis);
      },
    },
    {
      label: `Ungroup ${axis}`,
      run: () => {
        ungroupSelected(bench, axis);
      },
    },
  ];
}

function cellItems(
  bench: Bench,
  onNote: () => void,
  onFollow: (cell: CellPosition) => void,
): MenuItem[] {
  const { workbook } = bench;
  const [sheet, range, active] = [workbook.activeSheet(), bench.selection(), bench.active()];
  const note = noteAt(sheet, active);
  const link = linkAt(sheet, active);
  const isMerged = sheet.merged.some((one) => intersection(one, range) !== undefined);
  const merging: MenuItem = {
    label: isMerged ? "Split merged cells" : "Merge cells",
    run: () => {
      bench.act(isMerged ? "splitting cells" : "merging cells", () => {
        if (isMerged) workbook.unmerge(sheet.name, range);
        else mergeRange(bench, range);
      });
    },
  };
  return [
    { label: note === undefined ? "Note" : "Edit note", keys: "Shift+F2", run: onNote },
    ...(note === undefined
      ? []
      : [
          {
            label: "Delete note",
            run: () => {
              writeNote(bench, active, "");
            },
          },
        ]),
    ...(link === undefined
      ? []
      : [
          {
            label: "Open link",
            keys: "Ctrl+click",
            run: () => {
              onFollow(active);
            },
          },
        ]),
    ...(range.rows * range.columns > 1 ? [merging] : []),
  ];
}

/** Only the first content stays, as in Excel. */
function mergeRange(bench: Bench, range: CellRange): void {
  const { workbook } = bench;
  const name = bench.sheet();
  const [first = null] = workbook
    .contents(name, range)
    .flat()
    .filter((cell) => cell !== null);
  workbook.clearContents(name, range);
  workbook.enterExactly(name, range.row, range.column, [[first]]);
  workbook.merge(name, range, false);
}
