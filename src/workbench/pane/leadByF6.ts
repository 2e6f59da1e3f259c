/**
 * F6 leads from anywhere on the page into the pane, and from the pane back to the cells, as between
 * the parts of Excel's window.
 *
 * @param focusCells - Leads to the cells.
 * @returns What ends it.
 */
export function leadByF6(focusCells: () => void): () => void {
  const onPage = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    focusPane();
  };
  const inPane = (event: KeyboardEvent): void => {
    if (event.key !== "F6") return;
    event.preventDefault();
    window.focus();
    focusCells();
  };
  // The frame shows another document after each load.
  const onLoad = (event: Event): void => {
    if (!(event.target instanceof HTMLIFrameElement)) return;
    event.target.contentWindow?.addEventListener("keydown", inPane);
  };
  window.addEventListener("keydown", onPage);
  document.addEventListener("load", onLoad, true);
  return () => {
    window.removeEventListener("keydown", onPage);
    document.removeEventListener("load", onLoad, true);
  };
}

function focusPane(): void {
  const frame = document.querySelector<HTMLIFrameElement>(".pane iframe");
  const content = frame?.contentDocument;
  frame?.contentWindow?.focus();
  content?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button, input')?.focus();
}
