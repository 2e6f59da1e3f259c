import type { JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";
import type { FileDesk } from "../files/fileDesk";
import type { KeptFile } from "../files/fileStore";

interface FileMenuProps {
  readonly desk: FileDesk;
  /** Does something with files that takes a while or may be refused. */
  readonly run: (what: string, action: () => Promise<string | undefined>) => void;
  readonly onBrowse: () => void;
  readonly onManage: () => void;
}

/** Files that the menu itself offers. */
const RECENT = 5;

/** The menu of files: new, open, save, and what was open lately. */
export function FileMenu({ desk, run, onBrowse, onManage }: FileMenuProps): JSX.Element {
  const [recent, setRecent] = useState<readonly KeptFile[]>();
  const list = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  const isOpen = recent !== undefined;
  const close = (): void => {
    setRecent(undefined);
    button.current?.focus();
  };
  useEffect(() => {
    if (!isOpen) return;
    list.current?.querySelector("button")?.focus();
    const outside = ({ target }: Event): void => {
      const inside =
        target instanceof Node &&
        (list.current?.contains(target) === true || button.current?.contains(target) === true);
      if (!inside) setRecent(undefined);
    };
    window.addEventListener("pointerdown", outside, true);
    return () => {
      window.removeEventListener("pointerdown", outside, true);
    };
  }, [isOpen]);
  const show = (): void => {
    void desk.list().then(
      (files) => {
        setRecent(files.filter(({ id }) => id !== desk.keeper.about().id).slice(0, RECENT));
      },
      () => {
        setRecent([]);
      },
    );
  };
  const item = (label: string, keys: string, action: () => void): JSX.Element => (
    <button
      key={label}
      type="button"
      role="menuitem"
      tabIndex={-1}
      onClick={() => {
        close();
        action();
      }}
    >
      <span>{label}</span>
      <span class="menu-keys">{keys}</span>
    </button>
  );
  const doing = (what: string, action: () => Promise<unknown>) => () => {
    run(what, async () => {
      const said = await action();
      return typeof said === "string" ? said : undefined;
    });
  };
  return (
    <span class="file-menu">
      <button
        ref={button}
        type="button"
        class="file-button"
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={isOpen ? close : show}
        onKeyDown={(event) => {
          if (event.key !== "ArrowDown") return;
          event.preventDefault();
          show();
        }}
      >
        File
      </button>
      {recent !== undefined && (
        <div
          ref={list}
          class="sheet-menu file-list"
          role="menu"
          aria-label="File"
          onKeyDown={(event) => {
            moveInMenu(event, list.current, close);
          }}
        >
          {item(
            "New",
            "",
            doing("Making a new workbook …", () => desk.create()),
          )}
          {item("Open…", "Ctrl+O", onBrowse)}
          {item(
            "Save as .xlsx",
            "Ctrl+S",
            doing("Saving …", () => desk.saveXlsx(false)),
          )}
          {item(
            "Save with values only",
            "",
            doing("Saving …", () => desk.saveXlsx(true)),
          )}
          {item("Files in this browser…", "", onManage)}
          {recent.length > 0 && (
            <div class="menu-group" role="group" aria-label="Recent files">
              <div class="menu-title" aria-hidden="true">
                Recent files
              </div>
              {recent.map(({ id, name }) =>
                item(
                  name,
                  "",
                  doing(`Opening ${name} …`, () => desk.open(id)),
                ),
              )}
            </div>
          )}
        </div>
      )}
    </span>
  );
}

/** Arrows, Home, End and Escape in a menu; letters jump to what begins with them. */
function moveInMenu(event: KeyboardEvent, list: HTMLElement | null, close: () => void): void {
  const buttons = [...(list?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
  const at = buttons.findIndex((button) => button === document.activeElement);
  const last = buttons.length - 1;
  const { key } = event;
  if (key === "Escape" || key === "Tab") close();
  else if (key === "ArrowDown") buttons[at >= last ? 0 : at + 1]?.focus();
  else if (key === "ArrowUp") buttons[at <= 0 ? last : at - 1]?.focus();
  else if (key === "Home") buttons[0]?.focus();
  else if (key === "End") buttons[last]?.focus();
  else if (/^\p{L}$/u.test(key)) {
    const begins = (button: HTMLElement): boolean =>
      button.textContent.toLowerCase().startsWith(key.toLowerCase());
    [...buttons.slice(at + 1), ...buttons].find(begins)?.focus();
  } else return;
  event.preventDefault();
  event.stopPropagation();
}
