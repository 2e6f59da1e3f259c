import { normalQuantile } from "../statistics/normalQuantile";
import { percentilesOf } from "./percentiles";
import { fillUniforms } from "./uniforms";

export interface RunwayPlan {
  /** One per period. */
  readonly flows: readonly number[];
  readonly openingCash: number;
  readonly minCash: readonly number[];
  /** Standard deviation of a flow as a share of its size, one per period. */
  readonly volatility: readonly number[];
  /** Of one period's shock with the next, −1…1. */
  readonly autocorrelation: number;
  /** Money that keeps cash at its minimum, drawn once; surplus does not repay it. */
  readonly facility: number;
}

export interface Runway {
  /** Share of paths with money by the end of each period. */
  readonly survival: readonly number[];
  readonly p5: readonly number[];
  readonly p50: readonly number[];
  readonly p95: readonly number[];
  readonly survivalEnd: number;
  /** First period by whose end half of the paths or more have run out. */
  readonly medianFailurePeriod: number | undefined;
  /** Of `survivalEnd`. */
  readonly stdError: number;
}

/**
 * Who outlasts whom: cash paths under shocks that persist, until cash is below its minimum with the
 * facility used up. A path that is out of money keeps its cash to the end.
 *
 * Path i takes the normals i·T … i·T+T−1 of stream 0; x_1 = z_1, x_t = ρ·x_{t−1} + √(1−ρ²)·z_t;
 * cash moves by F_t + σ_t·|F_t|·x_t.
 *
 * @param paths - At least 1; paths × periods of at most four million.
 */
export function simulateRunway(plan: RunwayPlan, paths: number, seed: number): Runway {
  const periods = plan.flows.length;
  const cash = new Float64Array(paths * periods);
  const failures = new Int32Array(periods);
  walk(plan, paths, seed, cash, failures);
  const survival: number[] = [];
  const p5: number[] = [];
  const p50: number[] = [];
  const p95: number[] = [];
  let failed = 0;
  let medianFailurePeriod: number | undefined;
  for (let t = 0; t < periods; t++) {
    failed += failures[t] ?? 0;
    survival.push((paths - failed) / paths);
    if (2 * failed >= paths) medianFailurePeriod ??= t + 1;
    const [low, middle, high] = percentilesOf(
      cash.subarray(t * paths, (t + 1) * paths),
      PERCENTILES,
    );
    p5.push(low ?? 0);
    p50.push(middle ?? 0);
    p95.push(high ?? 0);
  }
  const survivalEnd = (paths - failed) / paths;
  const stdError = Math.sqrt((survivalEnd * (1 - survivalEnd)) / paths);
  return { survival, p5, p50, p95, survivalEnd, medianFailurePeriod, stdError };
}

const PERCENTILES = [0.05, 0.5, 0.95];

/**
 * Cash by period and path, and how many paths run out in each period. A few paths go through the
 * periods together, so that their cash is written side by side.
 */
function walk(
  plan: RunwayPlan,
  paths: number,
  seed: number,
  cash: Float64Array,
  failures: Int32Array,
): void {
  const periods = plan.flows.length;
  const draws = new Float64Array(Math.min(paths, TOGETHER) * periods);
  const group: Group = {
    balance: new Float64Array(TOGETHER),
    left: new Float64Array(TOGETHER),
    shock: new Float64Array(TOGETHER),
    isOut: new Uint8Array(TOGETHER),
  };
  for (let first = 0; first < paths; first += TOGETHER) {
    const size = Math.min(TOGETHER, paths - first);
    const drawn = draws.subarray(0, size * periods);
    fillUniforms(drawn, seed, 0, first * periods);
    group.balance.fill(plan.openingCash);
    group.left.fill(plan.facility);
    group.isOut.fill(0);
    for (let t = 0; t < periods; t++) {
      const start = t * paths + first;
      failures[t] =
        (failures[t] as number) + step(plan, t, drawn, group, cash.subarray(start, start + size));
    }
  }
}

const TOGETHER = 128;

/** Where each path of a group stands. */
interface Group {
  readonly balance: Float64Array;
  readonly left: Float64Array;
  readonly shock: Float64Array;
  readonly isOut: Uint8Array;
}

/** One period of a group; answers how many run out in it. */
function step(
  plan: RunwayPlan,
  t: number,
  draws: Float64Array,
  { balance, left, shock, isOut }: Group,
  cash: Float64Array,
): number {
  const periods = plan.flows.length;
  const flow = plan.flows[t] ?? 0;
  const spread = (plan.volatility[t] ?? 0) * Math.abs(flow);
  const minimum = plan.minCash[t] ?? 0;
  const ruin = minimum - SLACK * Math.max(1, Math.abs(minimum));
  const kept = t === 0 ? 0 : plan.autocorrelation;
  const fresh = Math.sqrt(1 - kept * kept);
  let failed = 0;
  for (let i = 0; i < cash.length; i++) {
    let money = balance[i] as number;
    if (isOut[i] === 0) {
      const z = normalQuantile(draws[i * periods + t] as number);
      const x = kept * (shock[i] as number) + fresh * z;
      shock[i] = x;
      money += flow + spread * x;
      const missing = minimum - money;
      if (missing > 0) {
        const drawn = Math.min(missing, left[i] as number);
        left[i] = (left[i] as number) - drawn;
        money += drawn;
        if (money < ruin) {
          isOut[i] = 1;
          failed += 1;
        }
      }
      balance[i] = money;
    }
    cash[i] = money;
  }
  return failed;
}

/** Cash that the facility has just brought to its minimum is not below it. */
const SLACK = 1e-9;
