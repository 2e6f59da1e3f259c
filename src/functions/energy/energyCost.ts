import { energyCost as costOf } from "../../core/energy/energyCost";
import { success } from "../../core/result";
import { amount, defaulting, nonNegative, number, perPeriod, share } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const energyCost = define(
  {
    id: "ENERGY.COST",
    family: "energy",
    summary: "Electricity of a data center in each period, and what it costs.",
    args: {
      it_mw: perPeriod(nonNegative("IT power at full load", { unit: "MW" })),
      pue: perPeriod(number("Facility power over IT power, at least 1", { min: 1, unit: "x" })),
      load_factor: perPeriod(share("Mean load over full load")),
      price_per_mwh: perPeriod(amount("Price of electricity", { unit: "currency per MWh" })),
      hours: defaulting(perPeriod(nonNegative("Hours in the period", { unit: "hours" })), 8760),
    },
    result: lines({
      mwh: line("Electricity", { unit: "MWh" }),
      cost: line("Cost of electricity"),
    }),
    example: [[100, 120], 1.25, 0.9, 70],
    source: "The Green Grid, power usage effectiveness (PUE).",
    mathematics: "mwh = it_mw·pue·load_factor·hours; cost = mwh·price_per_mwh.",
    related: ["COMPUTE.TCO", "HEDGE.SETTLE", "COMPUTE.HOURS"],
    tasks: ["What does the power of a data center cost per year?"],
  },
  ({ it_mw, pue, load_factor, price_per_mwh, hours }) => {
    const costs = it_mw.map((mw, t) =>
      costOf(mw, pue[t] ?? 1, load_factor[t] ?? 0, price_per_mwh[t] ?? 0, hours[t] ?? 0),
    );
    return success({ mwh: costs.map(({ mwh }) => mwh), cost: costs.map(({ cost }) => cost) });
  },
);
