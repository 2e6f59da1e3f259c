import { valueGuarantee } from "../../core/debt/guarantee";
import { success } from "../../core/result";
import { nonNegative, perPeriod, series, share } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate } from "./loanArguments";

export const debtGuarantee = define(
  {
    id: "DEBT.GUARANTEE",
    family: "debt",
    summary: "What a loan guarantee saves the borrower and what it costs the guarantor.",
    args: {
      opening_balances: series(nonNegative("Guaranteed debt at the start of each period")),
      rate_without: loanRate("Interest rate without the guarantee"),
      rate_with: loanRate("Interest rate with it"),
      fee: perPeriod(nonNegative("Annual fee on the balance", { unit: "fraction" })),
      default_probability: share("Chance of default in a year"),
      loss_given_default: share("Share of the balance lost in default"),
      coverage: share("Share of the loss that the guarantor bears"),
      discount_rate: loanRate("Discount rate"),
      per_year: loanPerYear(),
    },
    result: lines({
      saving: line("Interest saved"),
      fee: line("Fee paid"),
      expected_loss: line("Expected loss of the guarantor"),
      pv_saving: scalarLine("Present value of the saving"),
      pv_fee: scalarLine("Present value of the fee"),
      pv_loss: scalarLine("Present value of the expected loss"),
      net_benefit: scalarLine("Saving less fee, to the borrower"),
      subsidy_cost: scalarLine("Loss less fee, to the guarantor"),
      subsidy_rate: scalarLine("Subsidy cost over the first balance", {
        unit: "fraction",
        absent: "there is no opening balance",
      }),
    }),
    example: [[100, 80, 60], 0.09, 0.06, 0.01, 0.03, 0.5, 1, 0.04],
    source: "Federal Credit Reform Act of 1990: subsidy cost of a loan guarantee.",
    mathematics:
      "saving = B(r_without − r_with)/m; loss_t = B_t(q_{t−1} − q_t)·LGD·coverage, q_t = (1−PD)^{t/m}.",
    related: ["DEBT.AMORT", "RETURNS.NPV"],
    tasks: [
      "Is a government guarantee worth its fee?",
      "What does a loan guarantee cost taxpayers?",
    ],
  },
  (terms) => {
    const value = valueGuarantee({
      openingBalances: terms.opening_balances,
      rateWithout: terms.rate_without,
      rateWith: terms.rate_with,
      fee: terms.fee,
      defaultProbability: terms.default_probability,
      lossGivenDefault: terms.loss_given_default,
      coverage: terms.coverage,
      discountRates: terms.discount_rate,
      perYear: terms.per_year,
    });
    return success({
      saving: value.saving,
      fee: value.fee,
      expected_loss: value.expectedLoss,
      pv_saving: value.pvSaving,
      pv_fee: value.pvFee,
      pv_loss: value.pvLoss,
      net_benefit: value.netBenefit,
      subsidy_cost: value.subsidyCost,
      subsidy_rate: value.subsidyRate,
    });
  },
);
