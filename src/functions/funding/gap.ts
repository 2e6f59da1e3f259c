import { fundingGap } from "../../core/funding/fundingGap";
import { success } from "../../core/result";
import { amount, amounts, defaulting, nonNegative, perPeriod } from "../arguments";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

export const fundGap = define(
  {
    id: "FUND.GAP",
    family: "funding",
    summary: "The money that must be found in each period to keep cash at its minimum.",
    args: {
      operating_cash: amounts("Cash flow from operations"),
      capex: amounts("Capital expenditure"),
      debt_service: amounts("Debt service"),
      opening_cash: amount("Cash at the start"),
      min_cash: perPeriod(amount("Cash to keep")),
      facility: defaulting(nonNegative("Committed facility, drawn once and first"), 0),
    },
    result: lines({
      opening: line("Cash at the start of the period"),
      flow: line("Cash flow before funding"),
      facility: line("Drawn from the facility"),
      gap: line("Money to be found"),
      closing: line("Cash at the end of the period"),
      cumulative: line("Money to be found so far"),
      total: scalarLine("Money to be found in all"),
    }),
    example: [[-10, -5, 20], [10, 10, 5], 0, 15, 5, 8],
    source: "FAST Standard 2.02-05 (corkscrews); cash cascade of project finance.",
    mathematics: "gap_t = max(0, min_cash − opening − flow_t − facility_t).",
    related: ["FUND.ALLOCATE", "DEBT.REVOLVER"],
    tasks: ["When does cash run out?", "How large is the funding gap?"],
  },
  ({ operating_cash, capex, debt_service, opening_cash, min_cash, facility }) => {
    const flows = operating_cash.map((cash, t) => cash - (capex[t] ?? 0) - (debt_service[t] ?? 0));
    return success(fundingGap(flows, opening_cash, min_cash, facility));
  },
);
