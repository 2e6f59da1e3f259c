/**
 * Microseconds of processor time of one call: the best of several batches, so that what else runs on
 * the machine matters little.
 */
export function microseconds(call: () => unknown): number {
  let calls = 1;
  let best = Infinity;
  for (let batch = 0; batch < BATCHES;) {
    const start = process.cpuUsage();
    for (let i = 0; i < calls; i++) call();
    const { user, system } = process.cpuUsage(start);
    const spent = user + system;
    if (spent < BATCH_MICROSECONDS && calls < MOST_CALLS) {
      calls *= 2;
      continue;
    }
    best = Math.min(best, spent / calls);
    batch += 1;
  }
  return best;
}

const BATCHES = 10;
const BATCH_MICROSECONDS = 20_000;
const MOST_CALLS = 1 << 20;

/** As `microseconds`, or undefined where the call throws or gives no finite number. */
export function microsecondsIfAnswered(call: () => unknown): number | undefined {
  try {
    const answer = call();
    if (typeof answer !== "number" || !Number.isFinite(answer)) return undefined;
  } catch {
    return undefined;
  }
  return microseconds(call);
}
