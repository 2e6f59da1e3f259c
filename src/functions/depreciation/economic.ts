import { economicDepreciation } from "../../core/depreciation/economic";
import { success } from "../../core/result";
import { amount, amounts, defaulting, perPeriod, rate } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const deprEconomic = define(
  {
    id: "DEPR.ECONOMIC",
    family: "depreciation",
    summary: "What an asset is worth at each age by the rents it still earns, and what it loses.",
    args: {
      rents_by_age: amounts("Net rent of each period of age, at its end"),
      rate: perPeriod(rate("Discount rate", "per period")),
      salvage: defaulting(amount("Value after the last rent"), 0),
    },
    result: lines({
      value: line("Value at age 0, 1, … n: one cell more than rents"),
      depreciation: line("Loss of value in each period of age"),
    }),
    example: [[100, 80, 50], 0.1, 10],
    source: 'H. Hotelling, "A General Mathematical Theory of Depreciation" (1925).',
    mathematics: "V_{k−1} = (rent_k + V_k)/(1 + rate), V_n = salvage; depreciation V_{k−1} − V_k.",
    related: ["DEPR.VINTAGE", "DEPR.LIFECHANGE"],
    tasks: [
      "How fast do GPUs lose value when rents fall?",
      "Which depreciation matches falling rental prices?",
    ],
  },
  ({ rents_by_age, rate, salvage }) => success(economicDepreciation(rents_by_age, rate, salvage)),
);
