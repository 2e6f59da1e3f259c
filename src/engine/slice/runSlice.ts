import type { CellValue } from "../../workbook/cellValue";
import { inDateSystem } from "../dateSystem";
import type { CellReference, Engine } from "../engine";
import { partsOf } from "../engineParts";
import { NotCalculated } from "../formula/code";
import { failure } from "../values";
import type { Lane } from "./lane";
import { readLane } from "./lane";
import { calculateInWorkbook } from "./inWorkbook";
import type { SliceAnswer } from "./slice";
import type { TrialFormula } from "./trialFormula";
import type { Trials } from "./trials";
import { NeedsWorkbook } from "./trials";

/** A slice as it was compiled. */
export interface SliceState {
  readonly engine: Engine;
  readonly trials: Trials;
  /** In the order of calculation. */
  readonly formulas: readonly TrialFormula[];
  readonly inputs: readonly CellReference[];
  readonly outputs: readonly CellReference[];
  readonly inputLanes: readonly Lane[];
  /** What an output shows in all trials, where it does not vary. */
  readonly outputLanes: readonly (Lane | { readonly constant: CellValue })[];
  /** The edits of the workbook that the slice knows. */
  revision: number;
}

type Inputs = readonly ArrayLike<number>[];

/** Calculates trials, a block of them at a time. */
export function runSlice(state: SliceState, inputs: Inputs): SliceAnswer {
  const { dateSystem } = partsOf(state.engine).store;
  return inDateSystem(dateSystem, () => runTrials(state, inputs));
}

function runTrials(state: SliceState, inputs: Inputs): SliceAnswer {
  const count = checkedCount(state, inputs);
  const { trials, formulas, inputLanes, outputLanes } = state;
  const outputs = outputLanes.map(() => ({
    numbers: new Float64Array(count),
    others: new Map<number, CellValue>(),
  }));
  const left: number[] = [];
  for (let start = 0; start < count; start += trials.size) {
    const n = Math.min(trials.size, count - start);
    trials.block++;
    inputLanes.forEach(({ values }, k) => {
      const column = inputs[k] as ArrayLike<number>;
      for (let i = 0; i < n; i++) values[i] = column[start + i] as number;
    });
    const inWorkbook = new Set<number>();
    for (const formula of formulas) calculateBlock(formula, trials, n, inWorkbook);
    outputLanes.forEach((lane, k) => {
      const { numbers, others } = outputs[k] as (typeof outputs)[number];
      for (let i = 0; i < n; i++) put(numbers, others, start + i, shownIn(lane, i));
    });
    for (const i of inWorkbook) left.push(start + i);
  }
  if (left.length > 0) {
    calculateInWorkbook(state.engine, state, inputs, left, (trial, output, value) => {
      const { numbers, others } = outputs[output] as (typeof outputs)[number];
      others.delete(trial);
      put(numbers, others, trial, value);
    });
    state.revision = partsOf(state.engine).revision();
  }
  return { trials: count, outputs, inWorkbook: left.length };
}

/** Columns where they tell, the engine's code in the trials where they do not. */
function calculateBlock(
  formula: TrialFormula,
  trials: Trials,
  n: number,
  inWorkbook: Set<number>,
): void {
  const { steps, lanes, doneIn } = formula;
  if (steps && formula.aheadIn !== trials.block) {
    for (const step of steps) step(n);
    let byCode = 0;
    for (const { values } of lanes) {
      for (let i = 0; i < n; i++) {
        const x = values[i] as number;
        if (x === x || doneIn[i] === trials.block) continue;
        byCode++;
        calculateOne(formula, trials, i, inWorkbook);
      }
    }
    // Where columns seldom tell they are a detour.
    if (byCode > n / 2) formula.steps = undefined;
  } else {
    for (let i = 0; i < n; i++) {
      if (doneIn[i] !== trials.block) calculateOne(formula, trials, i, inWorkbook);
    }
  }
  formula.readyIn = trials.block;
}

function calculateOne(
  formula: TrialFormula,
  trials: Trials,
  trial: number,
  inWorkbook: Set<number>,
): void {
  if (inWorkbook.has(trial)) return;
  try {
    trials.calculate(formula, trial);
  } catch (error) {
    if (!(error instanceof NeedsWorkbook)) throw error;
    inWorkbook.add(trial);
  }
}

function shownIn(lane: Lane | { readonly constant: CellValue }, trial: number): CellValue {
  if ("constant" in lane) return lane.constant;
  try {
    return readLane(lane, trial);
  } catch (error) {
    if (error instanceof NotCalculated) return failure("#NAME?", error.message);
    throw error;
  }
}

function put(
  numbers: Float64Array,
  others: Map<number, CellValue>,
  trial: number,
  value: CellValue,
): void {
  numbers[trial] = typeof value === "number" ? value : NaN;
  if (typeof value !== "number") others.set(trial, value);
}

function checkedCount({ engine, inputs: places, revision }: SliceState, inputs: Inputs): number {
  if (partsOf(engine).revision() !== revision) {
    throw new RangeError("The workbook has been edited since this slice was taken; take it anew.");
  }
  if (inputs.length !== places.length) {
    throw new RangeError(
      `${inputs.length} columns for ${places.length} inputs; give one for each.`,
    );
  }
  const count = inputs[0]?.length ?? 0;
  inputs.forEach((column, k) => {
    if (column.length !== count) {
      throw new RangeError(
        `Input ${k + 1} has ${column.length} trials, the first ${count}; give them equally many.`,
      );
    }
    for (let i = 0; i < count; i++) {
      if (!Number.isFinite(column[i])) {
        throw new RangeError(
          `Input ${k + 1} is ${String(column[i])} in trial ${i + 1}; give a number.`,
        );
      }
    }
  });
  return count;
}
