import { success } from "../../core/result";
import { summarize } from "../../core/simulation/summary";
import { amount, defaulting, number, series } from "../arguments";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";

const ONE_SAMPLE = "a single sample has no spread";
const UNIT = { unit: "as the samples" } as const;

export const mcSummary = define(
  {
    id: "MC.SUMMARY",
    family: "simulation",
    summary: "Mean, spread, percentiles and expected tail of a sample.",
    args: {
      samples: series(amount("Outcomes", { unit: "any" }), { along: "samples", max: 1_048_576 }),
      alpha: defaulting(
        number("Percentile at which the tail begins", { above: 0, below: 1, unit: "fraction" }),
        0.95,
      ),
    },
    result: lines({
      mean: scalarLine("Mean", UNIT),
      sd: scalarLine("Standard deviation (n − 1)", { ...UNIT, absent: ONE_SAMPLE }),
      std_error: scalarLine("Standard error of the mean", { ...UNIT, absent: ONE_SAMPLE }),
      p5: scalarLine("5th percentile", UNIT),
      p50: scalarLine("Median", UNIT),
      p95: scalarLine("95th percentile", UNIT),
      cvar: scalarLine("Mean of the outcomes at or above alpha (losses positive)", UNIT),
    }),
    example: [[1, 2, 3, 4, 10], 0.8],
    source: "Rockafellar & Uryasev (2000) for cvar; percentiles as PERCENTILE.INC.",
    mathematics:
      "sd with n − 1; std_error = sd/√n; cvar = mean of samples ≥ PERCENTILE.INC(alpha).",
    related: ["MC.SAMPLE", "MC.RUNWAY"],
    tasks: ["What is the range of outcomes?", "How bad is the bad tail?"],
  },
  ({ samples, alpha }) => {
    const { stdError, ...rest } = summarize(samples, alpha);
    return success({ ...rest, std_error: stdError });
  },
);
