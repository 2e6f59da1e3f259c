import { success } from "../../core/result";
import { remainingValue } from "../../core/returns/remainingValue";
import { amounts, flag } from "../arguments";
import { loanPerYear, loanRate, perPeriodRates } from "../debt/loanArguments";
import { define } from "../define";
import { row } from "../results/shape";

export const returnsPvRemaining = define(
  {
    id: "RETURNS.PVREMAINING",
    family: "returns",
    summary: "The present value, at each period, of the flows still to come.",
    args: {
      values: amounts("Flows at period end"),
      rate: loanRate("Discount rate"),
      per_year: loanPerYear(),
      inclusive: flag("TRUE: before the period's flow; FALSE: after it", false),
    },
    result: row("remaining", "Present value of what is still to come"),
    example: [[20, 30, 40], 0.1],
    source: "Termination sums and loan life cover of project finance.",
    mathematics: "V_{t−1} = (v_t + V_t)/(1 + r_t/per_year).",
    related: ["COVER.RATIOS", "RETURNS.NPV", "LEASE.LIABILITY"],
    tasks: ["What is the remaining obligation of a contract?"],
  },
  ({ values, rate, per_year, inclusive }) =>
    success(remainingValue(values, perPeriodRates(rate, per_year), inclusive)),
);
