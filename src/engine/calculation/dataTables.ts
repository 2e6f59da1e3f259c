import type { CellReference, DataTable } from "../engine";
import type { Matrix, Scalar } from "../values";
import { REFERENCE_ERROR } from "../values";
import type { Calculator } from "./calculator";
import type { Edits } from "./edits";
import { isFormulaCell } from "./formulaCell";
import { cellKey } from "./sheetStore";
import { changedKeys, type ValueChanges } from "./valueChanges";
import type { FormulaCell } from "./model";
import type { WorkbookStore } from "./workbookStore";

/** The parts of an engine that a table works with. */
interface Workings {
  readonly store: WorkbookStore;
  readonly edits: Edits;
  readonly calculator: Calculator;
}

/**
 * Calculates what-if tables, one after the other, and then whatever reads them. The workbook around
 * them is as it was.
 *
 * @param changes - Receives the cells that changed.
 */
export function calculateDataTables(
  tables: readonly DataTable[],
  workings: Workings,
  changes: ValueChanges,
): void {
  const { store, edits, calculator } = workings;
  for (const table of tables) {
    const sheet = store.sheet(table.sheet);
    if (!sheet) continue;
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
}

function tableValues(table: DataTable, workings: Workings): Matrix {
  const { sheet, row, column, rowInput, columnInput } = table;
  const at = (down: number, right: number) => ({ sheet, row: row + down, column: column + right });
  const answer: Scalar[][] = [];
  for (let down = 0; down < table.rows; down++) {
    const line: Scalar[] = [];
    for (let right = 0; right < table.columns; right++) {
      const inputs: Input[] = [];
      if (rowInput) inputs.push([rowInput, valueAt(workings, at(-1, right))]);
      if (columnInput) inputs.push([columnInput, valueAt(workings, at(down, -1))]);
      const formula = rowInput ? at(columnInput ? -1 : down, -1) : at(-1, right);
      line.push(valueWith(workings, inputs, formula));
    }
    answer.push(line);
  }
  return answer;
}

type Input = readonly [place: CellReference, value: Scalar];

/** The value of a formula while its inputs hold other values; they come back as they were. */
function valueWith(workings: Workings, inputs: readonly Input[], formula: CellReference): Scalar {
  const before = inputs.map(([place]) => [place, contentAt(workings, place)] as const);
  const circles = workings.calculator.iterated();
  enterAll(workings, inputs);
  const value = valueAt(workings, formula);
  enterAll(workings, before, circles);
  return value;
}

/** @param circles - Values that circles come back to. */
function enterAll(
  { store, edits, calculator }: Workings,
  contents: readonly Input[],
  circles?: ReadonlyMap<FormulaCell, Scalar>,
): void {
  for (const [{ sheet, row, column }, content] of contents) {
    const on = store.sheet(sheet);
    if (on) edits.enter(on, row, column, content);
  }
  calculator.recalculate(circles);
}

function valueAt({ store, calculator }: Workings, { sheet, row, column }: CellReference): Scalar {
  const on = store.sheet(sheet);
  return on ? calculator.valueAt(on, row, column) : REFERENCE_ERROR;
}

function contentAt({ store }: Workings, { sheet, row, column }: CellReference): Scalar {
  const entry = store.sheet(sheet)?.cells.get(cellKey(row, column)) ?? null;
  return isFormulaCell(entry) ? entry.formula : entry;
}
