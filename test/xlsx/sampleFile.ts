import { strFromU8, unzipSync } from "fflate";
import { createEngine } from "../../src/engine/createEngine";
import type { CustomFunction } from "../../src/engine/customFunction";
import type { Engine } from "../../src/engine/engine";
import { writeXlsx, type WriteOptions } from "../../src/xlsx/writeXlsx";
import { calculatePlan } from "../../src/analysis/planFigures";
import { samplePlan } from "./samplePlan";

const double: CustomFunction = {
  id: "DOUBLE",
  parameters: [{ name: "value", matrix: false, optional: false }],
  acceptsErrors: false,
  call: ([value]) => 2 * Number(value),
};

/** The sample plan, calculated. */
export function sampleEngine(): Engine {
  return calculatePlan(samplePlan, createEngine({ functions: [double] })).engine;
}

export function sampleFile(options?: WriteOptions): Promise<Uint8Array> {
  return writeXlsx(samplePlan, sampleEngine(), options);
}

/** The parts of a file by name, as text. */
export function partsOf(bytes: Uint8Array): Record<string, string> {
  return Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, content]) => [name, strFromU8(content)]),
  );
}
