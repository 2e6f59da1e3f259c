import type { FileBorder, FileStyle } from "../../workbook/fileStyle";
import { BUILT_IN_FORMATS } from "./builtInFormats";
import { colorOf } from "./fileColor";
import type { FilePackage } from "./openPackage";
import { readXml, type Attributes } from "./readXml";
import { LIMITS } from "./refusedFile";
import { isOn } from "./sheetCells";

interface Looks {
  readonly styles: readonly FileStyle[];
  /** What conditional formats add, named by position. */
  readonly differences: readonly FileStyle[];
  /** How many were left out because a file may not have so many. */
  readonly leftOut: number;
  /** How many have a pattern or a gradient, which are not held. */
  readonly patterned: number;
}

type Part = { -readonly [K in keyof FileStyle]: FileStyle[K] };

/** The looks that cells name by position: number formats, fonts, fills, alignment, lines. */
export function readStyles(file: FilePackage, part: string, theme: readonly string[]): Looks {
  const bytes = file.part(part);
  if (bytes === undefined) return { styles: [], differences: [], leftOut: 0, patterned: 0 };
  const formats = new Map<string, string>(Object.entries(BUILT_IN_FORMATS));
  const fonts: Part[] = [];
  const fills: Part[] = [];
  const borders: Part[] = [];
  const differences: Part[] = [];
  const styles: Part[] = [];
  /** The cell style that each look is based on, and the names of those. */
  const bases: (string | undefined)[] = [];
  const namedStyles = new Map<string, string>();
  const patterns = new Set<Part | undefined>();
  let leftOut = 0;
  let patterned = 0;
  const path: string[] = [];
  readXml(part, bytes, {
    open(name, attributes) {
      const [, list] = path;
      const parent = path.at(-1) ?? "";
      path.push(name);
      switch (list ?? "") {
        case "numFmts":
          formats.set(attributes["numFmtId"] ?? "", attributes["formatCode"] ?? "");
          break;
        case "fonts":
          if (name === "font") fonts.push({});
          else readFont(fonts.at(-1), name, attributes, theme);
          break;
        case "fills":
          if (name === "fill") fills.push({});
          else readFill(fills.at(-1), name, attributes, theme, "fgColor");
          if (isPattern(name, attributes)) patterns.add(fills.at(-1));
          break;
        case "borders":
          if (name === "border") borders.push({});
          else readBorder(borders.at(-1), name, parent, attributes, theme);
          break;
        case "cellXfs":
          readCellStyle(name, attributes);
          break;
        case "cellStyles":
          namedStyles.set(attributes["xfId"] ?? "", attributes["name"] ?? "");
          break;
        case "dxfs":
          readDifference(name, parent, attributes);
      }
    },
    close() {
      path.pop();
    },
  });
  return {
    differences,
    leftOut,
    patterned,
    styles: styles.map((style, index) => {
      const named = namedStyles.get(bases[index] ?? "0");
      return named === undefined || named === "Normal" ? style : { ...style, named };
    }),
  };

  function readCellStyle(name: string, attributes: Attributes): void {
    if (name === "xf") {
      if (styles.length >= LIMITS.styles) {
        leftOut++;
        return;
      }
      const numberFormat = formats.get(attributes["numFmtId"] ?? "0");
      const fill = fills[Number(attributes["fillId"] ?? 0)];
      if (patterns.has(fill)) patterned++;
      bases.push(attributes["xfId"]);
      styles.push({
        ...(numberFormat !== undefined && numberFormat !== "General" && { numberFormat }),
        ...fonts[Number(attributes["fontId"] ?? 0)],
        ...fill,
        ...borders[Number(attributes["borderId"] ?? 0)],
      });
      return;
    }
    const style = leftOut === 0 ? styles.at(-1) : undefined;
    if (style === undefined) return;
    if (name === "alignment") readAlignment(style, attributes);
    else if (name === "protection") {
      if (attributes["locked"] !== undefined && !isOn(attributes["locked"])) style.unlocked = true;
      if (isOn(attributes["hidden"])) style.formulaHidden = true;
    }
  }

  function readDifference(name: string, parent: string, attributes: Attributes): void {
    if (name === "dxf") {
      differences.push({});
      return;
    }
    const style = differences.at(-1);
    const group = path[3];
    if (style === undefined) return;
    if (name === "numFmt") set(style, "numberFormat", attributes["formatCode"]);
    else if (group === "font") readFont(style, name, attributes, theme);
    // In a conditional format the solid color is the background.
    else if (group === "fill") readFill(style, name, attributes, theme, "bgColor");
    else if (group === "border") readBorder(style, name, parent, attributes, theme);
  }
}

function readFont(
  font: Part | undefined,
  name: string,
  attributes: Attributes,
  theme: readonly string[],
): void {
  if (font === undefined) return;
  const { val } = attributes;
  const isSet = val === undefined || isOn(val);
  switch (name) {
    case "b":
      if (isSet) font.bold = true;
      break;
    case "i":
      if (isSet) font.italic = true;
      break;
    case "strike":
      if (isSet) font.strikethrough = true;
      break;
    case "u":
      if (val !== "none") font.underline = UNDERLINES.find((line) => line === val) ?? "single";
      break;
    case "vertAlign":
      if (val === "superscript" || val === "subscript") font.raised = val;
      break;
    case "sz":
      font.size = Number(val);
      break;
    case "name":
      font.fontName = val ?? "";
      break;
    case "color":
      set(font, "color", colorOf(attributes, theme));
  }
}

const UNDERLINES = ["double", "singleAccounting", "doubleAccounting"] as const;

function isPattern(name: string, { patternType = "none" }: Attributes): boolean {
  if (name === "gradientFill") return true;
  return name === "patternFill" && patternType !== "none" && patternType !== "solid";
}

/** Of a pattern its color; a pattern is shown as a plain fill. */
function readFill(
  fill: Part | undefined,
  name: string,
  attributes: Attributes,
  theme: readonly string[],
  element: "fgColor" | "bgColor",
): void {
  if (fill === undefined) return;
  if (name === element) set(fill, "fill", colorOf(attributes, theme));
  else if (name === "fgColor" && fill.fill === undefined) {
    set(fill, "fill", colorOf(attributes, theme));
  }
}

/** A line of one edge, then its color inside of that element. */
function readBorder(
  border: Part | undefined,
  name: string,
  parent: string,
  attributes: Attributes,
  theme: readonly string[],
): void {
  if (border === undefined) return;
  const edge = EDGES[name];
  const { style } = attributes;
  if (edge !== undefined && style !== undefined && style !== "none") border[edge] = { line: style };
  const inside = EDGES[parent];
  const line: FileBorder | undefined = inside && border[inside];
  const color = name === "color" ? colorOf(attributes, theme) : undefined;
  if (inside !== undefined && line !== undefined && color !== undefined) {
    border[inside] = { ...line, color };
  }
}

/** Strict files have start and end. */
const EDGES: Readonly<Record<string, "top" | "bottom" | "left" | "right">> = {
  top: "top",
  bottom: "bottom",
  left: "left",
  right: "right",
  start: "left",
  end: "right",
};

function readAlignment(style: Part, attributes: Attributes): void {
  const { horizontal, vertical, indent = "0", textRotation = "0" } = attributes;
  const degrees = Number(textRotation);
  if (horizontal !== "general") set(style, "align", horizontal);
  if (vertical !== "bottom") set(style, "verticalAlign", vertical);
  if (isOn(attributes["wrapText"])) style.wrap = true;
  if (isOn(attributes["shrinkToFit"])) style.shrink = true;
  if (Number(indent) > 0) style.indent = Number(indent);
  // Files count clockwise degrees from 91 on; 255 stacks the letters.
  if (degrees > 0) style.rotation = degrees > 90 && degrees !== 255 ? 90 - degrees : degrees;
}

function set(
  part: Part,
  key: "color" | "fill" | "align" | "verticalAlign" | "numberFormat",
  value: string | undefined,
): void {
  if (value !== undefined) part[key] = value;
}
