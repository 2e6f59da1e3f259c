import type { CellValue } from "../../workbook/cellValue";
import { contentOf } from "../cellContent";
import type { CellReference, Engine } from "../engine";
import { partsOf } from "../engineParts";
import { formulaIn } from "./varyingCells";

/**
 * Calculates trials the long way: inputs are typed into the workbook, which is calculated, and stand
 * there again as before when this is over.
 */
export function calculateInWorkbook(
  engine: Engine,
  places: { readonly inputs: readonly CellReference[]; readonly outputs: readonly CellReference[] },
  inputs: readonly ArrayLike<number>[],
  trials: readonly number[],
  tell: (trial: number, output: number, value: CellValue) => void,
): void {
  const restore = places.inputs.map((place) => restorer(engine, place));
  try {
    for (const trial of trials) {
      places.inputs.forEach(({ sheet, row, column }, k) => {
        engine.setCell(sheet, row, column, inputs[k]?.[trial] ?? null);
      });
      engine.recalculate();
      places.outputs.forEach(({ sheet, row, column }, k) => {
        tell(trial, k, engine.value(sheet, row, column));
      });
    }
  } finally {
    for (const put of restore) put();
    engine.recalculate();
  }
}

/** Puts the present content of a cell back. */
function restorer(engine: Engine, { sheet, row, column }: CellReference): () => void {
  const store = partsOf(engine).store.sheet(sheet);
  const formula = store && formulaIn({ sheet: store, row, column });
  if (formula) {
    return () => {
      engine.setFormula(sheet, row, column, formula.formula, formula.entry);
      if (formula.cached !== undefined) engine.setCachedValue(sheet, row, column, formula.cached);
    };
  }
  const { value } = engine.cell(sheet, row, column);
  return () => {
    engine.setCell(sheet, row, column, contentOf(value));
  };
}
