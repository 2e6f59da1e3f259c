import { spawnSync } from "node:child_process";
import { join } from "node:path";
import type { EngineRun } from "./engine/benchedEngine";
import { installHyperFormula } from "./engine/hyperFormula";
import { benchModels, type BenchModel } from "./engine/models";

/**
 * The engine on generated models; beside HyperFormula where that is wanted, run by run in turn. Then
 * the large model consists of functions that both know.
 */
export function benchEngine(withHyperFormula: boolean): void {
  if (withHyperFormula) installHyperFormula();
  for (const [name, { title, isNative }] of Object.entries<BenchModel>(benchModels)) {
    const both = withHyperFormula && isNative;
    const ours: EngineRun[] = [];
    const theirs: EngineRun[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      ours.push(runOf("ours", name, both));
      if (both) theirs.push(runOf("hyperformula", name, both));
    }
    console.log(`${title}, median of ${ROUNDS} runs`);
    for (const [measure, what, unit] of MEASURES) {
      const own = median(ours.map((run) => run[measure]));
      const other = median(theirs.map((run) => run[measure]));
      const beside = both
        ? `   HyperFormula ${other.toFixed(0).padStart(7)} ${unit}   ours takes ${(own / other).toFixed(2)}×`
        : "";
      console.log(`  ${what.padEnd(12)}${own.toFixed(0).padStart(8)} ${unit}${beside}`);
    }
    if (both) console.log(`  ${agreementOf(ours[0], theirs[0])}`);
  }
}

const ROUNDS = 3;
const MEASURES = [
  ["load", "load", "ms"],
  ["full", "full", "ms"],
  ["oneInput", "one input", "ms"],
  ["memory", "memory", "MB"],
] as const;

function runOf(engine: string, model: string, shared: boolean): EngineRun {
  const worker = join(import.meta.dirname, "engine/worker.ts");
  const { stdout, status } = spawnSync(
    process.execPath,
    [
      ..."--expose-gc --max-old-space-size=8000 --import tsx".split(" "),
      worker,
      engine,
      model,
      shared ? "shared" : "all",
    ],
    { encoding: "utf8", stdio: ["ignore", "pipe", "inherit"] },
  );
  if (status !== 0) throw new Error(`${engine} ended with ${String(status)} on ${model}`);
  return JSON.parse(stdout.trim().split("\n").at(-1) ?? "") as EngineRun;
}

/** A wrong answer is quickly given: whether both calculated the same. */
function agreementOf(ours: EngineRun | undefined, theirs: EngineRun | undefined): string {
  if (ours === undefined || theirs === undefined) return "";
  const difference = Math.abs(ours.sum - theirs.sum) / Math.max(1, Math.abs(ours.sum));
  return `sums of all numbers differ by ${difference.toExponential(1)} of their size; ${ours.others} and ${theirs.others} cells are no number`;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
