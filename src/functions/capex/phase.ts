import { phase } from "../../core/capacity/phase";
import { amount, choice, optional, periodCount, positive } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const PROFILES = {
  even: "The same in every period",
  scurve: "Slow, fast, slow: 3x²−2x³",
  front: "Most at the start, falling in a line",
  back: "Most at the end, rising in a line",
  bell: "Narrow hump in the middle",
  beta: "Beta curve with your own alpha and beta",
} as const;

export const capexPhase = define(
  {
    id: "CAPEX.PHASE",
    family: "capacity",
    summary: "Spread a total over periods along a curve; the periods add up to the total exactly.",
    args: {
      total: amount("Total to spend"),
      periods: periodCount(),
      profile: choice("Shape of the spend", PROFILES, "even"),
      alpha: optional(positive("First shape of the beta curve, above 0")),
      beta: optional(positive("Second shape of the beta curve, above 0")),
    },
    result: row("spend", "Spend in each period, in the unit of the total"),
    example: [1400, 8, "scurve"],
    source:
      "Regularized incomplete beta function, NIST DLMF 8.17; 3x²−2x³ is the usual construction S-curve.",
    mathematics:
      "spend_t = total·(I(t/n) − I((t−1)/n)), I the regularized incomplete beta function with alpha and beta.",
    related: ["CAPEX.LEAD", "CAPACITY.SCHEDULE", "GROWTH.PATH"],
    tasks: [
      "How do I phase construction spend along an S-curve?",
      "How do I spread a budget over months?",
    ],
  },
  ({ total, periods, profile, alpha, beta }) => phase(total, periods, profile, alpha, beta),
  {
    "shape-missing": ({ shape }) =>
      `${shape} is missing; profile "beta" needs alpha and beta, both above 0 (or use even, scurve, front, back or bell)`,
  },
);
