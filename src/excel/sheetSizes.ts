/** Digits of the standard font (Calibri 11) are 7 pixels wide; a column has 5 pixels beside them. */
const DIGIT_PIXELS = 7;
const PADDING_PIXELS = 5;
const POINTS_PER_PIXEL = 0.75;

/**
 * Width in points, as Office.js wants it, of a column that is `characters` of the standard font
 * wide, as Excel's own dialog shows it.
 *
 * @see ECMA-376 part 1, 18.3.1.13 (col): width in pixels of a width in characters.
 */
export function columnPoints(characters: number): number {
  const rounding = Math.trunc(128 / DIGIT_PIXELS);
  const pixels = Math.trunc(((256 * characters + rounding) / 256) * DIGIT_PIXELS);
  return (pixels + PADDING_PIXELS) * POINTS_PER_PIXEL;
}
