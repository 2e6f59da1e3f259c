import { useEffect, useRef } from "preact/hooks";

/** A search field that "/" reaches from anywhere on its page, except from another field. */
export function SearchField(props: {
  label: string;
  value: string;
  change: (text: string) => void;
}) {
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    const reach = (event: KeyboardEvent): void => {
      if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
      if (isTyping(event.target)) return;
      event.preventDefault();
      field.current?.focus();
    };
    document.addEventListener("keydown", reach);
    return () => {
      document.removeEventListener("keydown", reach);
    };
  }, []);
  return (
    <div class="search">
      <svg class="search-icon" viewBox="0 0 16 16" aria-hidden="true">
        <path d="M7 2.5a4.5 4.5 0 1 1 0 9 4.5 4.5 0 0 1 0-9Zm3.2 7.7 3.3 3.3" />
      </svg>
      <input
        ref={field}
        type="search"
        aria-label={props.label}
        placeholder={props.label}
        aria-keyshortcuts="/"
        autocomplete="off"
        spellcheck={false}
        value={props.value}
        onInput={(event) => {
          props.change(event.currentTarget.value);
        }}
      />
      <kbd aria-hidden="true">/</kbd>
    </div>
  );
}

function isTyping(target: EventTarget | null): boolean {
  return (
    target instanceof HTMLElement &&
    (target.matches("input, textarea, select") || target.isContentEditable)
  );
}
