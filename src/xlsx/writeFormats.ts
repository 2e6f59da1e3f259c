import { parseRange } from "../workbook/address";
import type { FormatPlan } from "../workbook/plan";
import { styleNamed, type CellStyle } from "../workbook/styles";
import type { FileCell, FileSheet } from "./fileLibrary";

/** Named styles over their ranges; a later one overlays what it names. */
export function writeFormats(sheet: FileSheet, formats: readonly FormatPlan[]): void {
  const names = new Map<number, Map<number, string>>();
  const looks = new Map<string, CellStyle>([["", {}]]);
  for (const { range: address, style } of formats) {
    const range = parseRange(address);
    if (range === undefined) throw new RangeError(`no address: ${address}`);
    for (let row = range.row; row < range.row + range.rows; row++) {
      const line = names.get(row) ?? new Map<number, string>();
      names.set(row, line);
      for (let column = range.column; column < range.column + range.columns; column++) {
        const before = line.get(column) ?? "";
        const look = `${before}>${style}`;
        if (!looks.has(look)) looks.set(look, { ...looks.get(before), ...styleNamed(style) });
        line.set(column, look);
      }
    }
  }
  const written = new Map<string, Partial<FileCell["style"]>>();
  for (const [row, line] of names) {
    for (const [column, look] of line) {
      const style = written.get(look) ?? fileStyle(looks.get(look) ?? {});
      written.set(look, style);
      sheet.getCell(row + 1, column + 1).style = style;
    }
  }
}

/** A style in the library's words. A font is whole, else other programs fill in their own. */
export function fileStyle(style: CellStyle): Partial<FileCell["style"]> {
  const line = { style: "thin", color: { argb: argb(LINE_COLOR) } } as const;
  return {
    font: {
      name: FONT,
      size: style.size ?? FONT_SIZE,
      ...(style.bold === true && { bold: true }),
      ...(style.italic === true && { italic: true }),
      ...(style.color !== undefined && { color: { argb: argb(style.color) } }),
    },
    ...(style.fill !== undefined && {
      fill: { type: "pattern", pattern: "solid", fgColor: { argb: argb(style.fill) } },
    }),
    ...(style.numberFormat !== undefined && { numFmt: style.numberFormat }),
    ...(style.align !== undefined && { alignment: { horizontal: style.align } }),
    ...((style.top === true || style.bottom === true) && {
      border: { ...(style.top && { top: line }), ...(style.bottom && { bottom: line }) },
    }),
  };
}

/** "#1F3864" as the file has it, opaque: "FF1F3864". */
export function argb(color: string): string {
  return `FF${color.slice(1).toUpperCase()}`;
}

const FONT = "Calibri";
const FONT_SIZE = 11;
const LINE_COLOR = "#7F7F7F";
