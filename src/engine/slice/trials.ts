import type { MovingContext } from "../calculation/context";
import { createContext } from "../calculation/context";
import type { FormulaCell, SheetStore } from "../calculation/model";
import { settledFailure } from "../calculation/settledFailure";
import { settledValue } from "../calculation/settledValue";
import { cellKey, storeOf } from "../calculation/sheetStore";
import type { EngineParts } from "../engineParts";
import type { Code } from "../formula/code";
import { NotCalculated } from "../formula/code";
import type { Matrix, Reference, Scalar, Value } from "../values";
import { isMatrix } from "../values";
import type { Lane } from "./lane";
import { isInTable } from "./refusals";
import { createLane, readLane, writeLane } from "./lane";
import type { TrialFormula } from "./trialFormula";
import { createTrialFormula } from "./trialFormula";
import type { InputCell, VaryingCells } from "./varyingCells";

/** Thrown where a trial does more than change values: a spill takes another size, a circle closes. */
export class NeedsWorkbook extends Error {
  override readonly name = "NeedsWorkbook";
}

interface Source {
  readonly lane: Lane;
  /** undefined for an input. */
  readonly formula: TrialFormula | undefined;
}

/** The cells of a range, once and for all: constants, and cells that vary. */
interface RangePlan {
  readonly rows: readonly (readonly (Source | { readonly constant: Scalar })[])[];
  /** Set when nothing in the range varies. */
  readonly constant: Matrix | undefined;
}

/**
 * The varying cells over one block of trials, and the engine's own code running in a single trial of
 * it. What is not varying is read from the workbook.
 */
export class Trials {
  readonly context: MovingContext;
  /** Number of the block, from 1. */
  block = 0;
  private trial = 0;
  private runningCell: FormulaCell | undefined;
  private readonly sources = new Map<SheetStore, Map<number, Source>>();
  private readonly plans = new Map<SheetStore, Map<string, RangePlan>>();
  /** So many formulas wait for each other. */
  private depth = 0;

  constructor(
    private readonly parts: EngineParts,
    private readonly varying: VaryingCells,
    /** Trials in a block. */
    readonly size: number,
  ) {
    const { store, options } = parts;
    const read = (sheet: SheetStore, row: number, column: number) =>
      this.valueAt(sheet, row, column);
    // Nothing changes between trials but what is calculated anew for each, so nobody has to be told.
    const reaches = () => undefined;
    const create = () =>
      createContext(store, options, read, reaches, () => this.runningCell?.cached !== undefined);
    const workbook = create();
    this.context = Object.assign(create(), {
      rowsOf: (reference: Reference) => this.rowsOf(reference),
      formulaAt: formulaBeside(workbook, (sheet, row, column) => {
        const source = this.sources.get(sheet)?.get(cellKey(row, column));
        return source !== undefined && source.formula === undefined;
      }),
    });
  }

  addInput({ sheet, row, column }: InputCell): Lane {
    const lane = createLane(sheet, row, column, this.size);
    this.add({ lane, formula: undefined });
    return lane;
  }

  addFormula(cell: FormulaCell): TrialFormula {
    const formula = createTrialFormula(cell, this.size);
    for (const lane of formula.lanes) this.add({ lane, formula });
    return formula;
  }

  /** What varies in a cell; undefined for a constant. */
  laneAt(sheet: SheetStore, row: number, column: number): Lane | undefined {
    return this.sourceAt(sheet, row, column)?.lane;
  }

  /** Runs code as it stands in a cell, in one trial of the block. */
  runAt(cell: FormulaCell, trial: number, code: Code): Value {
    const { context } = this;
    const before = [context.sheet, context.row, context.column] as const;
    const { trial: trialBefore, runningCell } = this;
    context.sheet = cell.sheet;
    context.row = cell.row;
    context.column = cell.column;
    this.trial = trial;
    this.runningCell = cell;
    try {
      return code(context, undefined);
    } finally {
      [context.sheet, context.row, context.column] = before;
      this.trial = trialBefore;
      this.runningCell = runningCell;
    }
  }

  /**
   * Calculates a formula by the engine's code in one trial, after what it reads.
   * Throws `NeedsWorkbook` when it fills another number of cells than in the workbook, or reads itself:
   * which cells a circle makes errors depends on where the workbook begins.
   */
  calculate(formula: TrialFormula, trial: number): void {
    const { cell } = formula;
    const { code } = this.parts.links.compiled(cell);
    formula.isRunning = true;
    this.depth++;
    let value: Scalar | Matrix | NotCalculated;
    try {
      const answer = this.runAt(cell, trial, code);
      value = this.inTrial(trial, () => settledValue(answer, this.context, cell.entry));
    } catch (error) {
      if (error instanceof NeedsWorkbook) throw error;
      if (this.depth > 1 && error instanceof RangeError) throw new NeedsWorkbook();
      const failed = settledFailure(error, cell.cached);
      const isHidden = failed.notCalculated !== undefined && cell.cached === undefined;
      value = isHidden ? new NotCalculated(failed.notCalculated) : failed.value;
    } finally {
      this.depth--;
      formula.isRunning = false;
    }
    this.fill(formula, trial, value);
    formula.doneIn[trial] = this.block;
  }

  private fill(
    { lanes, rows, columns }: TrialFormula,
    trial: number,
    value: Scalar | Matrix | NotCalculated,
  ): void {
    if (!isMatrixValue(value)) {
      if (lanes.length > 1) throw new NeedsWorkbook();
      writeLane(lanes[0] as Lane, trial, value);
      return;
    }
    if (value.length !== rows || value[0]?.length !== columns) throw new NeedsWorkbook();
    lanes.forEach((lane, i) => {
      writeLane(lane, trial, value[Math.floor(i / columns)]?.[i % columns] ?? null);
    });
  }

  private inTrial<T>(trial: number, run: () => T): T {
    const before = this.trial;
    this.trial = trial;
    try {
      return run();
    } finally {
      this.trial = before;
    }
  }

  private valueAt(sheet: SheetStore, row: number, column: number): Scalar {
    const source = this.sourceAt(sheet, row, column);
    return source ? this.read(source) : this.constantAt(sheet, row, column);
  }

  /** A cell that does not vary; what-if tables do. */
  private constantAt(sheet: SheetStore, row: number, column: number): Scalar {
    const { parts } = this;
    if (isInTable(parts, sheet, { row, column, rows: 1, columns: 1 })) throw new NeedsWorkbook();
    return parts.calculator.valueAt(sheet, row, column);
  }

  private read({ lane, formula }: Source): Scalar {
    const { trial } = this;
    if (formula && formula.readyIn !== this.block && formula.doneIn[trial] !== this.block) {
      if (formula.isRunning) throw new NeedsWorkbook();
      formula.aheadIn = this.block;
      this.calculate(formula, trial);
    }
    return readLane(lane, trial);
  }

  /** A varying formula that nobody named is found while code runs, by OFFSET and the like. */
  private sourceAt(sheet: SheetStore, row: number, column: number): Source | undefined {
    const known = this.sources.get(sheet)?.get(cellKey(row, column));
    if (known) return known;
    const cell = this.varying.formulaAt(sheet, row, column);
    if (!cell) return undefined;
    this.addFormula(cell);
    return this.sources.get(sheet)?.get(cellKey(row, column));
  }

  private rowsOf(reference: Reference): Matrix {
    const plan = this.planOf(reference);
    return (
      plan.constant ??
      plan.rows.map((row) =>
        row.map((cell) => ("constant" in cell ? cell.constant : this.read(cell))),
      )
    );
  }

  private planOf(reference: Reference): RangePlan {
    const { sheet, row, column, rows, columns } = this.context.clipped(reference);
    const store = storeOf(sheet);
    const plans = this.plans.get(store) ?? new Map<string, RangePlan>();
    this.plans.set(store, plans);
    const id = `${row},${column},${rows},${columns}`;
    const known = plans.get(id);
    if (known) return known;
    const planned = Array.from({ length: rows }, (_, down) =>
      Array.from(
        { length: columns },
        (__, right) =>
          this.sourceAt(store, row + down, column + right) ?? {
            constant: this.constantAt(store, row + down, column + right),
          },
      ),
    );
    const isConstant = planned.every((line) => line.every((cell) => "constant" in cell));
    const constant = isConstant
      ? planned.map((line) => line.map((cell) => ("constant" in cell ? cell.constant : null)))
      : undefined;
    const plan = { rows: planned, constant };
    plans.set(id, plan);
    return plan;
  }

  private add(source: Source): void {
    const { sheet, row, column } = source.lane;
    const onSheet = this.sources.get(sheet) ?? new Map<number, Source>();
    this.sources.set(sheet, onSheet.set(cellKey(row, column), source));
  }
}

/** An input that held a formula holds a number in every trial. */
function formulaBeside(
  context: MovingContext,
  isInput: (sheet: SheetStore, row: number, column: number) => boolean,
): MovingContext["formulaAt"] {
  return (sheet, row, column) =>
    isInput(storeOf(sheet), row, column) ? undefined : context.formulaAt(sheet, row, column);
}

function isMatrixValue(value: Scalar | Matrix | NotCalculated): value is Matrix {
  return !(value instanceof NotCalculated) && isMatrix(value);
}
