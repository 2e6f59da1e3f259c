import { success } from "../../core/result";
import { paybackYears } from "../../core/returns/payback";
import { amounts, defaulting, perYear, rate } from "../arguments";
import { define } from "../define";
import { cell } from "../results/shape";

export const returnsPayback = define(
  {
    id: "RETURNS.PAYBACK",
    family: "returns",
    summary: "Years until the flows have paid back, discounted or not.",
    args: {
      values: amounts("Cash flows, the first at time 0, money in positive"),
      rate: defaulting(rate("Discount rate", "effective annual"), 0),
      per_year: defaulting(perYear(), 1),
    },
    result: cell("payback", "Payback", {
      unit: "years",
      absent: "the flows never pay back within these periods",
    }),
    example: [[-90, 40, 40, 40], 0.08],
    source: 'Brealey, Myers & Allen, "Principles of Corporate Finance", (discounted) payback.',
    mathematics: "First t with Σ v_s(1+r)^{−s/m} ≥ 0, by the straight line within its period.",
    related: ["RETURNS.NPV"],
    tasks: ["When does an investment pay back?"],
  },
  ({ values, rate: annual, per_year }) => success(paybackYears(values, annual, per_year)),
);
