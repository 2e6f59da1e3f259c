import type { ChartData } from "../blocks/chartRows";
import { firstOf, headerOf, labelsOf, line, output, through } from "../builder/formula";
import { segments, TARGET_YEARS } from "./segments";

const years = headerOf("Curves", "year");
const steps = through(output("bridge_consumer"), output("bridge_ai_cloud"));

/** Cover: where the run rate comes from. */
export const runRateBySegment: ChartData = {
  name: "Run rate by segment",
  type: "areaStacked",
  title: "Exit run rate by segment",
  categories: years,
  series: segments.map(({ key, title }) => ({
    name: title,
    values: line(`exit_run_rate_${key}`),
  })),
  valueTitle: "bn a year",
  valueFormat: "#,##0",
};

/** A year's revenue lags its closing run rate. */
export const revenueAndRunRate: ChartData = {
  name: "Run rate and revenue",
  type: "columnClustered",
  title: "Recognized revenue and exit run rate",
  categories: years,
  series: [
    { name: "Recognized revenue", values: line("recognized_total") },
    { name: "Exit run rate", values: line("exit_run_rate_total"), type: "line" },
  ],
  valueTitle: "bn",
  valueFormat: "#,##0",
};

/** The path by fading growth against the sum of the segments. */
export const topDownAndBottomUp: ChartData = {
  name: "Top-down and bottom-up",
  type: "line",
  title: "Run rate: top-down and bottom-up",
  categories: firstOf(years, TARGET_YEARS),
  series: [
    { name: "Top-down, growth fades", values: line("topdown_run_rate") },
    {
      name: "Bottom-up, sum of segments",
      values: firstOf(line("exit_run_rate_total"), TARGET_YEARS),
    },
  ],
  valueTitle: "bn a year",
  valueFormat: "#,##0",
};

/** What the drivers add to the curve or take from it. */
export const bridgeBySegment: ChartData = {
  name: "Bridge",
  type: "columnClustered",
  title: "Bridge: revenue by drivers less curve",
  categories: labelsOf(steps),
  series: [
    {
      name: "Drivers less curve",
      values: steps,
    },
  ],
  valueTitle: "bn",
  valueFormat: "0.0",
};
