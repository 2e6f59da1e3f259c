import { success } from "../../core/result";
import { netPresentValue } from "../../core/returns/netPresentValue";
import { amounts, defaulting, oneOf, perPeriod, perYear, rate } from "../arguments";
import { define } from "../define";
import { cell } from "../results/shape";

export const returnsNpv = define(
  {
    id: "RETURNS.NPV",
    family: "returns",
    summary:
      "Net present value with flows at the start, middle or end of periods, and rates that chain.",
    args: {
      values: amounts("Cash flows, money in positive"),
      rate: perPeriod(rate("Discount rate", "effective annual")),
      timing: defaulting(oneOf("Flows at the start (0), middle (0.5) or end (1)", [0, 0.5, 1]), 1),
      per_year: defaulting(perYear(), 1),
    },
    result: cell("npv", "Net present value", { unit: "currency" }),
    example: [[-100, 60, 70], 0.1, 0],
    source: 'Brealey, Myers & Allen, "Principles of Corporate Finance"; FAST Standard 4.01-02.',
    mathematics: "Σ v_t/Π_{s<t}(1+r_s)^{1/m}/(1+r_t)^{timing/m}.",
    related: ["RETURNS.PAYBACK", "RETURNS.PVREMAINING"],
    tasks: ["What is a project worth with mid-period flows?"],
  },
  ({ values, rate: rates, timing, per_year }) =>
    success(netPresentValue(values, rates, timing, per_year)),
);
