import { commitmentProfile } from "../../core/commitments/profile";
import { success } from "../../core/result";
import { amount, defaulting, perPeriod, share, shares, table } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const commitProfile = define(
  {
    id: "COMMIT.PROFILE",
    family: "commitments",
    summary:
      "What a register of commitments amounts to: contracted, firm, expected and its spread.",
    args: {
      schedule: table(amount("Amount of each contract in each period, one row per contract"), {
        lines: "contracts",
        sets: true,
      }),
      probability: shares("Probability that each contract converts", {
        along: "contracts",
        max: 500,
      }),
      correlation: defaulting(perPeriod(share("Correlation between any two contracts")), 0),
      firm_threshold: defaulting(
        perPeriod(share("Probability from which a contract counts as firm")),
        1,
      ),
    },
    result: lines({
      contracted: line("All contracts at their full amount"),
      firm: line("Contracts at or above the firm threshold"),
      expected: line("Amounts times their probability"),
      at_risk: line("Contracted less expected"),
      sd: line("Standard deviation of what converts"),
    }),
    orientation: "row",
    example: [
      [
        [10, 20],
        [30, 40],
      ],
      [0.5, 1],
      0.2,
    ],
    source: "Variance of a sum of equally correlated all-or-nothing amounts.",
    mathematics: "expected Σp·A; s = A·√(p(1−p)); sd² = Σs² + correlation·((Σs)² − Σs²).",
    related: ["MC.COMMITMENTS", "COMMIT.STAGES", "RETURNS.PVREMAINING"],
    tasks: [
      "How much of the announced total is firm?",
      "What is the expected value of conditional contracts, and how uncertain is it?",
    ],
  },
  ({ schedule, probability, correlation, firm_threshold }) => {
    const profile = commitmentProfile(schedule, probability, correlation, firm_threshold);
    const { atRisk, ...rest } = profile;
    return success({ ...rest, at_risk: atRisk });
  },
);
