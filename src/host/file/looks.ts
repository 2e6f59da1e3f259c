import type { FileBorder, FileStyle } from "../../workbook/fileStyle";
import type { CellBorder, CellFormat } from "../cellFormat";
import { PLAIN_FORMAT } from "../cellFormat";

/** The look of a cell in Office.js words, where it differs from a plain one. */
export function formatOfFile(style: FileStyle): Partial<CellFormat> {
  const { numberFormat, fontName, size, underline, raised, color, fill } = style;
  const { align, verticalAlign, indent, rotation, named } = style;
  const edges = EDGES.flatMap((edge) => {
    const border = style[edge];
    return border === undefined ? [] : [[edge, borderOfFile(border)] as const];
  });
  return {
    ...(numberFormat !== undefined && { numberFormat }),
    ...(fontName !== undefined && { fontName }),
    ...(size !== undefined && { fontSize: size }),
    ...(style.bold && { bold: true }),
    ...(style.italic && { italic: true }),
    ...(underline !== undefined && { underline: UNDERLINES[underline] }),
    ...(style.strikethrough && { strikethrough: true }),
    ...(raised !== undefined && { [raised]: true }),
    ...(color !== undefined && { fontColor: color }),
    ...(fill !== undefined && { fill }),
    ...(align !== undefined && { horizontal: ALIGNMENTS[align] ?? upperFirst(align) }),
    ...(verticalAlign !== undefined && { vertical: upperFirst(verticalAlign) }),
    ...(style.wrap && { wrap: true }),
    ...(style.shrink && { shrink: true }),
    ...(indent !== undefined && { indent }),
    ...(rotation !== undefined && { rotation: rotation === STACKED ? 180 : rotation }),
    ...(style.unlocked && { locked: false }),
    ...(style.formulaHidden && { formulaHidden: true }),
    ...(named !== undefined && { style: named }),
    ...Object.fromEntries(edges),
  };
}

/** The look of a cell as a file has it. */
export function styleOfFormat(format: CellFormat): FileStyle {
  const plain = PLAIN_FORMAT;
  const underline = Object.entries(UNDERLINES).find(([, word]) => word === format.underline)?.[0];
  const align = Object.entries(ALIGNMENTS).find(([, word]) => word === format.horizontal)?.[0];
  const edges = EDGES.flatMap((edge) => {
    const border = format[edge];
    return border === undefined ? [] : [[edge, fileBorderOf(border)] as const];
  });
  return {
    ...(format.numberFormat !== plain.numberFormat && { numberFormat: format.numberFormat }),
    ...(format.fontName !== plain.fontName && { fontName: format.fontName }),
    ...(format.fontSize !== plain.fontSize && { size: format.fontSize }),
    ...(format.bold && { bold: true as const }),
    ...(format.italic && { italic: true as const }),
    ...(underline !== undefined && { underline: underline as keyof typeof UNDERLINES }),
    ...(format.strikethrough && { strikethrough: true as const }),
    ...(format.superscript && { raised: "superscript" as const }),
    ...(format.subscript && { raised: "subscript" as const }),
    ...(format.fontColor !== plain.fontColor && { color: format.fontColor }),
    ...(format.fill !== null && { fill: format.fill }),
    ...(format.horizontal !== plain.horizontal && {
      align: align ?? lowerFirst(format.horizontal),
    }),
    ...(format.vertical !== plain.vertical && { verticalAlign: lowerFirst(format.vertical) }),
    ...(format.wrap && { wrap: true as const }),
    ...(format.shrink && { shrink: true as const }),
    ...(format.indent > 0 && { indent: format.indent }),
    ...(format.rotation !== 0 && {
      rotation: format.rotation === 180 ? STACKED : format.rotation,
    }),
    ...(!format.locked && { unlocked: true as const }),
    ...(format.formulaHidden && { formulaHidden: true as const }),
    ...(format.style !== plain.style && { named: format.style }),
    ...Object.fromEntries(edges),
  };
}

const EDGES = ["top", "bottom", "left", "right"] as const;
/** One letter below the other; Office.js says 180. */
const STACKED = 255;

const UNDERLINES = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
} as const;

/** The others differ in their first letter only. */
const ALIGNMENTS: Readonly<Record<string, string>> = {
  centerContinuous: "CenterAcrossSelection",
};

/** Lines of files as style and weight of Office.js. */
const LINES: Readonly<Record<string, readonly [style: string, weight: string]>> = {
  thin: ["Continuous", "Thin"],
  hair: ["Continuous", "Hairline"],
  medium: ["Continuous", "Medium"],
  thick: ["Continuous", "Thick"],
  double: ["Double", "Thick"],
  dotted: ["Dot", "Thin"],
  dashed: ["Dash", "Thin"],
  mediumDashed: ["Dash", "Medium"],
  dashDot: ["DashDot", "Thin"],
  mediumDashDot: ["DashDot", "Medium"],
  dashDotDot: ["DashDotDot", "Thin"],
  mediumDashDotDot: ["DashDotDot", "Medium"],
  slantDashDot: ["SlantDashDot", "Medium"],
};

export function borderOfFile({ line, color = "" }: FileBorder): CellBorder {
  const [style, weight] = LINES[line] ?? ["Continuous", "Thin"];
  return { style, weight, color: color === "" ? "#000000" : color };
}

function fileBorderOf({ style, weight, color }: CellBorder): FileBorder {
  const lines = Object.entries(LINES);
  const line =
    lines.find(([, [s, w]]) => s === style && w === weight) ?? lines.find(([, [s]]) => s === style);
  return { line: line?.[0] ?? "thin", ...(color !== "" && { color }) };
}

function upperFirst(word: string): string {
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

function lowerFirst(word: string): string {
  return `${word.charAt(0).toLowerCase()}${word.slice(1)}`;
}
