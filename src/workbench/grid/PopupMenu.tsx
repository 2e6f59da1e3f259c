import type { JSX } from "preact";
import { useEffect, useLayoutEffect, useRef, useState } from "preact/hooks";
import { px } from "../display/px";

/** One line of a menu. */
export interface MenuItem {
  readonly label: string;
  readonly keys?: string;
  /** A square of this color stands before the label. */
  readonly color?: string;
  readonly run: () => void;
}

interface PopupMenuProps {
  readonly label: string;
  /** Pixels of the window; the menu moves so that it is in view. */
  readonly left: number;
  readonly top: number;
  readonly items: readonly MenuItem[];
  /** Does something that may be refused, and says why. */
  readonly attempt: (action: () => void) => void;
  readonly onClose: () => void;
}

/** A menu over the page: arrows choose, Enter does, Escape closes. */
export function PopupMenu({
  label,
  left,
  top,
  items,
  attempt,
  onClose,
}: PopupMenuProps): JSX.Element {
  const list = useRef<HTMLDivElement>(null);
  const [height, setHeight] = useState(0);
  useLayoutEffect(() => {
    setHeight(list.current?.offsetHeight ?? 0);
  }, []);
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
  const room = window.innerHeight - height - 4;
  return (
    <div
      ref={list}
      class="sheet-menu"
      role="menu"
      aria-label={label}
      style={{
        left: px(Math.min(left, window.innerWidth - 260)),
        top: px(Math.max(4, Math.min(top, room))),
      }}
      onKeyDown={onKeyDown}
    >
      {items.map(({ label: text, keys, color, run }) => (
        <button
          key={text}
          type="button"
          role="menuitem"
          onClick={() => {
            onClose();
            attempt(run);
          }}
        >
          <span>
            {color !== undefined && <span class="menu-color" style={{ background: color }} />}
            {text}
          </span>
          <span class="menu-keys" aria-hidden="true">
            {keys ?? ""}
          </span>
        </button>
      ))}
    </div>
  );
}
