import { failure, success, type Result } from "../result";

/** What follows the last age of a survival curve. */
export type CohortTail = "decay" | "hold" | "zero";

export interface CohortRoll {
  readonly active: readonly number[];
  readonly churned: readonly number[];
  readonly revenue: readonly number[];
}

export type CohortFailure = {
  /** The curve ends with a rise from 0, which has no ratio to go on with. */
  readonly kind: "no-last-ratio";
  readonly last: number;
};

/**
 * Cohorts on a survival curve: active_t = Σ_s new_s·S_{t−s}.
 *
 * @param added - New members of each period, 1 × n.
 * @param survival - Share still active at age 0, 1, … (at least 0; above 1 is net expansion).
 * @param valuePerUnit - Revenue per active member and period, 1 × n.
 * @param tail - "decay" goes on with the last ratio S_K/S_{K−1}; with one value it holds.
 * @returns Fails with `no-last-ratio`. Nothing has churned in period 1.
 */
export function rollCohorts(
  added: readonly number[],
  survival: readonly number[],
  valuePerUnit: readonly number[],
  tail: CohortTail,
): Result<CohortRoll, CohortFailure> {
  const curve = extend(survival, added.length, tail);
  if (!curve.ok) return curve;
  const active: number[] = [];
  const churned: number[] = [];
  for (let t = 0; t < added.length; t += 1) {
    let sum = 0;
    let gone = 0;
    for (let s = 0; s <= t; s += 1) {
      const joined = added[s] ?? 0;
      const share = curve.value[t - s] ?? 0;
      sum += joined * share;
      if (s < t) gone += joined * ((curve.value[t - s - 1] ?? 0) - share);
    }
    active.push(sum);
    churned.push(gone);
  }
  return success({
    active,
    churned,
    revenue: active.map((count, t) => count * (valuePerUnit[t] ?? 0)),
  });
}

function extend(
  survival: readonly number[],
  ages: number,
  tail: CohortTail,
): Result<readonly number[], CohortFailure> {
  const curve = survival.slice(0, ages);
  const last = survival[survival.length - 1] ?? 0;
  if (curve.length >= ages || tail === "zero") return success(curve);
  const before = survival[survival.length - 2];
  if (tail === "decay" && before === 0 && last > 0) return failure({ kind: "no-last-ratio", last });
  const ratio = tail === "hold" || before === undefined || before === 0 ? 1 : last / before;
  while (curve.length < ages) curve.push((curve[curve.length - 1] ?? 0) * ratio);
  return success(curve);
}
