import { onPaneLoad } from "./onPaneLoad";

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
  window.addEventListener("keydown", onPage);
  const stop = onPaneLoad((pane) => {
    pane.addEventListener("keydown", inPane);
  });
  return () => {
    window.removeEventListener("keydown", onPage);
    stop();
  };
}

function focusPane(): void {
  const frame = document.querySelector<HTMLIFrameElement>(".pane iframe");
  const content = frame?.contentDocument;
  frame?.contentWindow?.focus();
  content?.querySelector<HTMLElement>('[role="tab"][aria-selected="true"], button, input')?.focus();
}
