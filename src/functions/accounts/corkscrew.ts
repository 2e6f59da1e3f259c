import { corkscrew } from "../../core/accounts/corkscrew";
import { success } from "../../core/result";
import { amount, amounts, defaulting, perPeriod } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const accountCorkscrew = define(
  {
    id: "ACCOUNT.CORKSCREW",
    family: "accounts",
    summary: "A balance over time: opening, additions, reductions, closing.",
    args: {
      opening: amount("Balance before the first period"),
      additions: amounts("Additions of each period"),
      reductions: defaulting(perPeriod(amount("Reductions of each period")), 0),
    },
    result: lines({
      opening: line("Balance at the start of the period"),
      additions: line("Additions"),
      reductions: line("Reductions"),
      closing: line("Balance at the end of the period"),
    }),
    example: [10, [4, 6], [3, 1]],
    source: "FAST Standard 2.02-05 (corkscrews).",
    mathematics: "closing_t = opening_t + additions_t − reductions_t; opening_{t+1} = closing_t.",
    related: ["FUND.GAP", "CHECK.DIFF"],
    tasks: ["How do I build a corkscrew that spills?"],
  },
  ({ opening, additions, reductions }) =>
    success({ ...corkscrew(opening, additions, reductions), additions, reductions }),
);
