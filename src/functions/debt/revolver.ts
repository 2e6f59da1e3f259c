import { runRevolver } from "../../core/debt/revolver";
import { failure, success } from "../../core/result";
import { amount, amounts, choice, defaulting, nonNegative, perPeriod, rate } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines } from "../results/shape";
import { BALANCE_BASES, loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const debtRevolver = define(
  {
    id: "DEBT.REVOLVER",
    family: "debt",
    summary:
      "A revolver that keeps cash at its minimum, with interest on average balances, no loop.",
    args: {
      net_cash_flow: amounts("Cash flow before the revolver's interest and fees"),
      opening_cash: amount("Cash at the start"),
      min_cash: perPeriod(amount("Cash to keep")),
      limit: perPeriod(nonNegative("Limit of the revolver")),
      rate: loanRate(),
      undrawn_fee: defaulting(
        perPeriod(nonNegative("Annual fee on the undrawn limit", { unit: "fraction" })),
        0,
      ),
      deposit_rate: defaulting(perPeriod(rate("Interest on cash", "nominal annual")), 0),
      opening_revolver: defaulting(nonNegative("Drawn at the start, up to the limit"), 0),
      basis: choice("Balance that bears interest", BALANCE_BASES, "average"),
      per_year: loanPerYear(),
    },
    result: lines({
      interest: line("Interest on what is drawn"),
      fee: line("Fee on what is undrawn"),
      deposit_interest: line("Interest received on cash"),
      draw: line("Drawn"),
      repay: line("Repaid"),
      revolver: line("Drawn at the end of the period"),
      cash: line("Cash at the end of the period"),
      shortfall: line("Cash missing when the limit binds"),
    }),
    example: [[-30, -20, 40, 60], 25, 10, 80, 0.09, 0.005],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling": revolver by algebra.',
    mathematics:
      "The closing drawing that pins cash at min_cash solves one linear equation and is clipped to 0…limit; cash follows.",
    related: ["DEBT.SWEEP", "FUND.GAP"],
    tasks: [
      "How do I model a revolver without a circular reference?",
      "When does a revolver run out?",
    ],
  },
  (loan) => {
    const limit = loan.limit[0] ?? 0;
    if (loan.opening_revolver > limit) {
      return failure({ kind: "drawn-above-limit", drawn: loan.opening_revolver, limit });
    }
    const { depositInterest, ...rest } = runRevolver({
      netCashFlow: loan.net_cash_flow,
      openingCash: loan.opening_cash,
      minCash: loan.min_cash,
      limit: loan.limit,
      periodicRates: perPeriodRates(loan.rate, loan.per_year),
      undrawnFees: perPeriodRates(loan.undrawn_fee, loan.per_year),
      depositRates: perPeriodRates(loan.deposit_rate, loan.per_year),
      openingRevolver: loan.opening_revolver,
      closingWeight: loan.basis === "average" ? 0.5 : 0,
    });
    return success({ ...rest, deposit_interest: depositInterest });
  },
  {
    "drawn-above-limit": ({ drawn, limit }) =>
      `opening_revolver is ${describeNumber(drawn)}; use 0 up to the limit of ${describeNumber(limit)}`,
  },
);
