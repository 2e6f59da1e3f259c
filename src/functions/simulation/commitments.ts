import { failure, success } from "../../core/result";
import { simulateCommitments } from "../../core/simulation/commitments";
import { MOST_DRAWS } from "../../core/simulation/uniforms";
import { amount, defaulting, list, optional, share, shares, table } from "../arguments";
import { counted } from "../boundary/describe";
import { define } from "../define";
import { line, lines, matrix } from "../results/shape";
import { draws, seed } from "./simulationArguments";

const USUAL_PERCENTILES = [0.05, 0.5, 0.95];

export const mcCommitments = define(
  {
    id: "MC.COMMITMENTS",
    family: "simulation",
    summary: "What a register of all-or-nothing commitments may turn into, by period.",
    args: {
      schedule: table(amount("Amount of each contract in each period, one row per contract"), {
        lines: "contracts",
        sets: true,
      }),
      probability: shares("Probability that each contract converts", {
        along: "contracts",
        max: 500,
      }),
      n: draws("Number of paths", MOST_DRAWS),
      seed: seed(),
      correlation: defaulting(share("Correlation between any two contracts"), 0),
      percentiles: optional(
        list(share("Percentiles to show; 5 %, 50 % and 95 % if omitted"), "percentiles", 100),
      ),
    },
    result: lines({
      percentiles: matrix("Converted amount, one row per percentile"),
      mean: line("Converted amount, mean"),
    }),
    orientation: "row",
    example: [
      [
        [10, 20],
        [30, 40],
      ],
      [0.5, 0.7],
      1000,
      2026,
      0.3,
    ],
    source: "O. Vasicek (1987), one-factor Gaussian copula; Random123 (Philox4x32-10).",
    mathematics: "Contract j converts where Φ(√ρ·c + √(1−ρ)·z_j) ≤ p_j; PERCENTILE.INC.",
    related: ["COMMIT.PROFILE", "COMMIT.STAGES"],
    tasks: ["What if several conditional contracts fall through together?"],
  },
  ({ schedule, probability, n, seed: key, correlation, percentiles }) => {
    const contracts = schedule.length;
    const periods = schedule[0]?.length ?? 1;
    const most = mostPaths(contracts, periods);
    if (n > most) return failure({ kind: "too-many-draws", n, contracts, periods, most });
    return success(
      simulateCommitments(
        schedule,
        probability,
        n,
        key,
        correlation,
        percentiles ?? USUAL_PERCENTILES,
      ),
    );
  },
  {
    "too-many-draws": ({ n, contracts, periods, most }) =>
      `n is ${n} with ${counted(contracts, "contract")} over ${counted(periods, "period")}; use an n of ${most} or less`,
  },
);

/** Paths for which draws, sums and the order of outcomes together take less than a second. */
function mostPaths(contracts: number, periods: number): number {
  return Math.floor(
    Math.min(
      MOST_DRAWS / (contracts + 1),
      MOST_DRAWS / periods,
      MOST_SUMMANDS / (contracts * periods),
    ),
  );
}

/** Paths × periods × contracts. */
const MOST_SUMMANDS = 100_000_000;
