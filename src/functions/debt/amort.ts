import { amortize } from "../../core/debt/amortization";
import { failure, success } from "../../core/result";
import { choice, defaulting, nonNegative, periodCount, share, whole } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

/** How a loan is repaid; `level` is another word for equal principal. */
export const REPAYMENTS = {
  annuity: "Level payments, levelled again where the rate changes",
  equal_principal: "The same repayment in each period",
  bullet: "Everything at the end",
} as const;

export const debtAmort = define(
  {
    id: "DEBT.AMORT",
    family: "debt",
    summary: "The schedule of a loan: annuity, equal principal or bullet, with grace and balloon.",
    args: {
      principal: nonNegative("Loan drawn at the start"),
      rate: loanRate(),
      periods: periodCount("Number of payments"),
      type: choice("How it is repaid", REPAYMENTS, "annuity", { level: "equal_principal" }),
      grace: defaulting(
        whole("Periods of interest only, fewer than periods", {
          min: 0,
          max: 1199,
          unit: "periods",
        }),
        0,
      ),
      balloon_share: defaulting(share("Share of the loan due with the last payment"), 0),
      per_year: loanPerYear(),
    },
    result: lines({
      opening: line("Balance at the start of the period"),
      interest: line("Interest on the opening balance"),
      principal: line("Repayment"),
      payment: line("Interest and repayment"),
      closing: line("Balance at the end of the period"),
    }),
    example: [500, 0.07, 5],
    source: 'Brealey, Myers & Allen, "Principles of Corporate Finance", annuity formula.',
    mathematics: "annuity payment = P·r/(1 − (1+r)^−n); interest_t = opening_t·rate/per_year.",
    related: ["DEBT.DDTL", "DEBT.SCULPT"],
    tasks: ["What is the repayment schedule of a loan?", "How do grace and balloon change a loan?"],
  },
  ({ principal, rate, periods, type, grace, balloon_share, per_year }) => {
    if (grace >= periods) return failure({ kind: "grace-too-long", grace, periods });
    const { debtService, ...rest } = amortize(
      principal,
      perPeriodRates(rate, per_year),
      type,
      grace,
      balloon_share,
    );
    return success({ ...rest, payment: debtService });
  },
  {
    "grace-too-long": ({ grace, periods }) =>
      `grace is ${grace} of ${periods} periods; use ${periods - 1} or fewer`,
  },
);
