import type { CellPosition } from "../../workbook/address";
import type { SheetStore } from "../calculation/model";
import { NotCalculated } from "../formula/code";
import type { Scalar } from "../values";
import type { Column } from "./columns/column";

/**
 * One cell over the trials of a block. Its doubles stand for numbers or, in a column of flags, for
 * TRUE (1) and FALSE (0); where the double is NaN, `others` says what the cell holds in that trial.
 */
export interface Lane extends Column, CellPosition {
  readonly sheet: SheetStore;
  readonly others: (Scalar | NotCalculated)[];
}

export function createLane(sheet: SheetStore, row: number, column: number, trials: number): Lane {
  const values = new Float64Array(trials);
  return { kind: "number", values, mask: -1, sheet, row, column, others: [] };
}

/** What the cell holds in a trial. Throws `NotCalculated`. */
export function readLane({ kind, values, others }: Lane, trial: number): Scalar {
  const value = values[trial] as number;
  if (value === value) return kind === "flag" ? value !== 0 : value;
  const other = others[trial] ?? null;
  if (other instanceof NotCalculated) throw other;
  return other;
}

/** Writes what the cell holds in a trial. */
export function writeLane(lane: Lane, trial: number, value: Scalar | NotCalculated): void {
  const { kind, values, others } = lane;
  if (kind === "number" && typeof value === "number") values[trial] = value;
  else if (kind === "flag" && typeof value === "boolean") values[trial] = value ? 1 : 0;
  else {
    values[trial] = NaN;
    others[trial] = value;
  }
}
