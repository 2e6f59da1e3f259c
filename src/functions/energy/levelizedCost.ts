import { levelizedCost as costPerUnit } from "../../core/energy/levelizedCost";
import { amount, amounts, defaulting, perPeriod, rate } from "../arguments";
import { dividedByZero } from "../boundary/errorCell";
import { define } from "../define";
import { cell } from "../results/shape";

export const levelizedCost = define(
  {
    id: "LEVELIZED.COST",
    family: "energy",
    summary: "The price per unit at which costs over time are just paid for.",
    args: {
      costs: amounts("Cost at the end of each period"),
      volumes: amounts("Units at the end of each period", { unit: "units" }),
      rate: perPeriod(rate("Discount rate", "effective annual")),
      initial_cost: defaulting(amount("Cost at the start"), 0),
    },
    result: cell("cost", "Cost per unit", { unit: "currency per unit" }),
    example: [[10, 10, 10], [100, 95, 90], 0.08, 50],
    source: "W. Short et al., NREL/TP-462-5173 (1995); NREL SAM, real and nominal LCOE.",
    mathematics: "(initial_cost + Σ C_t/(1+r)^t) ÷ Σ V_t/(1+r)^t; rates of several periods chain.",
    related: ["COMPUTE.TCO", "RETURNS.NPV"],
    tasks: ["What is the levelized cost of compute or energy?"],
  },
  ({ costs, volumes, rate, initial_cost }) => costPerUnit(costs, volumes, rate, initial_cost),
  {
    "no-volume": () =>
      dividedByZero("volumes are worth 0 in total, so no unit carries the costs; use some volume"),
  },
);
