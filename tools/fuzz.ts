/**
 * Random calls over all functions: `npm run fuzz`, `npm run fuzz -- --calls 1000000 --seconds 3600`,
 * and `npm run fuzz -- --short` as in CI. A finding prints its arguments; the same seed finds it again.
 */
import { catalogue } from "../src/functions/catalogue";
import { fuzz, SLOW, type FuzzCount } from "./fuzz/run";

/** What the long run must reach for each function. */
const LONG = { calls: 1_000_000, successes: 5_000, errors: 1_000 };
const SHORT = { calls: 15_000, seconds: 20 };

const isShort = process.argv.includes("--short");
const calls = option("--calls") ?? (isShort ? SHORT.calls : LONG.calls);
const seconds = option("--seconds") ?? (isShort ? SHORT.seconds : 3600);
const only = textOption("--only");
const seed = option("--seed") ?? 2026;

const chosen = catalogue.filter(({ id }) => only === undefined || id.startsWith(only));
const report = fuzz(chosen, { calls, seconds, seed });

const made = report.counts.reduce((sum, count) => sum + count.calls, 0);
for (const count of report.counts) console.log(lineOf(count));
for (const { id, what, args } of report.findings.slice(0, 50))
  console.log(`${id} ${what}: ${args}`);
const isLong = made >= LONG.calls && only === undefined;
const thin = isLong
  ? report.counts.filter(
      ({ successes, errors }) => successes < LONG.successes || errors < LONG.errors,
    )
  : [];
for (const { id } of thin) {
  console.log(`${id}: fewer than ${LONG.successes} successes or ${LONG.errors} errors`);
}
console.log(
  `${made} calls, ${report.findings.length} findings (an escape, a throw, or more than ${SLOW} ms)`,
);
process.exitCode = report.findings.length + thin.length > 0 ? 1 : 0;

function lineOf({ id, calls: all, successes, errors, slowest }: FuzzCount): string {
  const cells = [all, successes, errors].map((value) => String(value).padStart(8));
  return `${id.padEnd(22)}${cells.join("")}${slowest.toFixed(1).padStart(10)} ms`;
}

function textOption(name: string): string | undefined {
  const at = process.argv.indexOf(name);
  return at < 0 ? undefined : process.argv[at + 1];
}

function option(name: string): number | undefined {
  const text = textOption(name);
  return text === undefined ? undefined : Number(text);
}
