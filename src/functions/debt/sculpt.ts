import { success } from "../../core/result";
import { sculptDebt } from "../../core/debt/sculpt";
import { amounts, flag, nonNegative, optional, perPeriod, positive } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const debtSculpt = define(
  {
    id: "DEBT.SCULPT",
    family: "debt",
    summary:
      "Debt whose service follows the cash flow at a cover ratio: its size and its schedule.",
    args: {
      cfads: amounts("Cash flow available for debt service; negative counts 0"),
      dscr: perPeriod(positive("Debt service cover ratio to keep, above 0", { unit: "x" })),
      rate: loanRate(),
      debt: optional(nonNegative("Debt to place; the whole capacity if omitted")),
      per_year: loanPerYear(),
      no_negative_principal: flag("TRUE: no period may borrow again to pay interest", true),
    },
    result: lines({
      size: scalarLine("Debt at the start"),
      opening: line("Balance at the start of the period"),
      interest: line("Interest on the opening balance"),
      principal: line("Repayment"),
      debt_service: line("Interest and repayment"),
      closing: line("Balance at the end of the period"),
      dscr: line("CFADS over debt service", {
        unit: "x",
        absent: "there is no debt service in this period",
      }),
    }),
    example: [[50, 55, 60, 65], 1.25, 0.08],
    source:
      'E. Bodmer, "Corporate and Project Finance Modeling", sculpted debt; NREL SAM, single owner.',
    mathematics:
      "S_t = max(0, CFADS_t)/DSCR_t; B_{t−1} = (S_t + min(B_t, S_t/r_t))/(1 + r_t), without the minimum if principal may be negative. A given debt scales S.",
    related: ["DEBT.SIZE", "DEBT.SCULPT.TAX", "COVER.RATIOS"],
    tasks: ["How much debt can these cash flows carry?", "How do I sculpt debt service to CFADS?"],
  },
  ({ cfads, dscr, rate, debt, per_year, no_negative_principal }) => {
    const sculpted = sculptDebt({
      cfads,
      dscr,
      periodicRates: perPeriodRates(rate, per_year),
      ...(debt !== undefined && { debt }),
      noNegativePrincipal: no_negative_principal,
    });
    if (!sculpted.ok) return sculpted;
    const { debtService, ...rest } = sculpted.value;
    return success({ ...rest, debt_service: debtService });
  },
  {
    "debt-above-capacity": ({ debt, capacity }) =>
      noSolution(
        `debt is ${describeNumber(debt)}; these cash flows carry ${describeNumber(capacity)} at this dscr and rate, so use that or less`,
      ),
  },
);
