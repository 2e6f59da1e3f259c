import { extendUsed } from "../calculation/sheetStore";
import type { CellReference, Engine } from "../engine";
import type { EngineParts } from "../engineParts";
import { partsOf } from "../engineParts";
import { calculationOrder } from "./calculationOrder";
import { compileColumns } from "./columns/compileColumns";
import { circleRefusals, formulaRefusals, inputRefusals, outputRefusals } from "./refusals";
import { runSlice } from "./runSlice";
import type { CellReason, Slice, SliceRefusal } from "./slice";
import { Trials } from "./trials";
import type { InputCell } from "./varyingCells";
import { varyingCells, varyingPrecedents } from "./varyingCells";

/**
 * Finds and compiles the formulas between inputs and outputs of an open workbook. Everything else is
 * taken at its present value. Reads the workbook and leaves it as it is.
 *
 * @param inputs - Cells that the trials set, as if their numbers were typed in; constants or formulas.
 * @param outputs - Cells whose values are wanted.
 * @returns Where a cell in between cannot be calculated by trials, the cells and the reasons.
 *   Throws a `RangeError` for a sheet that does not exist.
 */
export function takeSlice(
  engine: Engine,
  inputs: readonly CellReference[],
  outputs: readonly CellReference[],
): Slice | SliceRefusal {
  engine.recalculate();
  const parts = partsOf(engine);
  const { store, links } = parts;
  const inputCells = inputs.map((place) => cellOf(engine, place));
  const outputCells = outputs.map((place) => cellOf(engine, place));
  const refusedInputs = inputRefusals(inputCells, parts);
  if (refusedInputs.length > 0) return { refused: refusedInputs };
  for (const { sheet, row, column } of inputCells) extendUsed(sheet, row, column);

  const varying = varyingCells([...inputCells, ...tableCells(parts)], store, links);
  const roots = outputCells.flatMap(({ sheet, row, column }) => {
    return varying.formulaAt(sheet, row, column) ?? [];
  });
  const { order, inCircle } = calculationOrder(roots, (cell) =>
    varyingPrecedents(cell, varying, links),
  );
  const refused = [
    ...order.flatMap((cell) => formulaRefusals(cell, parts)),
    ...outputRefusals(outputCells, parts),
    ...circleRefusals(inCircle, parts),
  ];
  if (refused.length > 0) return { refused };

  const trials = new Trials(parts, varying, blockSize(order.length));
  const inputLanes = inputCells.map((cell) => trials.addInput(cell));
  const formulas = order.map((cell) => trials.addFormula(cell));
  const oneByOne: CellReason[] = [];
  const compiling = compileColumns(parts, varying, trials);
  for (const formula of formulas) {
    const { cell } = formula;
    const why = inCircle.has(cell) ? "it may read itself through others" : compiling(formula);
    if (why !== undefined) oneByOne.push({ ...placeOf(cell), why });
  }
  const outputLanes = outputCells.map(
    ({ sheet, row, column }) =>
      trials.laneAt(sheet, row, column) ?? { constant: engine.value(sheet.name, row, column) },
  );
  const revision = parts.revision();
  const state = { engine, trials, formulas, inputs, outputs, inputLanes, outputLanes, revision };
  return {
    inputs,
    outputs,
    formulas: formulas.length,
    oneByOne,
    run: (columns) => runSlice(state, columns),
  };
}

/** So many trials that the columns of all formulas stay in the processor's cache. */
function blockSize(formulas: number): number {
  const fitting = CACHE_BYTES / (8 * Math.max(formulas, 1));
  return Math.min(Math.max(2 ** Math.floor(Math.log2(fitting)), LEAST_BLOCK), MOST_BLOCK);
}

const CACHE_BYTES = 2 ** 20;
const LEAST_BLOCK = 64;
const MOST_BLOCK = 512;

function cellOf(engine: Engine, { sheet, row, column }: CellReference): InputCell {
  const found = partsOf(engine).store.sheet(sheet);
  if (!found) throw new RangeError(`There is no sheet "${sheet}".`);
  return { sheet: found, row, column };
}

/** Cells of what-if tables vary with everything that they read. */
function tableCells(parts: EngineParts): InputCell[] {
  return parts.dataTables().flatMap(({ sheet: name, row, column, rows, columns }) => {
    const sheet = parts.store.sheet(name);
    if (!sheet) return [];
    return Array.from({ length: rows * columns }, (_, i) => ({
      sheet,
      row: row + Math.floor(i / columns),
      column: column + (i % columns),
    }));
  });
}

function placeOf({ sheet, row, column }: InputCell): CellReference {
  return { sheet: sheet.name, row, column };
}
