import type { CoverData } from "../blocks/cover";
import { inPeriod } from "../blocks/inPeriod";
import { amountText, percentText } from "../blocks/sentence";
import { f, headerOf, input, output } from "../builder/formula";
import { runRateBySegment } from "./charts";

const inTargetYear = (key: string) =>
  inPeriod(key, f`${input("years_to_target")}`, headerOf("Curves", "period"));
const year = f`${headerOf("Curves", "year")}`;

/** The answer in short sentences, each on a line of its own, and what it rests on. */
export const cover: CoverData = {
  answer: [
    f`"A run rate of "&${amountText(f`${output("target_run_rate_2030")}`)}&" by the end of "&INDEX(${year},${input("years_to_target")})&" needs growth of "&${percentText(f`${output("implied_cagr")}`, "0.0%")}&" a year from "&${amountText(f`${input("run_rate_2025")}`)}&"."`,
    f`"Of the run rate then, consumers carry "&${percentText(inTargetYear("mix_consumer"))}&", enterprises "&${percentText(inTargetYear("mix_enterprise"))}&"."`,
    f`"The year's revenue is "&${amountText(f`${output("recognized_2030")}`)}&" by curve and "&${amountText(inTargetYear("drivers_total"))}&" by drivers."`,
  ],
  figures: [
    {
      title: "Target as exit run rate",
      unit: "$bn/yr",
      of: output("target_run_rate_2030"),
    },
    {
      title: "Growth a year to the target",
      unit: "share",
      of: output("implied_cagr"),
    },
    {
      title: "Recognized revenue in the target year",
      unit: "$bn",
      of: output("recognized_2030"),
    },
    {
      title: "Recognized revenue up to the target year",
      unit: "$bn",
      of: output("recognized_2026_2030"),
    },
    {
      title: "Revenue by drivers in the year of the bridge",
      unit: "$bn",
      of: output("bridge_end"),
    },
  ],
  chart: runRateBySegment,
  assumptions: [
    "run_rate_2025",
    "target_2030",
    "terminal_growth",
    "consumer_v2",
    "enterprise_v2",
    "ai_cloud_v2",
  ],
  method: [
    "Each segment follows a logistic curve through its launch and a second point, below a ceiling.",
    "A year's revenue is the mean of its opening and closing run rate: growth shows in revenue with a lag.",
    "Drivers rebuild each segment from customers, units, seats and prices; a switch picks what counts.",
  ],
  asOf: "2025-11-30",
};
