import type { JSX } from "preact";
import { PopupMenu } from "../grid/PopupMenu";
import type { MenuItem } from "../grid/PopupMenu";
import type { Bench } from "../state/bench";
import { duplicateSheet, moveSheetBy } from "../state/sheetEdits";

interface TabMenuProps {
  readonly bench: Bench;
  readonly sheet: string;
  readonly left: number;
  readonly attempt: (action: () => void) => void;
  readonly onRename: () => void;
  readonly onClose: () => void;
}

/** What can be done to a sheet. */
export function TabMenu({
  bench,
  sheet,
  left,
  attempt,
  onRename,
  onClose,
}: TabMenuProps): JSX.Element {
  const { workbook } = bench;
  const hidden = workbook.sheets().filter(({ visibility }) => visibility === "Hidden");
  const change = (label: string, run: () => void) => (): void => {
    bench.act(label, run);
  };
  const items: MenuItem[] = [
    { label: "Rename", keys: "F2", run: onRename },
    {
      label: "Duplicate",
      run: () => {
        duplicateSheet(bench, sheet);
      },
    },
    {
      label: "Move left",
      run: () => {
        moveSheetBy(bench, sheet, -1);
      },
    },
    {
      label: "Move right",
      run: () => {
        moveSheetBy(bench, sheet, 1);
      },
    },
    {
      label: "Hide",
      run: change("hiding a sheet", () => {
        workbook.changeSheet(sheet, { visibility: "Hidden" });
      }),
    },
    ...hidden.map(({ name }) => ({
      label: `Show "${name}"`,
      run: change("showing a sheet", () => {
        workbook.changeSheet(name, { visibility: "Visible" });
        workbook.activate(name);
      }),
    })),
    ...TAB_COLORS.map(([name, tabColor]) => ({
      label: name,
      ...(tabColor !== "" && { color: tabColor }),
      run: change("tab color", () => {
        workbook.changeSheet(sheet, { tabColor });
      }),
    })),
    {
      label: "Delete",
      keys: "Del",
      run: change("deleting a sheet", () => {
        workbook.deleteSheet(sheet);
      }),
    },
  ];
  return (
    <PopupMenu
      label="Sheet"
      left={left}
      top={Number.POSITIVE_INFINITY}
      items={items}
      attempt={attempt}
      onClose={onClose}
    />
  );
}

const TAB_COLORS = [
  ["No tab color", ""],
  ["Blue tab", "#1F4E79"],
  ["Green tab", "#0E6B38"],
  ["Yellow tab", "#FFC000"],
  ["Red tab", "#C00000"],
] as const;
