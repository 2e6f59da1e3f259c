import type { FileStyle } from "../../workbook/workbookFile";
import { BUILT_IN_FORMATS } from "./builtInFormats";
import type { FilePackage } from "./openPackage";
import { readXml, type Attributes } from "./readXml";
import { LIMITS } from "./refusedFile";
import { isOn } from "./sheetCells";

interface Looks {
  readonly styles: readonly FileStyle[];
  /** How many were left out because a file may not have so many. */
  readonly leftOut: number;
}

type Part = Partial<Record<keyof FileStyle, string | number | true>>;

/** The looks that cells name by position: number formats, fonts, fills, alignment, lines. */
export function readStyles(file: FilePackage, part: string, theme: readonly string[]): Looks {
  const bytes = file.part(part);
  if (bytes === undefined) return { styles: [], leftOut: 0 };
  const formats = new Map<string, string>(Object.entries(BUILT_IN_FORMATS));
  const fonts: Part[] = [];
  const fills: Part[] = [];
  const borders: Part[] = [];
  const styles: FileStyle[] = [];
  let leftOut = 0;
  const path: string[] = [];
  readXml(part, bytes, {
    open(name, attributes) {
      const [, list] = path;
      path.push(name);
      if (list === "numFmts" && name === "numFmt") {
        formats.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
      } else if (list === "fonts") readFont(name, attributes);
      else if (list === "fills") readFill(name, attributes);
      else if (list === "borders") readBorder(name, attributes);
      else if (list === "cellXfs") readCellStyle(name, attributes);
    },
    close() {
      path.pop();
    },
  });
  return { styles, leftOut };

  function readFont(name: string, attributes: Attributes): void {
    const font = fonts.at(-1);
    if (name === "font") fonts.push({});
    else if (!font) return;
    else if (name === "b" || name === "i") {
      if (attributes["val"] === undefined || isOn(attributes["val"])) {
        font[name === "b" ? "bold" : "italic"] = true;
      }
    } else if (name === "sz") font.size = Number(attributes["val"]);
    else if (name === "name") font.fontName = attributes["val"] ?? "";
    else if (name === "color") set(font, "color", colorOf(attributes, theme));
  }

  function readFill(name: string, attributes: Attributes): void {
    if (name === "fill") fills.push({});
    const fill = fills.at(-1);
    if (name === "fgColor" && fill) set(fill, "fill", colorOf(attributes, theme));
  }

  function readBorder(name: string, attributes: Attributes): void {
    if (name === "border") borders.push({});
    const border = borders.at(-1);
    if (!border || (name !== "top" && name !== "bottom")) return;
    if (attributes["style"] !== undefined && attributes["style"] !== "none") border[name] = true;
  }

  function readCellStyle(name: string, attributes: Attributes): void {
    if (name === "xf") {
      if (styles.length >= LIMITS.styles) {
        leftOut++;
        return;
      }
      const numberFormat = formats.get(attributes["numFmtId"] ?? "0");
      styles.push({
        ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
        ...fonts[Number(attributes["fontId"] ?? 0)],
        ...fills[Number(attributes["fillId"] ?? 0)],
        ...borders[Number(attributes["borderId"] ?? 0)],
      } as FileStyle);
    } else if (name === "alignment" && leftOut === 0) {
      const style = styles.pop();
      if (!style) return;
      const align = attributes["horizontal"];
      styles.push({
        ...style,
        ...(align !== undefined && { align }),
        ...(isOn(attributes["wrapText"]) && { wrap: true as const }),
      });
    }
  }
}

function set(part: Part, key: keyof FileStyle, value: string | undefined): void {
  if (value !== undefined) part[key] = value;
}

/** "#1F3864"; colors of the old palette are left to the reader's default. */
function colorOf(
  { rgb, theme: position, tint = "0" }: Attributes,
  theme: readonly string[],
): string | undefined {
  const base =
    position === undefined
      ? rgb?.slice(-6)
      : theme[THEME_ORDER[Number(position)] ?? Number(position)];
  if (base === undefined || !/^[0-9A-Fa-f]{6}$/.test(base)) return undefined;
  const shade = Number(tint);
  const channels = [0, 2, 4].map((at) => Number.parseInt(base.slice(at, at + 2), 16));
  return `#${channels
    .map((value) => Math.round(shade < 0 ? value * (1 + shade) : value + (255 - value) * shade))
    .map((value) => Math.max(0, Math.min(255, value)).toString(16).padStart(2, "0").toUpperCase())
    .join("")}`;
}

/** Cells count light before dark, the theme dark before light. */
const THEME_ORDER = [1, 0, 3, 2];

/** The twelve colors of a workbook's theme, in the theme's own order. */
export function readTheme(file: FilePackage, part: string): readonly string[] {
  const bytes = file.part(part);
  const colors: string[] = [];
  if (bytes === undefined) return colors;
  let inScheme = false;
  readXml(part, bytes, {
    open(name, attributes) {
      if (name === "clrScheme") inScheme = true;
      else if (inScheme && name === "srgbClr") colors.push(attributes["val"] ?? "");
      else if (inScheme && name === "sysClr") colors.push(attributes["lastClr"] ?? "");
    },
    close(name) {
      if (name === "clrScheme") inScheme = false;
    },
  });
  return colors;
}
