import { leadSpend } from "../../core/capacity/lead";
import { amount, amounts, list, perPeriod, share } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

export const capexLead = define(
  {
    id: "CAPEX.LEAD",
    family: "capacity",
    summary:
      "Spend ahead of capacity: each addition is paid for in the periods before it is online.",
    args: {
      additions: amounts("Capacity energized in each period", { unit: "MW or GW" }),
      unit_cost: perPeriod(
        amount("Cost per unit of what is energized in a period", { unit: "currency per unit" }),
      ),
      lead_profile: list(
        share("Shares spent in the period of energization, one period before, two before, …"),
        "periods ahead",
        1200,
      ),
    },
    result: lines({
      spend: line("Spend; additions after the last period are not known and count 0"),
      prior: scalarLine("Spend before period 1"),
    }),
    example: [[1, 0, 2], 40, [0.6, 0.4]],
    source: "Progress payments: cost of an addition spread back from its energization.",
    mathematics:
      "spend_t = Σ_j w_j·a_{t+j}·c_{t+j}, w_0 in the period of energization; Σw = 1. Additions after the last period are not known.",
    related: ["CAPEX.PHASE", "CAPACITY.SCHEDULE", "CAPEX.REFRESH"],
    tasks: [
      "How much must be spent before the capacity is online?",
      "How do I turn a capacity plan into a capex plan?",
    ],
  },
  ({ additions, unit_cost, lead_profile }) => leadSpend(additions, unit_cost, lead_profile),
  {
    "shares-not-whole": ({ sum }) =>
      `lead_profile adds up to ${describeNumber(sum)}; use shares that add up to 1`,
  },
);
