import type { FileBorder, FileStyle } from "../../workbook/fileStyle";
import type { LibraryCell } from "./fileLibrary";

type Style = Partial<LibraryCell["style"]>;

/** A look in the library's words. A font is whole, else other programs fill in their own. */
export function libraryStyle(style: FileStyle): Style {
  const { align, verticalAlign, wrap, shrink, indent, rotation } = style;
  const aligned = align ?? verticalAlign ?? wrap ?? shrink ?? indent ?? rotation;
  const hasBorder = EDGES.some((edge) => style[edge] !== undefined);
  return {
    font: libraryFont(style),
    ...(style.fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } },
    }),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(aligned !== undefined && {
      alignment: {
        ...(align !== undefined && { horizontal: align }),
        ...(verticalAlign !== undefined && {
          vertical: verticalAlign === "center" ? "middle" : verticalAlign,
        }),
        ...(wrap && { wrapText: true }),
        ...(shrink && { shrinkToFit: true }),
        ...(indent !== undefined && { indent }),
        ...(rotation !== undefined && {
          textRotation: rotation === STACKED ? "vertical" : rotation,
        }),
      } as NonNullable<Style["alignment"]>,
    }),
    ...(hasBorder && { border: libraryBorder(style) }),
    ...((style.unlocked ?? style.formulaHidden) && {
      protection: {
        locked: style.unlocked !== true,
        ...(style.formulaHidden && { hidden: true }),
      },
    }),
  };
}

const STACKED = 255;
const EDGES = ["top", "bottom", "left", "right"] as const;

const FONT = "Calibri";
const FONT_SIZE = 11;

function libraryFont(style: FileStyle): NonNullable<Style["font"]> {
  const { bold, italic, strikethrough, underline, raised, color } = style;
  return {
    name: style.fontName ?? FONT,
    size: style.size ?? FONT_SIZE,
    ...(bold && { bold }),
    ...(italic && { italic }),
    ...(strikethrough && { strike: true }),
    ...(underline !== undefined && { underline }),
    ...(raised !== undefined && { vertAlign: raised }),
    ...(color !== undefined && { color: { argb: argb(color) } }),
  };
}

function libraryBorder(style: FileStyle): NonNullable<Style["border"]> {
  const edge = ({ line, color }: FileBorder) => ({
    style: line,
    color: color === undefined ? { indexed: AUTOMATIC } : { argb: argb(color) },
  });
  return Object.fromEntries(
    EDGES.flatMap((name) => {
      const border = style[name];
      return border === undefined ? [] : [[name, edge(border)]];
    }),
  );
}

/** What the system draws lines in. */
const AUTOMATIC = 64;

/** "#1F3864" as the file has it, opaque: "FF1F3864". */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}
