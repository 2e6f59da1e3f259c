import { success } from "../../core/result";
import { internalRates, periodTimes } from "../../core/returns/internalRate";
import { netPresentValue } from "../../core/returns/netPresentValue";
import { amounts, perPeriod, rate } from "../arguments";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";

const START_OF_PERIOD = 0;

export const returnsCompare = define(
  {
    id: "RETURNS.COMPARE",
    family: "returns",
    summary: "Two alternatives by net present value, and the rates at which they are equal.",
    args: {
      cash_a: amounts("Cash flows of the first alternative, the first at time 0"),
      cash_b: amounts("Cash flows of the second alternative, the first at time 0"),
      rate: perPeriod(rate("Discount rate", "effective annual")),
    },
    result: lines({
      npv_a: scalarLine("Net present value of the first"),
      npv_b: scalarLine("Net present value of the second"),
      delta: scalarLine("First less second"),
      incremental_irr: line("Rates at which both are worth the same, lowest first", {
        unit: "fraction",
      }),
    }),
    example: [[-100, 60, 70], [-20, 20, 25], 0.08],
    source: "Brealey, Myers & Allen, incremental rate of return (crossover rate).",
    mathematics: "NPV_a, NPV_b, their difference, and all r > −1 with Σ (a_t − b_t)/(1+r)^t = 0.",
    related: ["RETURNS.NPV", "RETURNS.IRRS"],
    tasks: ["Own or lease from a partner?", "At which rate do two plans break even?"],
  },
  ({ cash_a, cash_b, rate: rates }) => {
    const npvA = netPresentValue(cash_a, rates, START_OF_PERIOD, 1);
    const npvB = netPresentValue(cash_b, rates, START_OF_PERIOD, 1);
    const increments = cash_a.map((cash, t) => cash - (cash_b[t] ?? 0));
    const crossover = internalRates(increments, periodTimes(increments), 1);
    return success({
      npv_a: npvA,
      npv_b: npvB,
      delta: npvA - npvB,
      incremental_irr: crossover.ok ? crossover.value : [noSolution(NO_CROSSOVER)],
    });
  },
);

const NO_CROSSOVER = "there is no rate at which both are worth the same";
