import type { NativeContext } from "../natives/nativeContext";
import type { Reference, Value } from "../values";
import type { RelativeReference } from "./relativeReference";

/** What LET and LAMBDA have bound, innermost first. */
export interface Bindings {
  readonly value: Value | undefined;
  readonly outer: Bindings | undefined;
}

/** What running code needs besides the natives' own context. */
export interface CodeContext extends NativeContext {
  /** The spill of the formula at a cell, for `A1#`; an error when nothing spills there. */
  spillAt(sheet: NativeContext["sheet"], row: number, column: number): Value;
  /** Whether a file keeps a value, other than `#NAME?`, of the formula that runs. */
  hasCachedValue(): boolean;
  /**
   * The formula that runs reads cells that it does not name, as OFFSET finds them: it is told of their
   * changes too.
   */
  reaches(reference: Reference): void;
}

/** A part of a formula, compiled. */
export type Code = (context: CodeContext, bindings: Bindings | undefined) => Value;

/** A formula, compiled once for all cells that hold the same (`formulaKey`). */
export interface CompiledFormula {
  readonly code: Code;
  /** Ranges that the formula names, in its order. A sheet that is missing is not among them. */
  readonly precedents: readonly RelativeReference[];
  readonly volatile: boolean;
  /**
   * Lower case, of the names and the sheets that the formula mentions, found or not; ANY_SHEET where it
   * reads from one sheet to another.
   */
  readonly names: ReadonlySet<string>;
  readonly sheets: ReadonlySet<string>;
  /** Calls a function from outside, or one that nobody knows. */
  readonly callsOutside: boolean;
}

/** Stands among the sheets of a formula whose answer depends on which sheets there are. */
export const ANY_SHEET = ":";

/** Thrown where a formula needs something that is not calculated here; never becomes a value. */
export class NotCalculated extends Error {
  override readonly name = "NotCalculated";
}

/** Thrown where the answer of a function from outside is still on its way. */
export class AnswerPending extends Error {
  override readonly name = "AnswerPending";
}
