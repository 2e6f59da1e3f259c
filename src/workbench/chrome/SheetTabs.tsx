import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { OpenSheet } from "../../host/openSheet";
import type { Bench } from "../state/bench";
import { addSheet } from "../state/sheetEdits";
import { TabMenu } from "./TabMenu";

interface SheetTabsProps {
  readonly bench: Bench;
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
  readonly focusCells: () => void;
}

/** The tabs of the sheets: click to open, double-click or F2 to rename, right click for the rest. */
export function SheetTabs({ bench, attempt, focusCells }: SheetTabsProps): JSX.Element {
  const { workbook } = bench;
  const [renaming, setRenaming] = useState<string>();
  const [menu, setMenu] = useState<{ sheet: string; left: number }>();
  const shown = workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    list.current?.querySelector("[aria-selected=true]")?.scrollIntoView({ block: "nearest" });
  }, [bench.sheet()]);
  const openMenu = (name: string, tab: HTMLElement): void => {
    bench.activate(name);
    setMenu({ sheet: name, left: tab.getBoundingClientRect().left });
  };
  const rename = ({ name }: OpenSheet, to: string): void => {
    setRenaming(undefined);
    if (to !== name) {
      attempt(() => {
        bench.act("renaming a sheet", () => {
          workbook.renameSheet(name, to);
        });
      });
    }
    focusCells();
  };
  return (
    <div class="tabs">
      <div ref={list} class="tab-list" role="tablist" aria-label="Sheets">
        {shown.map((sheet) =>
          renaming === sheet.id ? (
            <TabName
              key={sheet.id}
              name={sheet.name}
              onName={(to) => {
                rename(sheet, to);
              }}
            />
          ) : (
            <button
              key={sheet.id}
              type="button"
              role="tab"
              class="tab"
              aria-selected={sheet.name === bench.sheet()}
              title="Double-click to rename, right click for more"
              style={sheet.tabColor === "" ? {} : { "--tab": sheet.tabColor }}
              onClick={() => {
                bench.activate(sheet.name);
                focusCells();
              }}
              onDblClick={() => {
                setRenaming(sheet.id);
              }}
              onContextMenu={(event) => {
                event.preventDefault();
                openMenu(sheet.name, event.currentTarget);
              }}
              onKeyDown={(event) => {
                if (event.key === "Delete") {
                  attempt(() => {
                    bench.act("deleting a sheet", () => {
                      workbook.deleteSheet(sheet.name);
                    });
                  });
                } else if (event.key === "F2") setRenaming(sheet.id);
                else if (event.key === "F10" && event.shiftKey) {
                  openMenu(sheet.name, event.currentTarget);
                } else return;
                event.preventDefault();
              }}
            >
              {sheet.name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        class="tab-add"
        title="New sheet (Shift+F11)"
        aria-label="New sheet"
        onClick={() => {
          attempt(() => {
            addSheet(bench);
          });
          focusCells();
        }}
      >
        +
      </button>
      {menu && (
        <TabMenu
          bench={bench}
          {...menu}
          attempt={attempt}
          onRename={() => {
            setRenaming(workbook.sheet(menu.sheet)?.id);
          }}
          onClose={() => {
            setMenu(undefined);
          }}
        />
      )}
    </div>
  );
}

interface TabNameProps {
  readonly name: string;
  readonly onName: (name: string) => void;
}

function TabName({ name, onName }: TabNameProps): JSX.Element {
  return (
    <input
      class="tab-name"
      aria-label="Name of the sheet"
      defaultValue={name}
      ref={(input) => {
        input?.focus();
      }}
      onKeyDown={({ key, currentTarget }) => {
        if (key === "Escape") currentTarget.value = name;
        if (key === "Enter" || key === "Escape") currentTarget.blur();
      }}
      onBlur={({ currentTarget: { value } }) => {
        onName(value);
      }}
    />
  );
}
