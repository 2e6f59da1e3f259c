import { philox } from "../../src/core/simulation/philox";
import { simulateRunway, type RunwayPlan } from "../../src/core/simulation/runway";
import { normalQuantile } from "../../src/core/statistics/normalQuantile";
import { microseconds } from "./measure";

const PATHS = 10_000;
const PERIODS = 40;

/** MC.RUNWAY against the loop one would write for this one question, with the same numbers. */
export function benchRunway(): void {
  const flows = Array.from({ length: PERIODS }, (_, t) => -30 + t);
  const plan: RunwayPlan = {
    flows,
    openingCash: 400,
    minCash: flows.map(() => 10),
    volatility: flows.map(() => 0.3),
    autocorrelation: 0.4,
    facility: 50,
  };
  const own = microseconds(() => simulateRunway(plan, PATHS, 7));
  const loop = microseconds(() => plainRunway(plan, true));
  const paths = microseconds(() => plainRunway(plan, false));
  console.log(
    `MC.RUNWAY ${PATHS}×${PERIODS}: ${(own / 1000).toFixed(1)} ms; plain loop ${(loop / 1000).toFixed(1)} ms (ours ${(own / loop).toFixed(2)}×), its paths without percentiles ${(paths / 1000).toFixed(1)} ms (ours ${(own / paths).toFixed(2)}×)`,
  );
}

function plainRunway(plan: RunwayPlan, withPercentiles: boolean): number {
  const cash = new Float64Array(PATHS * PERIODS);
  const words = new Uint32Array(4);
  const fresh = Math.sqrt(1 - plan.autocorrelation ** 2);
  let survivors = 0;
  for (let path = 0; path < PATHS; path++) {
    let balance = plan.openingCash;
    let left = plan.facility;
    let shock = 0;
    let isOut = false;
    for (let t = 0; t < PERIODS; t++) {
      const i = path * PERIODS + t;
      if (!isOut) {
        if (t % 2 === 0) philox(i >>> 1, 0, 0, 0, 7, 0, words);
        const high = words[t % 2 === 0 ? 0 : 2] ?? 0;
        const low = words[t % 2 === 0 ? 1 : 3] ?? 0;
        const z = normalQuantile(((high >>> 5) * 2 ** 26 + (low >>> 6) + 0.5) * 2 ** -53);
        shock = t === 0 ? z : plan.autocorrelation * shock + fresh * z;
        const flow = plan.flows[t] ?? 0;
        balance += flow + (plan.volatility[t] ?? 0) * Math.abs(flow) * shock;
        const missing = (plan.minCash[t] ?? 0) - balance;
        if (missing > 0) {
          const drawn = Math.min(missing, left);
          balance += drawn;
          left -= drawn;
          isOut = drawn < missing;
        }
      }
      cash[t * PATHS + path] = balance;
    }
    if (!isOut) survivors += 1;
  }
  if (withPercentiles) {
    for (let t = 0; t < PERIODS; t++) cash.subarray(t * PATHS, (t + 1) * PATHS).sort();
  }
  return survivors / PATHS;
}
