/**
 * Moves the focus to the heading of what has just opened, when the pane has it. While the user
 * types in the grid, the focus stays there.
 */
export function focusHeading(heading: HTMLElement | null): void {
  if (heading && document.hasFocus()) heading.focus();
}
