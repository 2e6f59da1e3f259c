import type { ComponentChildren, JSX } from "preact";
import { useEffect, useRef, useState } from "preact/hooks";

/** One choice of a menu in the toolbar. */
export interface ToolChoice {
  readonly name: string;
  /** A square of this color stands for the choice. */
  readonly color?: string;
  readonly run: () => void;
}

interface ToolMenuProps {
  readonly label: string;
  /** What the button shows. */
  readonly face: ComponentChildren;
  readonly choices: readonly ToolChoice[];
}

/** A button of the toolbar that opens choices: colors as squares, others as a list. */
export function ToolMenu({ label, face, choices }: ToolMenuProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  const place = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (!isOpen) return undefined;
    place.current?.querySelector<HTMLElement>("[role=menuitem]")?.focus();
    const close = (event: Event): void => {
      if (event.target instanceof Node && place.current?.contains(event.target) === true) return;
      setOpen(false);
    };
    window.addEventListener("pointerdown", close, true);
    return () => {
      window.removeEventListener("pointerdown", close, true);
    };
  }, [isOpen]);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isOpen) return;
    const step = STEPS[event.key];
    if (event.key === "Escape") {
      setOpen(false);
      place.current?.querySelector<HTMLElement>(".tool")?.focus();
    } else if (step !== undefined) {
      const items = [...(place.current?.querySelectorAll<HTMLElement>("[role=menuitem]") ?? [])];
      const at = items.findIndex((item) => item === document.activeElement);
      items[(at + step + items.length) % items.length]?.focus();
    } else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const areColors = choices.some(({ color }) => color !== undefined);
  return (
    <span class="tool-menu" ref={place} onKeyDown={onKeyDown}>
      <button
        type="button"
        class="tool"
        title={label}
        aria-label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        onClick={() => {
          setOpen(!isOpen);
        }}
      >
        {face}
        <span class="tool-more" aria-hidden="true" />
      </button>
      {isOpen && (
        <div class={areColors ? "tool-colors" : "tool-list"} role="menu" aria-label={label}>
          {choices.map(({ name, color, run }) => (
            <button
              key={name}
              type="button"
              role="menuitem"
              title={areColors ? name : undefined}
              aria-label={areColors ? name : undefined}
              class={color === undefined ? "tool-choice" : "tool-color"}
              style={color === undefined ? {} : { background: color }}
              onClick={() => {
                setOpen(false);
                run();
              }}
            >
              {color === undefined ? name : ""}
            </button>
          ))}
        </div>
      )}
    </span>
  );
}

const STEPS: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
};
