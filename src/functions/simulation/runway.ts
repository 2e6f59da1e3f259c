import { failure, success } from "../../core/result";
import { simulateRunway } from "../../core/simulation/runway";
import { MOST_DRAWS } from "../../core/simulation/uniforms";
import { amount, amounts, defaulting, nonNegative, number, perPeriod } from "../arguments";
import { counted } from "../boundary/describe";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { draws, seed } from "./simulationArguments";

export const mcRunway = define(
  {
    id: "MC.RUNWAY",
    family: "simulation",
    summary: "The odds of not running out of money, by period, under shocks that persist.",
    args: {
      net_cash_flow: amounts("Planned cash flow of each period"),
      opening_cash: amount("Cash at the start"),
      min_cash: perPeriod(amount("Cash below which the company is out of money")),
      volatility: perPeriod(
        number("Standard deviation of a flow as a share of its size", { min: 0, unit: "fraction" }),
      ),
      n: draws("Number of paths", MOST_DRAWS),
      seed: seed(),
      autocorrelation: defaulting(
        number("Correlation of one period's shock with the next", { min: -1, max: 1 }),
        0,
      ),
      facility: defaulting(nonNegative("Facility drawn before the money is out, once"), 0),
    },
    result: lines({
      survival: line("Share of paths with money by the end of the period", { unit: "fraction" }),
      p5: line("Cash, 5th percentile"),
      p50: line("Cash, median"),
      p95: line("Cash, 95th percentile"),
      survival_end: scalarLine("Share of paths with money at the end", { unit: "fraction" }),
      median_failure_period: scalarLine("Period by which half of the paths are out of money", {
        unit: "period",
        absent: "fewer than half of the paths run out of money",
      }),
      std_error: scalarLine("Standard error of survival_end", { unit: "fraction" }),
    }),
    example: [[-30, -35, -20], 90, 10, 0.5, 1000, 7],
    source: "First passage of an AR(1) shocked plan; Salmon et al., Random123 (Philox4x32-10).",
    mathematics:
      "cash_t = cash_{t−1} + F_t + volatility·|F_t|·x_t, x_t = ρx_{t−1} + √(1−ρ²)z_t; out of money below min_cash with the facility used up.",
    related: ["FUND.GAP", "MC.SUMMARY"],
    tasks: ["Who outlasts whom?", "What is the chance of running out of cash?"],
  },
  (plan) => {
    const periods = plan.net_cash_flow.length;
    if (plan.n * periods > MOST_DRAWS) {
      return failure({ kind: "too-many-draws", n: plan.n, periods });
    }
    const runway = simulateRunway(
      {
        flows: plan.net_cash_flow,
        openingCash: plan.opening_cash,
        minCash: plan.min_cash,
        volatility: plan.volatility,
        autocorrelation: plan.autocorrelation,
        facility: plan.facility,
      },
      plan.n,
      plan.seed,
    );
    const { survivalEnd, medianFailurePeriod, stdError, ...rest } = runway;
    return success({
      ...rest,
      survival_end: survivalEnd,
      median_failure_period: medianFailurePeriod,
      std_error: stdError,
    });
  },
  {
    "too-many-draws": ({ n, periods }) =>
      `n is ${n} over ${counted(periods, "period")}; use an n of ${Math.floor(MOST_DRAWS / periods)} or less`,
  },
);
