import { leaseLiability } from "../../core/debt/leaseLiability";
import { success } from "../../core/result";
import { amounts, defaulting, nonNegative, oneOf } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

export const leaseLiabilityFunction = define(
  {
    id: "LEASE.LIABILITY",
    family: "debt",
    summary: "Lease liability as a corkscrew, with straight-line depreciation of the right of use.",
    args: {
      payments: amounts("Lease payments"),
      rate: loanRate("Incremental borrowing rate"),
      timing: defaulting(oneOf("Payments at the end (1) or start (0) of a period", [0, 1]), 1),
      per_year: loanPerYear(),
      residual_guarantee: defaulting(
        nonNegative("Guaranteed residual, due after the last period"),
        0,
      ),
    },
    result: lines({
      liability: scalarLine("Liability at the start"),
      opening: line("Liability at the start of the period"),
      interest: line("Interest"),
      payment: line("Lease payment"),
      closing: line("Liability at the end of the period"),
      rou_depreciation: line("Depreciation of the right-of-use asset"),
    }),
    example: [[100, 100, 100], 0.06],
    source: "IFRS 16, paragraphs 26, 27 and 36; ASC 842.",
    mathematics:
      "liability = PV(payments) + residual_guarantee/(1+r)^n; depreciation = liability/n.",
    related: ["DEBT.AMORT", "RETURNS.PVREMAINING"],
    tasks: ["What is the lease liability of a capacity contract?"],
  },
  ({ payments, rate, timing, per_year, residual_guarantee }) => {
    const { depreciation, ...lease } = leaseLiability(
      payments,
      perPeriodRates(rate, per_year),
      timing === 0,
      residual_guarantee,
    );
    return success({
      ...lease,
      payment: payments,
      rou_depreciation: payments.map(() => depreciation),
    });
  },
);
