import type { FunctionDefinition } from "../../src/functions/definition";
import { escapeOf, isFailure } from "./escape";
import { mutatedArguments } from "./mutate";
import { random } from "./random";

export interface FuzzOptions {
  readonly calls: number;
  readonly seconds: number;
  readonly seed: number;
}

export interface FuzzCount {
  readonly id: string;
  calls: number;
  successes: number;
  errors: number;
  slowest: number;
}

export interface Finding {
  readonly id: string;
  readonly what: string;
  readonly args: string;
}

export interface FuzzReport {
  readonly counts: readonly FuzzCount[];
  readonly findings: readonly Finding[];
}

/** Milliseconds that no call may take. */
export const SLOW = 1000;

/** Random calls, in turn over all functions, until the number of calls or the time is reached. */
export function fuzz(catalogue: readonly FunctionDefinition[], options: FuzzOptions): FuzzReport {
  const rng = random(options.seed);
  const counts = catalogue.map(({ id }): FuzzCount => ({
    id,
    calls: 0,
    successes: 0,
    errors: 0,
    slowest: 0,
  }));
  const findings: Finding[] = [];
  const end = Date.now() + options.seconds * 1000;
  for (let call = 0; call < options.calls; call++) {
    if (call % 512 === 0 && Date.now() > end) break;
    const place = call % catalogue.length;
    const entry = catalogue[place];
    const count = counts[place];
    if (entry === undefined || count === undefined) continue;
    const args = mutatedArguments(entry, rng);
    const what = callOnce(entry, args, count);
    if (what !== undefined) findings.push({ id: entry.id, what, args: show(args) });
  }
  return { counts, findings };
}

/** Calls and counts; answers what is wrong, if anything. */
function callOnce(
  entry: FunctionDefinition,
  args: readonly unknown[],
  count: FuzzCount,
): string | undefined {
  count.calls += 1;
  const start = process.cpuUsage();
  let answer: unknown;
  try {
    answer = entry.call(args);
  } catch (thrown) {
    return `throws ${String(thrown)}`;
  }
  const used = process.cpuUsage(start);
  const milliseconds = (used.user + used.system) / 1000;
  count.slowest = Math.max(count.slowest, milliseconds);
  if (isFailure(answer)) count.errors += 1;
  else count.successes += 1;
  const escape = escapeOf(answer);
  if (escape !== undefined) return `lets out ${escape}`;
  return milliseconds > SLOW ? `takes ${milliseconds.toFixed(0)} ms` : undefined;
}

function show(args: readonly unknown[]): string {
  const text = JSON.stringify(args, (_, value: unknown) =>
    typeof value === "number" && !Number.isFinite(value) ? String(value) : (value ?? null),
  );
  return text.length > 400 ? `${text.slice(0, 400)}…` : text;
}
