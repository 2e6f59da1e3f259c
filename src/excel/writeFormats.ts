import { rangeText } from "../workbook/address";
import type { FormatPlan } from "../workbook/plan";
import { lineColor, type CellStyle } from "../workbook/styles";
import type { Batches } from "./batches";
import { styledAreas } from "./styledAreas";

/** About the bytes of one property of one range in a request. */
const PER_PROPERTY = 500;

/** Gives the cells of a sheet their look, one rectangle at a time. */
export async function writeFormats(
  sheet: Excel.Worksheet,
  formats: readonly FormatPlan[],
  batches: Batches,
): Promise<void> {
  for (const { range, style } of styledAreas(formats)) {
    await batches.room(Object.keys(style).length * PER_PROPERTY);
    applyStyle(sheet.getRange(rangeText(range)), style, range.rows);
  }
}

function applyStyle(range: Excel.Range, style: CellStyle, rows: number): void {
  const { format } = range;
  if (style.numberFormat !== undefined) range.numberFormat = [[style.numberFormat]];
  if (style.fill !== undefined) format.fill.color = style.fill;
  if (style.color !== undefined) format.font.color = style.color;
  if (style.bold !== undefined) format.font.bold = style.bold;
  if (style.italic !== undefined) format.font.italic = style.italic;
  if (style.size !== undefined) format.font.size = style.size;
  if (style.align !== undefined) format.horizontalAlignment = ALIGNMENTS[style.align];
  if (style.top === true) drawLine(format, "EdgeTop");
  if (style.bottom === true) drawLine(format, "EdgeBottom");
  if ((style.top === true || style.bottom === true) && rows > 1)
    drawLine(format, "InsideHorizontal");
}

const ALIGNMENTS = { left: "Left", center: "Center", right: "Right" } as const;

function drawLine(
  format: Excel.RangeFormat,
  edge: "EdgeTop" | "EdgeBottom" | "InsideHorizontal",
): void {
  const border = format.borders.getItem(edge);
  border.style = "Continuous";
  border.weight = "Thin";
  border.color = lineColor;
}
