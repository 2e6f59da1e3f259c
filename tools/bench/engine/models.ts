import { callsModel } from "../../models/callsModel";
import { chainModel } from "../../models/chainModel";
import { financialModel } from "../../models/financialModel";
import type { GeneratedModel } from "../../models/generatedModel";

export interface BenchModel {
  readonly title: string;
  /** Whether an engine without our functions can calculate it. */
  readonly isNative: boolean;
  readonly make: (calls: (name: string) => boolean) => GeneratedModel;
}

/** Formulas that are calculated every time whatever changed would hide what one input costs. */
const VOLATILE = new Set(["OFFSET", "INDIRECT"]);

export const benchModels = {
  model: {
    title: "20 sheets of 200 rows of 60 formulas",
    isNative: true,
    make: (calls) =>
      financialModel({
        sheets: 20,
        rows: 200,
        columns: 60,
        seed: 1,
        calls: (name) => calls(name) && !VOLATILE.has(name),
      }),
  },
  chain: { title: "a chain of 50,000 cells", isNative: true, make: () => chainModel(50_000) },
  calls: { title: "10,000 calls of ours", isNative: false, make: () => callsModel(10_000) },
} satisfies Readonly<Record<string, BenchModel>>;
