import type { OpenWorkbook } from "../../host/openWorkbook";
import type { CellPosition } from "../../workbook/address";
import { PIXELS_PER_POINT } from "../display/cellStyle";
import { measureText } from "../display/measureText";
import { entryFault } from "../edit/formulaFault";
import { closedFormula } from "../edit/typedContent";
import { putText } from "./cellEntry";
import { formulaFormat } from "./formulaFormat";
import { validationFault } from "./validationFault";

/** Why what was typed is not entered, or a warning about what was. */
export interface EntryMessage {
  readonly title: string;
  readonly message: string;
}

/** Thrown when a typed text may not be entered; what was changed on the way is to be taken back. */
export class EntryRefused extends Error {
  constructor(readonly reason: EntryMessage) {
    super(reason.message);
  }
}

/**
 * Enters a text as a person types it: reads it as Excel does, refuses what cannot be read or what the
 * cell's validation does not allow (EntryRefused), brings the format that belongs to it, and widens a
 * column of standard width for a number that would show as #####.
 *
 * @returns The warning of a validation that only warns.
 */
export function enterText(
  workbook: OpenWorkbook,
  sheet: string,
  cell: CellPosition,
  typed: string,
): EntryMessage | undefined {
  const text = closedFormula(typed);
  const unreadable = entryFault(text);
  if (unreadable !== undefined) throw new EntryRefused({ title: "", message: unreadable });
  putText(workbook, sheet, cell, text);
  const { format } = workbook.cell(sheet, cell.row, cell.column);
  if (text.startsWith("=") && format.numberFormat === "General") {
    const numberFormat = formulaFormat(workbook, sheet, text);
    if (numberFormat !== undefined) {
      workbook.setFormat(sheet, { ...cell, rows: 1, columns: 1 }, { numberFormat });
    }
  }
  if (workbook.calculationMode() !== "Manual") workbook.recalculate();
  const fault = validationFault(workbook, sheet, cell);
  if (fault?.isStop === true) throw new EntryRefused(fault);
  widen(workbook, sheet, cell);
  return fault;
}

function widen(workbook: OpenWorkbook, sheetName: string, { row, column }: CellPosition): void {
  const sheet = workbook.sheet(sheetName);
  const { value, text, format } = workbook.cell(sheetName, row, column);
  const general = format.numberFormat === "General";
  if (sheet === undefined || sheet.columnWidths.has(column)) return;
  if (typeof value !== "number" || (general && !Number.isInteger(value))) return;
  const wanted = measureText(text, format.bold) + ROOM;
  if (general && text.length > MOST_DIGITS) return;
  if (wanted <= sheet.standardWidth * PIXELS_PER_POINT) return;
  workbook.setSizes(sheetName, "columns", column, 1, Math.ceil(wanted) / PIXELS_PER_POINT);
}

/** Pixels of the paddings and the grid line. */
const ROOM = 12;
/** Longer General numbers show an exponent instead. */
const MOST_DIGITS = 11;
