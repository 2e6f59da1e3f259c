import type { JSX } from "preact";
import { useState } from "preact/hooks";
import type { Bench } from "../state/bench";

interface SheetTabsProps {
  readonly bench: Bench;
  /** What went wrong; undefined when nothing did. */
  readonly onProblem: (text: string | undefined) => void;
  readonly focusCells: () => void;
}

/** The tabs of the sheets: click to open, double-click to rename, Delete key to delete. */
export function SheetTabs({ bench, onProblem, focusCells }: SheetTabsProps): JSX.Element {
  const { workbook } = bench;
  const [renaming, setRenaming] = useState<string>();
  const attempt = (action: () => void): void => {
    onProblem(undefined);
    try {
      action();
    } catch (error) {
      onProblem(error instanceof Error ? error.message : String(error));
    }
  };
  const shown = workbook.sheets().filter(({ visibility }) => visibility === "Visible");
  return (
    <div class="tabs">
      <div class="tab-list" role="tablist" aria-label="Sheets">
        {shown.map(({ id, name, tabColor }) =>
          renaming === id ? (
            <input
              key={id}
              class="tab-name"
              aria-label="Name of the sheet"
              defaultValue={name}
              ref={(input) => {
                input?.focus();
              }}
              onKeyDown={({ key, currentTarget }) => {
                if (key === "Enter") currentTarget.blur();
                if (key === "Escape") {
                  currentTarget.value = name;
                  currentTarget.blur();
                }
              }}
              onBlur={({ currentTarget: { value } }) => {
                setRenaming(undefined);
                if (value !== name)
                  attempt(() => {
                    workbook.renameSheet(name, value);
                  });
                focusCells();
              }}
            />
          ) : (
            <button
              key={id}
              type="button"
              role="tab"
              class="tab"
              aria-selected={name === bench.sheet()}
              style={tabColor === "" ? {} : { "--tab": tabColor }}
              onClick={() => {
                bench.activate(name);
                focusCells();
              }}
              onDblClick={() => {
                setRenaming(id);
              }}
              onKeyDown={({ key }) => {
                if (key === "Delete")
                  attempt(() => {
                    workbook.deleteSheet(name);
                  });
                if (key === "F2") setRenaming(id);
              }}
            >
              {name}
            </button>
          ),
        )}
      </div>
      <button
        type="button"
        class="tab-add"
        title="New sheet"
        aria-label="New sheet"
        onClick={() => {
          attempt(() => {
            workbook.activate(workbook.addSheet().name);
          });
          focusCells();
        }}
      >
        +
      </button>
    </div>
  );
}
