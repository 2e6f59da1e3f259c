import type { EngineParts } from "../../engineParts";
import { parseFormula } from "../../formula/parseFormula";
import type { Lane } from "../lane";
import type { TrialFormula } from "../trialFormula";
import type { Trials } from "../trials";
import type { VaryingCells } from "../varyingCells";
import type { Cell } from "./column";
import { constantColumn, isArray, isColumn, NotColumnar } from "./column";
import { ColumnCompiler } from "./columnCompiler";
import type { ColumnEnvironment } from "./environment";
import { copy } from "./kernels";

/**
 * A compiler of formulas into loops over columns, to be called in the order of calculation.
 *
 * @returns Gives a formula its steps; says why when it, or a part of it, runs trial by trial.
 */
export function compileColumns(
  parts: EngineParts,
  varying: VaryingCells,
  trials: Trials,
): (formula: TrialFormula) => string | undefined {
  const scratch: Float64Array[] = [];
  const environment: ColumnEnvironment = {
    store: parts.store,
    context: trials.context,
    varies: (range) => varying.includes(range),
    cellAt: (sheet, row, column) =>
      trials.laneAt(sheet, row, column) ?? {
        kind: "constant",
        value: parts.calculator.valueAt(sheet, row, column),
      },
    clipped: (range) => trials.context.clipped(range),
    runAt: (cell, trial, code) => trials.runAt(cell, trial, code),
    scratch: (index) => (scratch[index] ??= new Float64Array(trials.size)),
  };
  return (formula) => {
    const compiler = new ColumnCompiler(formula.cell, environment);
    try {
      compileFormula(formula, compiler);
      return compiler.byCode[0];
    } catch (error) {
      return error instanceof Error ? error.message : String(error);
    }
  };
}

function compileFormula(formula: TrialFormula, compiler: ColumnCompiler): void {
  const { cell, rows, columns, lanes } = formula;
  const parsed = parseFormula(cell.formula);
  if (!("tree" in parsed)) throw new NotColumnar(parsed.unreadable);
  const part = compiler.part(parsed.tree, new Map());
  if (part.rows !== rows || part.columns !== columns) {
    throw new NotColumnar("it fills another number of cells than its formula answers");
  }
  if (cell.entry === "single" && isArray(part)) {
    throw new NotColumnar("it was entered before dynamic arrays and names a range");
  }
  const delivered = new Set<Cell>();
  lanes.forEach((lane, i) => {
    const result = part.cells[i] as Cell;
    deliver(result, lane, compiler, !delivered.has(result));
    delivered.add(result);
  });
  formula.steps = compiler.steps;
}

/** Lets a result go into the cell's own doubles: at once, where it is calculated for this cell only. */
function deliver(result: Cell, lane: Lane, compiler: ColumnCompiler, isFirst: boolean): void {
  const column = isColumn(result) ? result : constantResult(result.value);
  lane.kind = column.kind;
  if (isFirst && compiler.owns(column)) column.values = lane.values;
  else {
    compiler.steps.push((n) => {
      copy(n, lane.values, column.values, column.mask);
    });
  }
}

function constantResult(value: (Cell & { kind: "constant" })["value"]) {
  if (typeof value === "boolean") return constantColumn(Number(value), "flag");
  if (typeof value === "number" || value === null) return constantColumn(value ?? 0);
  throw new NotColumnar("it shows a text or an error in all trials");
}
