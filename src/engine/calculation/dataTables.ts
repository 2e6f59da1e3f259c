import type { CellReference, DataTable } from "../engine";
import type { Matrix, Scalar } from "../values";
import { REFERENCE_ERROR } from "../values";
import type { Calculator } from "./calculator";
import type { Edits } from "./edits";
import { isFormulaCell } from "./formulaCell";
import { cellKey } from "./sheetStore";
import { changedKeys, type ValueChanges } from "./valueChanges";
import type { WorkbookStore } from "./workbookStore";

/** The parts of an engine that a table works with. */
interface Workings {
  readonly store: WorkbookStore;
  readonly edits: Edits;
  readonly calculator: Calculator;
}

/** A table whose cells keep the values of the file. */
export interface KeptTable {
  readonly table: DataTable;
  readonly why: string;
}

/**
 * Calculates what-if tables, one after the other, and then whatever reads them. The workbook around
 * them is as it was.
 *
 * @param changes - Receives the cells that changed.
 * @returns the tables of formulas that are not calculated.
 */
export function calculateDataTables(
  tables: readonly DataTable[],
  workings: Workings,
  changes: ValueChanges,
): readonly KeptTable[] {
  const { store, edits, calculator } = workings;
  const kept: KeptTable[] = [];
  for (const table of tables) {
    const sheet = store.sheet(table.sheet);
    if (!sheet) continue;
    const why = notCalculated(table, workings);
    if (why !== undefined) {
      kept.push({ table, why });
      continue;
    }
    const keys = changedKeys(changes, sheet);
    tableValues(table, workings).forEach((line, down) => {
      line.forEach((value, right) => {
        edits.enter(sheet, table.row + down, table.column + right, value);
        keys.add(cellKey(table.row + down, table.column + right));
      });
    });
    for (const [changed, more] of calculator.recalculate()) {
      const all = changedKeys(changes, changed);
      for (const key of more) all.add(key);
    }
  }
  return kept;
}

/** Why a formula of the table, or what it takes its values from, is not calculated. */
function notCalculated(table: DataTable, { store }: Workings): string | undefined {
  const sheet = store.sheet(table.sheet);
  for (let down = -1; down < table.rows; down++) {
    for (let right = -1; right < table.columns; right++) {
      if (down >= 0 && right >= 0) continue;
      const entry = sheet?.cells.get(cellKey(table.row + down, table.column + right));
      if (isFormulaCell(entry) && entry.notCalculated !== undefined) return entry.notCalculated;
    }
  }
  return undefined;
}

/** The inputs come back as they were when all cells are calculated. */
function tableValues(table: DataTable, workings: Workings): Matrix {
  const { sheet, row, column, rowInput, columnInput } = table;
  const at = (down: number, right: number) => ({ sheet, row: row + down, column: column + right });
  // What stands beside the table may itself depend on the inputs; Excel takes it as it is.
  const above = Array.from({ length: table.columns }, (_, right) =>
    valueAt(workings, at(-1, right)),
  );
  const beside = Array.from({ length: table.rows }, (_, down) => valueAt(workings, at(down, -1)));
  const before = [rowInput, columnInput].flatMap((place): Input[] =>
    place ? [[place, contentAt(workings, place)]] : [],
  );
  const circles = workings.calculator.iterated();
  const answer: Scalar[][] = [];
  for (let down = 0; down < table.rows; down++) {
    const line: Scalar[] = [];
    for (let right = 0; right < table.columns; right++) {
      const inputs: Input[] = [];
      if (rowInput) inputs.push([rowInput, above[right] ?? null]);
      if (columnInput) inputs.push([columnInput, beside[down] ?? null]);
      const formula = rowInput ? at(columnInput ? -1 : down, -1) : at(-1, right);
      enterAll(workings, inputs);
      workings.calculator.startFrom(circles);
      workings.calculator.recalculate();
      line.push(valueAt(workings, formula));
    }
    answer.push(line);
  }
  enterAll(workings, before);
  workings.calculator.recalculate(circles);
  return answer;
}

type Input = readonly [place: CellReference, value: Scalar];

function enterAll({ store, edits }: Workings, contents: readonly Input[]): void {
  for (const [{ sheet, row, column }, content] of contents) {
    const on = store.sheet(sheet);
    if (on) edits.enter(on, row, column, content);
  }
}

function valueAt({ store, calculator }: Workings, { sheet, row, column }: CellReference): Scalar {
  const on = store.sheet(sheet);
  return on ? calculator.valueAt(on, row, column) : REFERENCE_ERROR;
}

function contentAt({ store }: Workings, { sheet, row, column }: CellReference): Scalar {
  const entry = store.sheet(sheet)?.cells.get(cellKey(row, column)) ?? null;
  return isFormulaCell(entry) ? entry.formula : entry;
}
