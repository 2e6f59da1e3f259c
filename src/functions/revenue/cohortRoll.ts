import { rollCohorts } from "../../core/revenue/cohort";
import { amount, amounts, choice, defaulting, list, nonNegative, perPeriod } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines } from "../results/shape";

const TAILS = {
  decay: "Goes on with the last ratio of the curve",
  hold: "Stays at the last value of the curve",
  zero: "Nobody is left after the curve",
} as const;

export const cohortRoll = define(
  {
    id: "COHORT.ROLL",
    family: "revenue",
    summary: "Customers still active, churned, and their revenue, cohort by cohort.",
    args: {
      new: amounts("New customers in each period", { unit: "customers" }),
      survival: list(
        nonNegative("Share active at age 0, 1, 2, …; above 1 is net expansion", {
          unit: "fraction",
        }),
        "ages",
        1200,
      ),
      value_per_unit: defaulting(
        perPeriod(amount("Revenue per active customer and period", { unit: "currency per unit" })),
        1,
      ),
      tail: choice("What follows the last age of the curve", TAILS, "decay"),
    },
    result: lines({
      active: line("Active at the end of the period", { unit: "customers" }),
      churned: line("Lost in the period", { unit: "customers" }),
      revenue: line("Revenue of the active"),
    }),
    example: [[50, 60, 70, 80], [1, 0.9, 0.85], 10],
    source: "Cohort (vintage) analysis of subscriptions.",
    mathematics: "active_t = Σ_s new_s·S_{t−s}; churned_t = active_{t−1} + new_t·S_0 − active_t.",
    related: ["ARR.BRIDGE", "REVENUE.ADDONS"],
    tasks: [
      "How many customers are left with this retention curve?",
      "What do cohorts with net expansion earn?",
    ],
  },
  ({ new: added, survival, value_per_unit, tail }) =>
    rollCohorts(added, survival, value_per_unit, tail),
  {
    "no-last-ratio": ({ last }) =>
      `survival ends with 0 and ${describeNumber(last)}, which gives no ratio to go on with; use tail hold or zero, or a longer curve`,
  },
);
