/** One edge of a cell. Styles and weights in Office.js words. */
export interface CellBorder {
  readonly style: string;
  readonly weight: string;
  readonly color: string;
}

/** The look of one cell; lengths in points, colors as "#RRGGBB". */
export interface CellFormat {
  readonly numberFormat: string;
  /** null: no fill. */
  readonly fill: string | null;
  readonly fontColor: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: string;
  readonly strikethrough: boolean;
  readonly subscript: boolean;
  readonly superscript: boolean;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly indent: number;
  readonly rotation: number;
  readonly shrink: boolean;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Name of the cell style last applied. */
  readonly style: string;
  /** undefined: no line. */
  readonly top: CellBorder | undefined;
  readonly bottom: CellBorder | undefined;
  readonly left: CellBorder | undefined;
  readonly right: CellBorder | undefined;
}

/** What a cell looks like before anybody formats it. */
export const PLAIN_FORMAT: CellFormat = {
  numberFormat: "General",
  fill: null,
  fontColor: "#000000",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  subscript: false,
  superscript: false,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  indent: 0,
  rotation: 0,
  shrink: false,
  locked: true,
  formulaHidden: false,
  style: "Normal",
  top: undefined,
  bottom: undefined,
  left: undefined,
  right: undefined,
};

/** Only what differs from a plain cell, in a fixed order: for dumps and writers. */
export function formatDifferences(format: CellFormat): Partial<CellFormat> {
  const entries = Object.entries(format) as [keyof CellFormat, unknown][];
  const different = entries
    .filter(([key, value]) => value !== PLAIN_FORMAT[key])
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(different);
}
