/**
 * Calls back with the window of the pane's page each time one is loaded: every load brings another
 * document, and what listens to the one before is gone with it.
 *
 * @returns What ends it.
 */
export function onPaneLoad(listener: (pane: Window) => void): () => void {
  const onLoad = ({ target }: Event): void => {
    if (target instanceof HTMLIFrameElement && target.contentWindow) listener(target.contentWindow);
  };
  document.addEventListener("load", onLoad, true);
  return () => {
    document.removeEventListener("load", onLoad, true);
  };
}
