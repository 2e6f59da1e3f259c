import type { ChartData } from "../blocks/chartRows";
import { headerOf, line } from "../builder/formula";

const years = headerOf("Construction", "year");

const series = (name: string, key: string) => ({ name, values: line(key) });

/** What the money goes to. */
export const usesByYear: ChartData = {
  name: "Uses",
  type: "columnStacked",
  title: "Uses by year",
  categories: years,
  series: [
    series("Construction cost", "costs"),
    series("Interest during construction", "interest"),
    series("Up-front fee", "upfront_fee"),
    series("Commitment fee", "commitment_fee"),
  ],
  valueTitle: "bn",
  valueFormat: "#,##0",
};

/** Cover: who pays, year by year. */
export const sourcesByYear: ChartData = {
  name: "Sources",
  type: "columnStacked",
  title: "Who pays, by year",
  categories: years,
  series: [
    series("Secured DDTL and ABS", "secured"),
    series("Government-backed", "government_backed"),
    series("Corporate bonds", "bonds"),
    series("Vendor staged equity", "vendor_staged"),
    series("Sponsor equity to be found", "sponsor_equity"),
    series("Debt unplaced", "debt_unplaced"),
  ],
  valueTitle: "bn",
  valueFormat: "#,##0",
};

/** The question's hard part. */
export const equityToBeFound: ChartData = {
  name: "Equity to be found",
  type: "columnClustered",
  title: "Equity: vendors and to be found",
  categories: years,
  series: [
    series("Vendor staged equity", "vendor_staged"),
    series("Sponsor equity to be found", "sponsor_equity"),
  ],
  valueTitle: "bn",
  valueFormat: "#,##0",
};
