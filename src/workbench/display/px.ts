/** A length for a style; Preact adds no unit to numbers. */
export function px(pixels: number): string {
  return `${pixels}px`;
}
