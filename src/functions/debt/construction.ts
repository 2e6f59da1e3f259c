import { constructionFacility } from "../../core/debt/constructionFacility";
import { success } from "../../core/result";
import { amounts, choice, defaulting, nonNegative, oneOf, share } from "../arguments";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { loanPerYear, loanRate, perPeriodRates } from "./loanArguments";

const ORDERS = {
  prorata: "Debt and equity side by side in each period",
  equity_first: "Equity first, then debt",
  debt_first: "Debt first, then equity",
} as const;

const feeShare = (title: string) => defaulting(nonNegative(title, { unit: "fraction" }), 0);

export const debtConstruction = define(
  {
    id: "DEBT.CONSTRUCTION",
    family: "debt",
    summary:
      "A construction facility with interest, fees and reserve among the uses it funds, without a loop.",
    args: {
      costs: amounts("Costs before financing"),
      gearing: share("Debt over all uses"),
      rate: loanRate(),
      upfront_fee: feeShare("Fee on the debt in period 1"),
      commitment_fee: feeShare("Annual fee on the undrawn debt"),
      dsra_share_of_debt: feeShare("Reserve funded in the last period, over the debt"),
      per_year: loanPerYear(),
      draw_timing: defaulting(
        oneOf("Draws at the end (0), middle (0.5) or start (1) of a period", [0, 0.5, 1]),
        0,
      ),
      order: choice("Which source pays first", ORDERS, "prorata"),
    },
    result: lines({
      costs: line("Costs before financing"),
      interest: line("Interest during construction"),
      upfront_fee: line("Up-front fee"),
      commitment_fee: line("Commitment fee"),
      dsra: line("Reserve funded"),
      uses: line("All uses"),
      debt_draw: line("Debt drawn"),
      equity_draw: line("Equity drawn"),
      balance: line("Debt at the end of the period"),
      debt: scalarLine("Debt in all"),
      equity: scalarLine("Equity in all"),
      idc: scalarLine("Interest during construction in all"),
      fees: scalarLine("Fees in all"),
      total_uses: scalarLine("Uses in all"),
    }),
    example: [[100, 200, 150], 0.7, 0.08, 0.01, 0.005],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling": funding cascades by algebra.',
    mathematics:
      "Pro rata the closing balance is affine in the debt, B_n(D) = α + βD, so D = α/(1 − β). Equity or debt first: D = gearing·uses(D), a contraction.",
    related: ["DEBT.SIZE", "FUND.ALLOCATE", "CAPEX.PHASE"],
    tasks: ["How much interest and fees does construction add?", "What are sources and uses?"],
  },
  (facility) => {
    const { costs } = facility;
    const built = constructionFacility({
      costs,
      gearing: facility.gearing,
      periodicRates: perPeriodRates(facility.rate, facility.per_year),
      upfrontFee: facility.upfront_fee,
      commitmentFee: facility.commitment_fee / facility.per_year,
      reserveShare: facility.dsra_share_of_debt,
      drawTiming: facility.draw_timing,
      order: facility.order,
    });
    if (!built.ok) return built;
    const { value } = built;
    return success({
      costs,
      interest: value.interest,
      upfront_fee: value.upfrontFee,
      commitment_fee: value.commitmentFee,
      dsra: value.reserve,
      uses: value.uses,
      debt_draw: value.debtDraw,
      equity_draw: value.equityDraw,
      balance: value.balance,
      debt: value.debt,
      equity: value.equity,
      idc: total(value.interest),
      fees: total(value.upfrontFee) + total(value.commitmentFee),
      total_uses: total(value.uses),
    });
  },
  {
    "no-finite-facility": () =>
      noSolution(
        "interest and fees grow as fast as the debt that pays them; lower them or gearing",
      ),
  },
);

function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
