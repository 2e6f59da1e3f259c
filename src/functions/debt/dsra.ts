import { reserveAccount } from "../../core/debt/reserveAccount";
import { success } from "../../core/result";
import { amount, amounts, defaulting, nonNegative, perPeriod, rate } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, perPeriodRates } from "./loanArguments";

const MONTHS_PER_YEAR = 12;

export const debtDsra = define(
  {
    id: "DEBT.DSRA",
    family: "debt",
    summary: "A debt service reserve account that holds the debt service of the coming months.",
    args: {
      debt_service: amounts("Debt service"),
      months: nonNegative("Months of debt service to hold", { unit: "months", max: 1200 }),
      per_year: loanPerYear(),
      opening: defaulting(amount("Balance already there"), 0),
      rate: defaulting(perPeriod(rate("Interest on the balance", "nominal annual")), 0),
    },
    result: lines({
      initial: scalarLine("Paid in before period 1"),
      target: line("Balance required at the end of the period"),
      interest: line("Interest on the opening balance, paid out"),
      movement: line("Paid in (+) or released (−)"),
      balance: line("Balance at the end of the period"),
    }),
    example: [[50, 50, 60, 60], 6, 2],
    source: "NREL System Advisor Model (SAM), debt service reserve account.",
    mathematics: "target_t = Σ_k clip(x − k + 1, 0, 1)·DS_{t+k}, x = months/12·per_year.",
    related: ["DEBT.CONSTRUCTION", "DEBT.SCULPT"],
    tasks: ["How large is the debt service reserve?"],
  },
  ({ debt_service, months, per_year, opening, rate: annual }) => {
    const account = reserveAccount(
      debt_service,
      (months / MONTHS_PER_YEAR) * per_year,
      opening,
      perPeriodRates(annual, per_year),
    );
    return success({ ...account, balance: account.target });
  },
);
