import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";
import { daysBefore } from "../dateSystem";
import type { EngineOptions } from "../engine";
import { compileFormula } from "../formula/compile";
import { NotCalculated, type CodeContext } from "../formula/code";
import { referenceTo } from "../formula/references";
import type { Matrix, Reference, Scalar, SheetIdentity } from "../values";
import { isReference, REFERENCE_ERROR } from "../values";
import { isFormulaCell } from "./formulaCell";
import { cachedRows } from "./rangeCache";
import { cellKey, createSheetStore, storeOf } from "./sheetStore";
import { filledRange } from "./spill";
import type { WorkbookStore } from "./workbookStore";
import type { SheetStore } from "./model";

/** Why a formula that draws was not calculated. */
export const DRAW_KEPT = "random numbers are drawn anew each time; the draw of the file is kept";

/** A context whose cell is set before code runs. */
export type MovingContext = CodeContext & { sheet: SheetIdentity; row: number; column: number };

/**
 * What running formulas may ask of a workbook.
 *
 * @param valueAt - Calculates a cell when it is stale.
 * @param reaches - Hears of ranges that the running formula reads without naming them.
 * @param hasCachedValue - Whether a file keeps a value of the formula that runs.
 */
export function createContext(
  store: WorkbookStore,
  { now, random = Math.random, keepsDraws = false }: EngineOptions,
  valueAt: (sheet: SheetStore, row: number, column: number) => Scalar,
  reaches: (range: Reference) => void,
  hasCachedValue: () => boolean,
): MovingContext {
  const context: MovingContext = {
    sheet: createSheetStore(""),
    row: 0,
    column: 0,
    valueAt: (sheet, row, column) => valueAt(storeOf(sheet), row, column),
    reaches,
    rowsOf(reference) {
      const { sheet, row, column, rows, columns } = clipped(reference);
      const from = storeOf(sheet);
      return cachedRows(from, { row, column, rows, columns }, (): Matrix => {
        const answer: Scalar[][] = [];
        for (let down = 0; down < rows; down++) {
          const line: Scalar[] = [];
          for (let right = 0; right < columns; right++) {
            line.push(valueAt(from, row + down, column + right));
          }
          answer.push(line);
        }
        return answer;
      });
    },
    clipped,
    formulaAt(sheet, row, column) {
      const entry = storeOf(sheet).cells.get(cellKey(row, column));
      return isFormulaCell(entry) ? entry.formula : undefined;
    },
    hiddenRows: (sheet) => storeOf(sheet).hiddenRows,
    referenceOf(text) {
      const { code } = compileFormula(`=${text}`, context, store);
      const value = code(context, undefined);
      return isReference(value) ? value : REFERENCE_ERROR;
    },
    sheetPosition(name) {
      const sheet = store.sheet(name);
      return sheet ? store.sheets.indexOf(sheet) : -1;
    },
    sheetCount: () => store.sheets.length,
    now: now ?? (() => localTime() - daysBefore()),
    hasCachedValue,
    random() {
      if (keepsDraws && hasCachedValue()) throw new NotCalculated(DRAW_KEPT);
      return random();
    },
    spillAt(sheet, row, column) {
      const from = storeOf(sheet);
      const value = valueAt(from, row, column);
      const entry = from.cells.get(cellKey(row, column));
      if (!isFormulaCell(entry)) return REFERENCE_ERROR;
      if (entry.spill) return referenceTo(sheet, filledRange(entry));
      return typeof value === "object" && value !== null
        ? value
        : referenceTo(sheet, { row, column, rows: 1, columns: 1 });
    },
  };
  return context;

  /** Whole columns and rows end where the last sheet does, so that they stay as long as each other. */
  function clipped(reference: Reference): Reference {
    if (reference.rows < MAX_ROWS && reference.columns < MAX_COLUMNS) return reference;
    const rows = Math.max(1, ...store.sheets.map((sheet) => sheet.rowsUsed));
    const columns = Math.max(1, ...store.sheets.map((sheet) => sheet.columnsUsed));
    return {
      ...reference,
      rows: reference.rows === MAX_ROWS ? rows : reference.rows,
      columns: reference.columns === MAX_COLUMNS ? columns : reference.columns,
    };
  }
}

/** The clock of the machine as a serial number of the 1900 system, in local time. */
function localTime(): number {
  const now = new Date();
  return (now.getTime() - now.getTimezoneOffset() * 60_000) / 86_400_000 + 25_569;
}
