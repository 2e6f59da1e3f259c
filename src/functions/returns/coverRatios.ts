import { coverRatios } from "../../core/debt/coverRatios";
import { success } from "../../core/result";
import { amounts } from "../arguments";
import { loanPerYear, loanRate, perPeriodRates } from "../debt/loanArguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

const NO_BALANCE = "there is no balance at the start of this period";
const NO_SERVICE = "there is no debt service in this period";
const NO_SERVICE_AT_ALL = "there is no debt service at all";

export const coverRatiosFunction = define(
  {
    id: "COVER.RATIOS",
    family: "returns",
    summary: "Debt service, loan life and project life cover ratios, and the weakest period.",
    args: {
      cfads: amounts("Cash flow available for debt service"),
      debt_service: amounts("Debt service"),
      opening_balance: amounts("Debt at the start of each period"),
      rate: loanRate("Discount rate, usually the loan's"),
      per_year: loanPerYear(),
    },
    result: lines({
      dscr: line("CFADS over debt service", { unit: "x", absent: NO_SERVICE }),
      llcr: line("Present value of CFADS over the loan's life, over the balance", {
        unit: "x",
        absent: NO_BALANCE,
      }),
      plcr: line("Present value of all CFADS over the balance", { unit: "x", absent: NO_BALANCE }),
      min_dscr: scalarLine("Lowest DSCR", { unit: "x", absent: NO_SERVICE_AT_ALL }),
      min_period: scalarLine("First period of the lowest DSCR", {
        unit: "period",
        absent: NO_SERVICE_AT_ALL,
      }),
      avg_dscr: scalarLine("Mean DSCR", { unit: "x", absent: NO_SERVICE_AT_ALL }),
    }),
    example: [[50, 55, 60], [40, 44, 48], [112.86, 81.89, 44.44], 0.08],
    source: 'E. Bodmer, "Corporate and Project Finance Modeling": DSCR, LLCR and PLCR.',
    mathematics: "LLCR_t = Σ_{s≥t} CFADS_s/Π(1+r)/opening_t up to the last debt service.",
    related: ["DEBT.SCULPT", "COVENANT.TEST"],
    tasks: ["What is the minimum DSCR, and when?", "What are LLCR and PLCR?"],
  },
  ({ cfads, debt_service, opening_balance, rate, per_year }) => {
    const ratios = coverRatios(
      cfads,
      debt_service,
      opening_balance,
      perPeriodRates(rate, per_year),
    );
    const { dscr, llcr, plcr, minDscr, minPeriod, avgDscr } = ratios;
    return success({
      dscr,
      llcr,
      plcr,
      min_dscr: minDscr,
      min_period: minPeriod,
      avg_dscr: avgDscr,
    });
  },
);
