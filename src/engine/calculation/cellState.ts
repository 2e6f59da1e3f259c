import { isCellError, type CellValue } from "../../workbook/cellValue";
import type { CellState } from "../engine";
import { isFormulaCell } from "./formulaCell";
import type { SheetStore } from "./model";
import { cellKey } from "./sheetStore";
import { filledRange, spilledValue } from "./spill";

/** What a cell holds as of the last recalculation. */
export function stateOf(sheet: SheetStore, row: number, column: number): CellState {
  const key = cellKey(row, column);
  const entry = sheet.cells.get(key);
  if (isFormulaCell(entry)) {
    const range = filledRange(entry);
    const spill = entry.spill && { ...range, anchor: { row, column } };
    return {
      formula: entry.formula,
      ...(entry.entry !== "dynamic" && { entry: entry.entry }),
      value: entry.value,
      spill,
      notCalculated: entry.notCalculated,
      circular: entry.circular,
    };
  }
  const anchor = entry === undefined ? sheet.tails.get(key) : undefined;
  if (!anchor) return constant(entry ?? null);
  return {
    formula: undefined,
    value: spilledValue(anchor, row, column),
    spill: { ...filledRange(anchor), anchor: { row: anchor.row, column: anchor.column } },
    notCalculated: undefined,
    circular: false,
  };
}

function constant(value: CellValue): CellState {
  return {
    formula: undefined,
    value,
    spill: undefined,
    notCalculated: isCellError(value) && value.standsIn ? value.message : undefined,
    circular: false,
  };
}
