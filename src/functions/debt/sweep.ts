import { sweepCash } from "../../core/debt/cashSweep";
import { failure, success } from "../../core/result";
import {
  amount,
  amounts,
  choice,
  defaulting,
  nonNegative,
  optional,
  perPeriod,
  series,
  share,
} from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";
import { BALANCE_BASES, loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const debtSweep = define(
  {
    id: "DEBT.SWEEP",
    family: "debt",
    summary:
      "A cash sweep with interest on average balances and tax after interest, without a loop.",
    args: {
      cash_flow: amounts("Cash flow before interest, tax and principal"),
      opening_debt: nonNegative("Debt at the start"),
      rate: loanRate(),
      sweep_share: defaulting(share("Share of the cash above min_cash that repays debt"), 1),
      min_cash: defaulting(perPeriod(amount("Cash to keep")), 0),
      opening_cash: defaulting(amount("Cash at the start"), 0),
      scheduled: defaulting(perPeriod(nonNegative("Repayment due in any case")), 0),
      tax_rate: defaulting(perPeriod(share("Tax rate; above 0 it needs ebit")), 0),
      ebit: optional(series(amount("Earnings before interest and tax"))),
      basis: choice("Balance that bears interest", BALANCE_BASES, "average"),
      per_year: loanPerYear(),
    },
    result: lines({
      opening: line("Debt at the start of the period"),
      interest: line("Interest"),
      tax: line("Tax after interest"),
      scheduled: line("Scheduled repayment"),
      sweep: line("Repayment from the sweep"),
      closing: line("Debt at the end of the period"),
      cash: line("Cash at the end of the period"),
    }),
    example: [[40, 50, 60], 120, 0.08],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling": cash sweep by algebra.',
    mathematics:
      "P = clip(s·(base − q(B − M/2))/(1 − s·q/2), 0, B − M), q = (1−τ)r, base = cash − min_cash + flow − τ·EBIT − M; τ = 0 where EBIT is below interest.",
    related: ["DEBT.REVOLVER", "TAX.NOL"],
    tasks: ["How do I model a cash sweep without a circular reference?"],
  },
  (loan) => {
    if (loan.ebit === undefined && loan.tax_rate.some((taxRate) => taxRate > 0)) {
      return failure({ kind: "tax-without-ebit" });
    }
    return success(
      sweepCash({
        cashFlow: loan.cash_flow,
        openingDebt: loan.opening_debt,
        periodicRates: perPeriodRates(loan.rate, loan.per_year),
        sweepShare: loan.sweep_share,
        minCash: loan.min_cash,
        openingCash: loan.opening_cash,
        scheduled: loan.scheduled,
        taxRate: loan.tax_rate,
        ebit: loan.ebit ?? loan.cash_flow.map(() => 0),
        repaymentWeight: loan.basis === "average" ? 0.5 : 0,
      }),
    );
  },
  {
    "tax-without-ebit": () =>
      "ebit is missing; a tax_rate above 0 needs earnings before interest and tax",
  },
);
