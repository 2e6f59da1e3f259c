import type { CellRange } from "../../workbook/address";
import { isCellError } from "../../workbook/cellValue";
import type { Matrix, Reference, Scalar, Value } from "../values";
import { failure, isMatrix } from "../values";
import type { IterationSettings } from "../engine";
import { NotCalculated } from "../formula/code";
import type { MovingContext } from "./context";
import { isFormulaCell } from "./formulaCell";
import type { Links } from "./links";
import { touch, touchFilled } from "./rangeCache";
import { settledFailure } from "./settledFailure";
import { settledValue } from "./settledValue";
import { cellKey } from "./sheetStore";
import { awaitRoom, blockedAround, filledRange, placeSpill, spilledValue } from "./spill";
import type { StaleCells } from "./staleCells";
import { stalePrecedents } from "./stalePrecedents";
import type { ValueChanges } from "./valueChanges";
import { recordChange } from "./valueChanges";
import type { FormulaCell, SheetStore } from "./model";

/** So many formulas may wait for each other on the call stack before one is put first instead. */
const DEEPEST_WAIT = 64;
/** A formula that could not be put first may wait so deep; the call stack holds more than that. */
const DEEPEST_CALL = 1000;
/** A formula that runs so often in one recalculation feeds its own size, as `=SEQUENCE(COUNT(A2:A9)+1)` in A1. */
const MOST_RUNS = 30;

const CIRCULAR = failure(
  "#CIRC!",
  "This formula refers to its own cell, directly or through others.",
);

/** Thrown up to the top: this cell has to be calculated before the ones that wait for it. */
class CalculateFirst extends Error {
  constructor(readonly cell: FormulaCell) {
    super();
  }
}

/**
 * Calculates stale formulas, each after those that it reads.
 *
 * What a formula names is calculated first, without recursion, so that chains of any length work.
 * What it turns out to read besides (OFFSET, a spill) is calculated on demand. A circle is therefore
 * found while it runs: a branch that IF does not take closes none.
 */
export class Calculator {
  private readonly running: FormulaCell[] = [];
  private readonly putFirst = new Set<FormulaCell>();
  private pass = 0;
  private recalculation = 0;
  private scanned = new Set<string>();
  private changes: ValueChanges = new Map();
  /** Members of circles that are being iterated, with their values before this round. */
  private readonly iterating = new Map<FormulaCell, Scalar>();
  /** Members whose values stand, since a round moved none of them by as much as the file allows. */
  private readonly settled = new Set<FormulaCell>();
  private readonly members = new Set<FormulaCell>();
  private readonly circular = new Set<FormulaCell>();
  /** How circles are solved; undefined leaves them as errors. */
  iteration: IterationSettings | undefined;

  /**
   * @param at - The context that all code runs in; its `sheet`, `row` and `column` follow the cell.
   */
  constructor(
    private readonly links: Links,
    private readonly stale: StaleCells,
    private readonly context: MovingContext,
  ) {}

  /**
   * Calculates everything that is stale.
   *
   * @param start - Values from which circles start; where those hold within what the iteration allows,
   *   they stay. "values" for those that their cells have, as after opening a file.
   */
  recalculate(start?: ReadonlyMap<FormulaCell, Scalar> | "values"): ValueChanges {
    this.changes = new Map();
    this.iterating.clear();
    if (typeof start === "object") this.startFrom(start);
    this.startRound();
    this.calculateStale();
    if (start !== undefined && this.hasSettled()) this.keepSettled();
    else this.iterate();
    return this.changes;
  }

  /** Takes members of circles back to values that they had; the next iteration starts there. */
  startFrom(values: ReadonlyMap<FormulaCell, Scalar>): void {
    for (const [cell, value] of values) {
      cell.value = value;
      touchFilled(cell);
    }
  }

  /** The members of circles that were iterated, with their values. */
  iterated(): ReadonlyMap<FormulaCell, Scalar> {
    return new Map([...this.members].map((cell) => [cell, cell.value]));
  }

  private hasSettled(): boolean {
    const { iteration, iterating } = this;
    return (
      iteration !== undefined &&
      iterating.size > 0 &&
      [...iterating].every(([cell, value]) => moved(value, cell.value) < iteration.change)
    );
  }

  /** Takes the members back to where they were, and calculates what reads them from there. */
  private keepSettled(): void {
    for (const [cell, value] of this.iterating) {
      this.settled.add(cell);
      cell.value = value;
      touchFilled(cell);
    }
    for (const cell of this.settled) this.stale.markReaders(cell.sheet, filledRange(cell));
    this.startRound();
    this.calculateStale();
    this.settled.clear();
  }

  /** Runs circles again, from their last values, until they settle or the limit is reached. */
  private iterate(): void {
    const { iteration, iterating } = this;
    if (!iteration) return;
    for (let i = 1; i < iteration.most && iterating.size > 0; i++) {
      const before = new Map([...iterating.keys()].map((cell) => [cell, cell.value]));
      for (const cell of iterating.keys()) this.stale.mark(cell);
      iterating.clear();
      this.startRound();
      this.calculateStale();
      if ([...before].every(([cell, value]) => moved(value, cell.value) < iteration.change)) return;
    }
  }

  private startRound(): void {
    this.recalculation++;
    this.putFirst.clear();
  }

  private calculateStale(): void {
    for (let batch = this.stale.take(); batch.length > 0; batch = this.stale.take()) {
      this.pass++;
      this.scanned = new Set();
      for (const cell of batch) this.run(cell);
    }
  }

  /** The value of a cell now; calculates it when it is stale. Throws `NotCalculated`. */
  valueAt(sheet: SheetStore, row: number, column: number): Scalar {
    const key = cellKey(row, column);
    const entry = sheet.cells.get(key);
    if (entry === undefined) {
      const anchor = sheet.tails.get(key);
      if (anchor === undefined) return null;
      if (anchor.phase !== "clean" && !this.calculated(anchor)) return CIRCULAR;
      return sheet.tails.get(key) === anchor ? read(spilledValue(anchor, row, column)) : null;
    }
    if (!isFormulaCell(entry)) return read(entry);
    if (entry.phase !== "clean" && !this.calculated(entry)) return CIRCULAR;
    if (entry.notCalculated !== undefined && entry.cached === undefined) {
      throw new NotCalculated(entry.notCalculated);
    }
    return read(entry.value);
  }

  /** Whether a file keeps a value, other than `#NAME?`, of the formula that runs. */
  runsCached(): boolean {
    const kept = firstOf(this.running.at(-1)?.cached);
    return kept !== undefined && !(isCellError(kept) && kept.error === "#NAME?");
  }

  /** The formula that runs reads a range that it does not name. */
  reaches(range: Reference): void {
    const cell = this.running.at(-1);
    if (cell) this.links.reach(cell, range);
  }

  /** The members of circular references. */
  circles(): FormulaCell[] {
    return [...this.circular].filter(
      (cell) => cell.circular && cell.sheet.cells.get(cellKey(cell.row, cell.column)) === cell,
    );
  }

  /** Runs code as if it stood in a cell. */
  runAt(sheet: SheetStore, row: number, column: number, code: () => Value): Value {
    const { context } = this;
    const { sheet: sheetBefore, row: rowBefore, column: columnBefore } = context;
    context.sheet = sheet;
    context.row = row;
    context.column = column;
    try {
      return code();
    } finally {
      context.sheet = sheetBefore;
      context.row = rowBefore;
      context.column = columnBefore;
    }
  }

  private run(root: FormulaCell): void {
    const stack = [root];
    for (let cell = stack.at(-1); cell !== undefined; cell = stack.at(-1)) {
      if (cell.phase !== "stale") {
        stack.pop();
        continue;
      }
      if (cell.visited !== this.pass) {
        cell.visited = this.pass;
        const waiting = stack.length;
        stalePrecedents(cell, this.links.compiled(cell), this.scanned, (precedent) => {
          if (precedent.visited !== this.pass) stack.push(precedent);
        });
        if (stack.length > waiting) continue;
      }
      try {
        this.execute(cell);
      } catch (error) {
        if (!(error instanceof CalculateFirst)) throw error;
        this.putFirst.add(error.cell);
        stack.push(error.cell);
      }
    }
  }

  /** Calculates a cell in the middle of another; false when that closes a circle. */
  private calculated(cell: FormulaCell): boolean {
    const depth = this.running.length;
    if (cell.phase === "running") {
      const members = this.running.slice(this.running.lastIndexOf(cell));
      if (this.iteration) {
        for (const member of members) {
          if (!this.iterating.has(member)) this.iterating.set(member, member.value);
          this.members.add(member);
        }
        return true;
      }
      for (const member of members) member.circular = true;
      return false;
    }
    if (depth >= DEEPEST_WAIT && !this.putFirst.has(cell)) throw new CalculateFirst(cell);
    if (depth >= DEEPEST_CALL) return false;
    this.execute(cell);
    return true;
  }

  private execute(cell: FormulaCell): void {
    if (this.settled.has(cell)) {
      cell.phase = "clean";
      return;
    }
    const { code } = this.links.compiled(cell);
    this.links.forgetReached(cell);
    cell.phase = "running";
    cell.circular = false;
    cell.outdated = false;
    this.running.push(cell);
    try {
      const value = this.runAt(cell.sheet, cell.row, cell.column, () =>
        code(this.context, undefined),
      );
      const settled = settledValue(value, this.context, cell.entry);
      this.settle(cell, settled, undefined, false);
    } catch (error) {
      if (error instanceof CalculateFirst) {
        cell.phase = "stale";
        throw error;
      }
      this.settleFailure(cell, error);
    } finally {
      this.running.pop();
    }
  }

  private settleFailure(cell: FormulaCell, error: unknown): void {
    const { value, notCalculated, pending } = settledFailure(error, cell.cached);
    this.settle(cell, value, notCalculated, pending);
  }

  private settle(
    cell: FormulaCell,
    value: Scalar | Matrix,
    notCalculated: string | undefined,
    pending: boolean,
  ): void {
    cell.runs = cell.ranIn === this.recalculation ? cell.runs + 1 : 1;
    cell.ranIn = this.recalculation;
    const feedsItself = cell.runs > MOST_RUNS;
    const isCircle = cell.circular || feedsItself;
    cell.circular = isCircle;
    if (isCircle) this.circular.add(cell);
    // Who was in the circle with it may be out of it too.
    else if (this.circular.delete(cell)) for (const other of this.circles()) this.stale.mark(other);
    const shown = isCircle ? cell.cached : value;
    const rows = isMatrix(shown) ? shown : undefined;
    const before = { range: filledRange(cell), value: cell.value, spill: cell.spill };
    touch(cell.sheet, before.range.column, before.range.columns);
    const noRoom = placeSpill(cell, rows);
    // What is written where a circle would spill may end it.
    if (isCircle && rows === undefined && isMatrix(value)) awaitRoom(cell, value);
    const single = firstOf(value) ?? null;
    cell.value = isCircle ? (firstOf(cell.cached) ?? CIRCULAR) : (noRoom ?? single);
    cell.notCalculated = isCircle ? undefined : notCalculated;
    cell.pending = pending && !isCircle;
    cell.phase = "clean";
    touchFilled(cell);
    this.tellReaders(cell, before);
    if (cell.outdated && !isCircle) this.stale.mark(cell);
  }

  /** What lies beside the formula may have been read before it was filled. */
  private tellReaders(
    cell: FormulaCell,
    before: { range: CellRange; value: Scalar; spill: FormulaCell["spill"] },
  ): void {
    if (!recordChange(this.changes, cell, before)) return;
    this.stale.markReaders(cell.sheet, before.range);
    this.stale.markReaders(cell.sheet, filledRange(cell));
    if (before.spill !== undefined) {
      for (const blocked of blockedAround(cell.sheet, before.range)) {
        if (blocked !== cell) this.stale.mark(blocked);
      }
    }
  }
}

/** The value that stands in the formula's own cell. */
export function firstOf(value: Scalar | Matrix | undefined): Scalar | undefined {
  return isMatrix(value) ? value[0]?.[0] : value;
}

/** Throws `NotCalculated` where the value stands for another. */
function read(value: Scalar): Scalar {
  if (typeof value === "object" && value?.standsIn === true) {
    throw new NotCalculated(value.message ?? "a value that is not in the file");
  }
  return value;
}

function moved(before: Scalar, after: Scalar): number {
  if (typeof before === "number" && typeof after === "number") return Math.abs(after - before);
  return before === after ? 0 : Infinity;
}
