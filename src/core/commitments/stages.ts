import { failure, success, type Result } from "../result";

export interface StageMigration {
  /** Stages × periods: what stands in each stage at the end of each period. */
  readonly stages: readonly (readonly number[])[];
  /** What has lapsed by the end of each period, all periods so far together. */
  readonly lapsed: readonly number[];
}

export type MigrationFailure =
  | {
      readonly kind: "not-square";
      readonly rows: number;
      readonly columns: number;
      readonly stages: number;
    }
  | { readonly kind: "row-above-one"; readonly row: number; readonly sum: number };

/** Shares typed with a dozen digits add up to 1 within this. */
const SUM_TOLERANCE = 1e-9;

/**
 * How commitments move between stages (indicative, conditional, firm): x_{t+1} = x_t·T.
 *
 * @param opening - What stands in each stage before period 1.
 * @param transition - From-stage × to-stage shares per period; what a row lacks to 1 lapses.
 * @returns Fails with `not-square`, or `row-above-one` where a stage would hand on more than it has.
 */
export function migrateStages(
  opening: readonly number[],
  transition: readonly (readonly number[])[],
  periods: number,
): Result<StageMigration, MigrationFailure> {
  const count = opening.length;
  const columns = transition[0]?.length ?? 0;
  if (transition.length !== count || columns !== count) {
    return failure({ kind: "not-square", rows: transition.length, columns, stages: count });
  }
  const sums = transition.map((row) => row.reduce((total, share) => total + share, 0));
  for (const [row, sum] of sums.entries()) {
    if (sum > 1 + SUM_TOLERANCE) return failure({ kind: "row-above-one", row: row + 1, sum });
  }
  const stages = opening.map((): number[] => []);
  const lapsed: number[] = [];
  let amounts = opening;
  let gone = 0;
  for (let t = 0; t < periods; t += 1) {
    const next = new Array<number>(count).fill(0);
    for (const [from, amount] of amounts.entries()) {
      for (const [to, share] of (transition[from] ?? []).entries()) {
        next[to] = (next[to] ?? 0) + amount * share;
      }
      gone += amount * lapseShare(sums[from] ?? 0);
    }
    for (const [i, amount] of next.entries()) stages[i]?.push(amount);
    lapsed.push(gone);
    amounts = next;
  }
  return success({ stages, lapsed });
}

/** 0.6 + 0.3 + 0.1 falls short of 1 by rounding; nothing lapses of that. */
function lapseShare(sum: number): number {
  return Math.abs(1 - sum) <= ROUNDING ? 0 : 1 - sum;
}

const ROUNDING = 1e-15;
