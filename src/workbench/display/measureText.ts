/** The font of cells; figures of one width line up. */
export const CELL_FONT =
  '"Segoe UI", "SF Pro Text", Carlito, "Helvetica Neue", Arial, "Liberation Sans", sans-serif';

/** Pixels of a plain cell's font. */
export const CELL_FONT_SIZE = 13;

const widths = new Map<string, number>();
let context: CanvasRenderingContext2D | null | undefined;

/** Width in pixels of a text in a cell; estimated where there is no canvas. */
export function measureText(text: string, bold = false, size = CELL_FONT_SIZE): number {
  const key = `${bold ? "b" : ""}${size} ${text}`;
  const known = widths.get(key);
  if (known !== undefined) return known;
  context ??= typeof document === "undefined" ? null : canvasContext();
  if (context !== null) context.font = `${bold ? "600 " : ""}${size}px ${CELL_FONT}`;
  const width = context?.measureText(text).width ?? text.length * size * 0.55;
  if (widths.size > 20_000) widths.clear();
  widths.set(key, width);
  return width;
}

function canvasContext(): CanvasRenderingContext2D | null {
  return document.createElement("canvas").getContext("2d");
}
