import { sculptAfterTax } from "../../core/debt/sculptAfterTax";
import { success } from "../../core/result";
import { amounts, perPeriod, positive, share } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const debtSculptTax = define(
  {
    id: "DEBT.SCULPT.TAX",
    family: "debt",
    summary: "Sculpted debt where interest lowers tax, tax lowers CFADS and CFADS sizes the debt.",
    args: {
      ebitda: amounts("EBITDA"),
      tax_depreciation: amounts("Depreciation that tax allows"),
      tax_rate: share("Tax rate"),
      dscr: perPeriod(positive("Debt service cover ratio to keep, above 0", { unit: "x" })),
      rate: loanRate(),
      per_year: loanPerYear(),
    },
    result: lines({
      size: scalarLine("Debt at the start"),
      opening: line("Balance at the start of the period"),
      interest: line("Interest on the opening balance"),
      tax: line("Tax after interest"),
      cfads: line("EBITDA less tax"),
      debt_service: line("Interest and repayment"),
      principal: line("Repayment"),
      closing: line("Balance at the end of the period"),
    }),
    example: [[80, 85, 90], [30, 30, 30], 0.21, 1.3, 0.08],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling", sculpting with tax.',
    mathematics:
      "From the end: B_{t−1} = [B_t + ((1−τ)E_t + τW_t)/δ_t]/(1 + r − τr/δ_t) where tax is due, else (B_t + E_t/δ_t)/(1 + r). No loss carry-forward.",
    related: ["DEBT.SCULPT", "TAX.NOL"],
    tasks: ["How do I size debt on after-tax cash flow without a circular reference?"],
  },
  ({ ebitda, tax_depreciation, tax_rate, dscr, rate, per_year }) => {
    const { debtService, ...rest } = sculptAfterTax({
      ebitda,
      taxDepreciation: tax_depreciation,
      taxRate: tax_rate,
      dscr,
      periodicRates: perPeriodRates(rate, per_year),
    });
    return success({ ...rest, debt_service: debtService });
  },
);
