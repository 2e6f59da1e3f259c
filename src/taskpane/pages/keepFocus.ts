/** What Tab reaches. */
const REACHED = "button, input, select, textarea, a[href], [tabindex='0']";

/** Long enough for a heading or a field that asks for the focus itself. */
const GRACE_MS = 50;

/**
 * Draws, and when that takes away what has the focus, leads it to what stood before it: Tab from
 * nowhere would leave the pane.
 */
export function keepFocus(place: HTMLElement, draw: () => void): void {
  const before = document.activeElement;
  if (!(before instanceof HTMLElement) || !place.contains(before)) {
    draw();
    return;
  }
  const reached = [...place.querySelectorAll<HTMLElement>(REACHED)];
  draw();
  if (before.isConnected) return;
  const at = reached.indexOf(before);
  setTimeout(() => {
    if (document.activeElement !== document.body) return;
    const standing = [...reached.slice(0, at).reverse(), ...reached.slice(at)];
    const next =
      standing.find((one) => one.isConnected) ?? place.querySelector<HTMLElement>(REACHED);
    next?.focus({ preventScroll: true });
  }, GRACE_MS);
}
