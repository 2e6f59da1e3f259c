import { refreshCapex } from "../../core/capacity/refresh";
import { success } from "../../core/result";
import { amounts, count, defaulting, number, perPeriod, share } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

export const capexRefresh = define(
  {
    id: "CAPEX.REFRESH",
    family: "capacity",
    summary:
      "Capex to replace equipment at the end of its life, again and again, at falling prices.",
    args: {
      capex: amounts("First purchases in each period"),
      life: count("Periods until a purchase is replaced", { unit: "periods" }),
      annual_cost_decline: defaulting(
        perPeriod(number("Fall of the price per period, below 1", { below: 1, unit: "fraction" })),
        0,
      ),
      refresh_share: defaulting(perPeriod(share("Share of a purchase that is replaced")), 1),
    },
    result: row("refresh", "Spend on replacements in each period"),
    example: [[10, 20, 0, 0, 0, 0], 2, 0.05],
    source: "NREL ProFAST, refurbishment.",
    mathematics: "R_t = s·(1−d)^L·(A_{t−L} + R_{t−L}); declines of several periods multiply.",
    related: ["CAPEX.LEAD", "DEPR.VINTAGE"],
    tasks: ["When must GPUs be replaced, and what does it cost?"],
  },
  ({ capex, life, annual_cost_decline, refresh_share }) =>
    success(refreshCapex(capex, life, annual_cost_decline, refresh_share)),
);
