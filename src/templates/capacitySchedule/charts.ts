import type { ChartData } from "../blocks/chartRows";
import { headerOf, labelsOf, line, mark, through } from "../builder/formula";

const years = headerOf("Capacity", "year");
const costs = through(mark("cost 1"), mark("cost 6"));

/** Cover and Outputs: what the money rents against what is sited. */
export const pathAndSites: ChartData = {
  name: "Capacity",
  type: "area",
  title: "Capacity, year end: path and sites",
  categories: years,
  series: [
    { name: "Path that the money buys", values: line("gw") },
    { name: "Site list", values: line("gw_sites"), type: "line", color: "#B5483A" },
  ],
  valueTitle: "GW",
  valueFormat: "0",
};

/** The headline along its curve beside the cost of owning every addition. */
export const spend: ChartData = {
  name: "Spend",
  type: "columnClustered",
  title: "Spend: the headline, and every addition owned",
  categories: years,
  series: [
    { name: "Headline along the S-curve", values: line("spend_phase") },
    { name: "Every addition owned", values: line("spend_if_owned") },
  ],
  valueTitle: "bn a year",
  valueFormat: "#,##0",
};

/** Who says what a GW costs. */
export const costPerGw: ChartData = {
  name: "Cost per GW",
  type: "barClustered",
  title: "Capital cost of 1 GW",
  categories: labelsOf(costs),
  series: [{ name: "bn per GW", values: costs }],
  valueTitle: "bn per GW",
  valueFormat: "0",
};
