/** One run of one engine on one model, in a process of its own: prints an `EngineRun`. */
import type { GeneratedModel } from "../../models/generatedModel";
import type { BenchedEngine, EngineRun } from "./benchedEngine";
import { hyperFormula, hyperFormulaFunctions } from "./hyperFormula";
import { benchModels } from "./models";
import { ourEngine } from "./ourEngine";

const EDITS = 5;

const [engineName, modelName, shared] = process.argv.slice(2);
const known = shared === "shared" ? hyperFormulaFunctions() : undefined;
const model = benchModels[modelName as keyof typeof benchModels].make(
  (name) => known?.has(name) ?? true,
);
const create = engineName === "ours" ? ourEngine : hyperFormula;
console.log(JSON.stringify(run(create(), model)));

function run(engine: BenchedEngine, { sheets, rootInput }: GeneratedModel): EngineRun {
  const before = usedMemory();
  const loaded = milliseconds(() => {
    engine.load({ sheets, rootInput });
  });
  const full = milliseconds(() => {
    engine.calculateAll();
  });
  const memory = usedMemory() - before;
  const start = Number(engine.value(rootInput));
  const edits = Array.from({ length: EDITS }, (_, i) =>
    milliseconds(() => {
      engine.edit(rootInput, start * (1 + (i + 1) / 1000));
    }),
  );
  engine.edit(rootInput, start);
  let sum = 0;
  let others = 0;
  for (const { name, rows } of sheets) {
    rows.forEach((cells, row) => {
      cells.forEach((_, column) => {
        const value = engine.value({ sheet: name, row, column });
        if (typeof value === "number") sum += value;
        else others++;
      });
    });
  }
  const load = engine.loadCalculates ? Math.max(0, loaded - full) : loaded;
  return { load, full, oneInput: median(edits), memory, sum, others };
}

function milliseconds(work: () => void): number {
  const start = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(start);
  return (user + system) / 1000;
}

function usedMemory(): number {
  globalThis.gc?.();
  return process.memoryUsage().heapUsed / 1e6;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
