import { capacityOnline } from "../../core/capacity/schedule";
import { success } from "../../core/result";
import { choice, nonNegative, number, periodCount, positive, series } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const BASES = {
  end: "Capacity at the end of each period",
  average: "Mean of the period's opening and closing capacity",
} as const;

const sites = { along: "sites", max: 1200 };

export const capacitySchedule = define(
  {
    id: "CAPACITY.SCHEDULE",
    family: "capacity",
    summary: "Capacity online over time of sites that come online in stages.",
    args: {
      start: series(
        number("Period in which each site starts to come online", { unit: "period" }),
        sites,
      ),
      size: series(nonNegative("Size of each site", { unit: "MW or GW" }), sites),
      ramp: series(
        positive("Periods over which each site comes online, above 0", { unit: "periods" }),
        sites,
      ),
      periods: periodCount(),
      basis: choice("Which capacity of a period", BASES, "end"),
    },
    result: row("online", "Capacity online in each period", { unit: "MW or GW" }),
    orientation: "row",
    example: [[1, 2], [1.5, 3], [1, 3], 5],
    source: "Epoch AI, frontier data centers: sites come online in stages.",
    mathematics:
      "online_t = Σ size·clip((t − start + 1)/ramp, 0, 1); average = mean of opening and closing.",
    related: ["CAPEX.LEAD", "CAPEX.PHASE", "COMPUTE.HOURS"],
    tasks: [
      "How many GW are online in each quarter?",
      "How do I stack data-center sites with a ramp?",
    ],
  },
  ({ start, size, ramp, periods, basis }) =>
    success(
      capacityOnline(
        start.map((from, i) => ({ start: from, size: size[i] ?? 0, ramp: ramp[i] ?? 1 })),
        periods,
        basis,
      ),
    ),
);
