import { success } from "../../core/result";
import { tornado } from "../../core/simulation/tornado";
import { amount, amounts, labels } from "../arguments";
import { define } from "../define";
import { rows } from "../results/shape";

export const sensTornado = define(
  {
    id: "SENS.TORNADO",
    family: "simulation",
    summary: "Drivers by how much they move an outcome, the largest first, ready for a chart.",
    args: {
      labels: labels("Name of each driver", { along: "drivers", max: 2500 }),
      low: amounts("Outcome with each driver at its low value", { along: "drivers" }),
      high: amounts("Outcome with each driver at its high value", { along: "drivers" }),
      base: amount("Outcome with every driver at its base"),
    },
    result: rows("bars", "Driver, low less base, high less base, swing"),
    example: [["Price", "Utilization", "Power"], [90, 80, 95], [115, 130, 104], 100],
    source: "T. Eschenbach (1992), spiderplots versus tornado diagrams.",
    mathematics: "low − base, high − base, |high − low|, sorted by the last.",
    related: ["STRESS.SHOCK", "RECON.BRIDGE"],
    tasks: ["Which assumption matters most?"],
  },
  ({ labels: names, low, high, base }) =>
    success(
      tornado(names, low, high, base).map((bar) => [bar.label, bar.low, bar.high, bar.swing]),
    ),
);
