/**
 * Moves the focus to the heading of what has just opened, when the pane has it. While the user
 * types in the grid, the focus stays there.
 *
 * Excel on the web moves the focus among the elements that Tab reaches, and leaves the pane from any
 * other; so Tab reaches the heading for as long as it has the focus.
 */
export function focusHeading(heading: HTMLElement | null): void {
  if (!heading || !document.hasFocus()) return;
  heading.tabIndex = 0;
  heading.addEventListener(
    "blur",
    () => {
      heading.tabIndex = -1;
    },
    { once: true },
  );
  heading.focus();
}
