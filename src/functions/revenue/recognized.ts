import { recognizedRevenue } from "../../core/revenue/recognized";
import { amount, amounts, choice, defaulting, perYear } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { row } from "../results/shape";

const INTERPOLATIONS = {
  linear: "The run-rate moves in a straight line within the period",
  geometric: "The run-rate grows at a constant rate within the period",
} as const;

export const revenueRecognized = define(
  {
    id: "REVENUE.RECOGNIZED",
    family: "revenue",
    summary: "Revenue recognized in each period while the annual run-rate moves to its exit value.",
    args: {
      exit_runrates: amounts("Annual run-rate at the end of each period", {
        unit: "currency per year",
      }),
      opening_runrate: amount("Annual run-rate at the start of the first period", {
        unit: "currency per year",
      }),
      interpolation: choice("Path of the run-rate within a period", INTERPOLATIONS, "linear"),
      per_year: defaulting(perYear(), 1),
    },
    result: row("revenue", "Revenue recognized in each period"),
    example: [[12, 18, 24], 9],
    source: "Integral of the run-rate over the period; geometric: the logarithmic mean.",
    mathematics: "linear (R0+R1)/2 per year; geometric (R1−R0)/ln(R1/R0); divided by per_year.",
    related: ["REVENUE.RUNRATE", "GROWTH.PATH"],
    tasks: [
      "How much revenue does a year with a given exit ARR recognize?",
      "How do I get from run-rate to revenue?",
    ],
  },
  ({ exit_runrates, opening_runrate, interpolation, per_year }) =>
    recognizedRevenue(exit_runrates, opening_runrate, interpolation, per_year),
  {
    "runrate-not-positive": ({ period, value }) =>
      `${period === 0 ? "opening_runrate is" : "exit_runrates has"} ${describeNumber(value)}${
        period === 0 ? "" : ` in cell ${period}`
      }; geometric interpolation needs numbers above 0 (or use linear)`,
  },
);
