/** What a style sets; a later style over the same cells overlays only what it names. */
export interface CellStyle {
  readonly color?: string;
  readonly fill?: string;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly size?: number;
  readonly numberFormat?: string;
  readonly align?: "left" | "center" | "right";
  /** Line above: totals. */
  readonly top?: boolean;
  /** Line below: headers. */
  readonly bottom?: boolean;
}

/** Everything that looks like something, once: Excel, the .xlsx file and the pane read it here. */
export const styles = {
  sheetTitle: { bold: true, size: 14, color: "#1F3864" },
  header: { bold: true, color: "#1F3864", fill: "#E8EDF5" },
  headerEnd: { bottom: true },
  heading: { bold: true, color: "#1F3864", bottom: true },
  question: { italic: true, size: 12, color: "#404040" },
  answer: { bold: true, size: 14, color: "#1F3864" },
  keyFigure: { bold: true, size: 12 },
  note: { color: "#595959" },
  center: { align: "center" },
  right: { align: "right" },
  input: { color: "#0000FF", fill: "#FFFFE5" },
  formula: { color: "#000000" },
  link: { color: "#00702E" },
  total: { bold: true, top: true },
  amount: { numberFormat: "#,##0.0_);(#,##0.0);–_)" },
  difference: { numberFormat: "+#,##0.00_);-#,##0.00_);–_)" },
  number: { numberFormat: "#,##0.00_)" },
  factor: { numberFormat: "0.000_)" },
  percent: { numberFormat: "0.0%_)" },
  multiple: { numberFormat: "0.00x_)" },
  count: { numberFormat: "#,##0_)" },
  integer: { numberFormat: "0_)" },
  fiscalYear: { numberFormat: '"FY"0_)', align: "right" },
  programYear: { numberFormat: '"Year "0_)', align: "right" },
  date: { numberFormat: "yyyy-mm-dd" },
  check: { numberFormat: "#,##0.000000;-#,##0.000000;0", align: "right" },
  pass: { color: "#00702E", fill: "#E6F4EA" },
  fail: { color: "#9C0006", fill: "#FFD9D9", bold: true },
} as const satisfies Readonly<Record<string, CellStyle>>;

export type StyleName = keyof typeof styles;

/** The style of a name in a plan; plans come from files too, so a name may be unknown. */
export function styleNamed(name: string): CellStyle {
  const style: CellStyle | undefined = Object.hasOwn(styles, name)
    ? styles[name as StyleName]
    : undefined;
  if (style === undefined) throw new RangeError(`no style "${name}"`);
  return style;
}

/** The gray of all lines in cells: they part, they do not shout. */
export const lineColor = "#8497B0";

/** Colors of chart series, apart from each other in print and for the color-blind. */
export const seriesColors = [
  "#1F4E79",
  "#2E8B8B",
  "#E0A030",
  "#B5483A",
  "#7A6FAC",
  "#7F7F7F",
] as const;

/** What all charts share: lines that guide and do not shout, bars that stand close. */
export const chartLook = { titleSize: 12, gridlines: "#D9D9D9", gapWidth: 60 } as const;
