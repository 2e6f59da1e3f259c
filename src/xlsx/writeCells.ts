import { between, parseCell, rangeText, type CellRange } from "../workbook/address";
import { isCellError, type CellValue } from "../workbook/cellValue";
import { shownText } from "../workbook/literalText";
import type { SheetPlan } from "../workbook/plan";
import { storedFormula } from "../workbook/storedFormula";
import { needsArrayEntry } from "./arrayEntry";
import type { CalculatedCells } from "./calculatedCells";
import type { FileSheet } from "./fileLibrary";

export interface CellContext {
  readonly values: CalculatedCells;
  readonly frozen: boolean;
  readonly isSingleCell: (name: string) => boolean;
}

/** Contents and formulas of a sheet; beside each formula its value and the values it spills. */
export function writeCells(sheet: FileSheet, plan: SheetPlan, context: CellContext): void {
  for (const { at, rows } of plan.blocks) {
    const start = parseCell(at);
    if (start === undefined) throw new RangeError(`no address: ${at}`);
    rows.forEach((cells, down) => {
      cells.forEach((content, right) => {
        const row = start.row + down;
        const column = start.column + right;
        if (content === null || content === "") return;
        if (typeof content === "string" && content.startsWith("=")) {
          writeFormula(sheet, { sheet: plan.name, row, column }, content, context);
        } else {
          sheet.getCell(row + 1, column + 1).value =
            typeof content === "string" ? shownText(content) : content;
        }
      });
    });
  }
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

function writeFormula(
  sheet: FileSheet,
  { sheet: name, row, column }: Place,
  formula: string,
  { values, frozen, isSingleCell }: CellContext,
): void {
  const { value, spill } = values.cell(name, row, column);
  const range = spill ?? between({ row, column }, { row, column });
  const stored = storedFormula(formula);
  const many = range.rows * range.columns > 1;
  const cell = sheet.getCell(row + 1, column + 1);
  if (frozen && (many || NEEDS_RECENT_EXCEL.test(stored))) {
    cell.value = fileValue(value);
  } else if (many || needsArrayEntry(formula, isSingleCell)) {
    cell.value = {
      formula: stored,
      result: fileValue(value),
      shareType: "array",
      ref: rangeText(range),
      isDynamicArray: true,
    };
  } else {
    cell.value = { formula: stored, result: fileValue(value) };
  }
  if (many) writeTails(sheet, name, { row, column }, range, values);
}

/** The add-in's functions and those that came after Excel 2007. */
const NEEDS_RECENT_EXCEL = /_xl/i;

function writeTails(
  sheet: FileSheet,
  name: string,
  anchor: { readonly row: number; readonly column: number },
  range: CellRange,
  values: CalculatedCells,
): void {
  for (let row = range.row; row < range.row + range.rows; row++) {
    for (let column = range.column; column < range.column + range.columns; column++) {
      if (row === anchor.row && column === anchor.column) continue;
      sheet.getCell(row + 1, column + 1).value = fileValue(values.cell(name, row, column).value);
    }
  }
}

type FileError = "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A";
type FileValue = string | number | boolean | { readonly error: FileError };

/** A formula that answers a blank shows 0. An error that files do not know is stored as `#VALUE!`. */
function fileValue(value: CellValue): FileValue {
  if (value === null) return 0;
  if (!isCellError(value)) return value;
  switch (value.error) {
    case "#NULL!":
    case "#DIV/0!":
    case "#REF!":
    case "#NAME?":
    case "#NUM!":
    case "#N/A":
    case "#VALUE!":
      return { error: value.error };
    case "#SPILL!":
    case "#CALC!":
    case "#CIRC!":
      return { error: "#VALUE!" };
    case "#BUSY!":
    case "#GETTING_DATA":
      return { error: "#N/A" };
  }
}
