import { rangeText } from "../workbook/address";
import type { SheetPlan } from "../workbook/plan";
import type { Batches } from "./batches";
import { columnPoints } from "./sheetSizes";
import { writeContents } from "./writeContents";
import { writeFormats } from "./writeFormats";
import { writeConditional, writeValidation } from "./writeRules";

/** About the bytes of a validation, a conditional format, a width or a group in a request. */
const PER_RULE = 2_000;

/** Writes everything of a sheet but its charts, which need the other sheets. */
export async function writeSheet(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
  batches: Batches,
): Promise<void> {
  for (const block of plan.blocks) await writeContents(sheet, block, batches);
  await writeFormats(sheet, plan.formats, batches);
  await batches.room((plan.validations.length + plan.conditionals.length + 20) * PER_RULE);
  for (const validation of plan.validations) writeValidation(sheet, validation);
  for (const conditional of plan.conditionals) writeConditional(sheet, conditional);
  arrange(sheet, plan);
}

/** Sizes, groups, what stays in view, and the printed page. */
function arrange(sheet: Excel.Worksheet, plan: SheetPlan): void {
  for (const { columns, width } of plan.columnWidths) {
    sheet.getRange(wholeLines(columns)).format.columnWidth = columnPoints(width);
  }
  for (const { rows, height } of plan.rowHeights) {
    sheet.getRange(wholeLines(rows)).format.rowHeight = height;
  }
  for (const group of plan.groups) {
    if ("rows" in group) sheet.getRange(wholeLines(group.rows)).group("ByRows");
    else sheet.getRange(wholeLines(group.columns)).group("ByColumns");
  }
  sheet.showGridlines = plan.gridlines;
  if (plan.tabColor !== undefined) sheet.tabColor = plan.tabColor;
  freeze(sheet, plan.freeze);
  const { pageLayout } = sheet;
  pageLayout.setPrintArea(plan.print.area);
  pageLayout.orientation = plan.print.landscape ? "Landscape" : "Portrait";
  if (plan.print.fitToWidth) pageLayout.zoom = { horizontalFitToPages: 1 };
  if (plan.print.titleRows !== undefined) {
    pageLayout.setPrintTitleRows(wholeLines(plan.print.titleRows));
  }
}

/** "B" becomes "B:B" and "3" becomes "3:3"; Excel wants both ends. */
function wholeLines(lines: string): string {
  return lines.includes(":") ? lines : `${lines}:${lines}`;
}

function freeze(sheet: Excel.Worksheet, frozen: SheetPlan["freeze"]): void {
  if (frozen === undefined || frozen.rows + frozen.columns === 0) return;
  const { freezePanes } = sheet;
  if (frozen.columns === 0) freezePanes.freezeRows(frozen.rows);
  else if (frozen.rows === 0) freezePanes.freezeColumns(frozen.columns);
  else freezePanes.freezeAt(rangeText({ row: 0, column: 0, ...frozen }));
}
