import type { CellBorder, CellFormat } from "../../host/cellFormat";
import { PLAIN_FORMAT } from "../../host/cellFormat";

/** Pixels of a point, as CSS counts them. */
export const PIXELS_PER_POINT = 96 / 72;

type Style = Record<string, string>;

const EDGES = ["top", "right", "bottom", "left"] as const;

/**
 * The look of a cell as CSS. Colors that nobody set stay with the page, so that a plain sheet follows
 * the light or dark theme.
 */
export function cellStyle(format: CellFormat): Style {
  if (format === PLAIN_FORMAT) return {};
  const style: Style = {};
  if (format.fill !== null) style["background-color"] = format.fill;
  // Black on a fill stays black in the dark theme too: the fill does not change there.
  if (format.fontColor !== PLAIN_FORMAT.fontColor || format.fill !== null) {
    style["color"] = format.fontColor;
  }
  if (format.bold) style["font-weight"] = "600";
  if (format.italic) style["font-style"] = "italic";
  if (format.fontSize !== PLAIN_FORMAT.fontSize) {
    style["font-size"] = `${(format.fontSize * PIXELS_PER_POINT * BASE_SCALE).toFixed(1)}px`;
  }
  const line = decoration(format);
  if (line !== "") style["text-decoration"] = line;
  if (format.wrap) style["white-space"] = "pre-wrap";
  if (format.indent > 0) style["padding-left"] = `${4 + format.indent * INDENT}px`;
  for (const edge of EDGES) {
    const border = format[edge];
    if (border !== undefined) style[`border-${edge}`] = borderText(border);
  }
  return style;
}

/** How the text lies in the cell: the format's word, else what its kind asks for. */
export function alignment(
  format: CellFormat,
  kind: "left" | "center" | "right",
): "left" | "center" | "right" {
  switch (format.horizontal) {
    case "Left":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
      return "center";
    case "Right":
      return "right";
    default:
      return kind;
  }
}

/** Calibri 11 takes 14.67 px in Excel; the page's font runs wider, so everything is a bit smaller. */
const BASE_SCALE = 0.9;
const INDENT = 9;

const WEIGHT: Readonly<Record<string, string>> = {
  Hairline: "1px",
  Thin: "1px",
  Medium: "2px",
  Thick: "3px",
};

function borderText({ style, weight, color }: CellBorder): string {
  const line =
    style === "Double"
      ? "double"
      : style === "Continuous"
        ? "solid"
        : /Dot/.test(style)
          ? "dotted"
          : "dashed";
  const width = style === "Double" ? "3px" : (WEIGHT[weight] ?? "1px");
  return `${width} ${line} ${color === "" ? "currentColor" : color}`;
}

function decoration({ underline, strikethrough }: CellFormat): string {
  const lines = [
    ...(underline === "None" || underline === "" ? [] : ["underline"]),
    ...(strikethrough ? ["line-through"] : []),
  ];
  return lines.join(" ");
}
