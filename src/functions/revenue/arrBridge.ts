import { recurringBridge } from "../../core/revenue/recurringBridge";
import { success } from "../../core/result";
import { amount, amounts, perPeriod } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

const NO_OPENING = "there is no recurring revenue at the start of this period";

export const arrBridge = define(
  {
    id: "ARR.BRIDGE",
    family: "revenue",
    summary: "Annual recurring revenue from opening to closing, with net and gross retention.",
    args: {
      opening: amount("Recurring revenue before the first period"),
      new: amounts("From new customers"),
      expansion: perPeriod(amount("More from existing customers")),
      contraction: perPeriod(amount("Less from existing customers")),
      churn: perPeriod(amount("Lost with customers that left")),
    },
    result: lines({
      opening: line("Recurring revenue at the start of the period"),
      closing: line("Recurring revenue at the end of the period"),
      nrr: line("Net revenue retention", { unit: "fraction", absent: NO_OPENING }),
      grr: line("Gross revenue retention", { unit: "fraction", absent: NO_OPENING }),
    }),
    example: [100, [20, 25], [10, 12], [2, 3], [8, 9]],
    source: "FAST Standard 2.02-05 (corkscrews); retention as SaaS companies report it.",
    mathematics: "closing = o + n + e − c − h; NRR = (o + e − c − h)/o; GRR = (o − c − h)/o.",
    related: ["COHORT.ROLL", "ACCOUNT.CORKSCREW", "REVENUE.RUNRATE"],
    tasks: ["What is net revenue retention?", "How does ARR move from opening to closing?"],
  },
  ({ opening, new: added, expansion, contraction, churn }) =>
    success(recurringBridge(opening, added, expansion, contraction, churn)),
);
