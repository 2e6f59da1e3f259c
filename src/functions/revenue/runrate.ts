import { runrate } from "../../core/revenue/runrate";
import { amounts, count, defaulting, positive } from "../arguments";
import { counted } from "../boundary/describe";
import { define } from "../define";
import { cell } from "../results/shape";

export const revenueRunrate = define(
  {
    id: "REVENUE.RUNRATE",
    family: "revenue",
    summary: "Annual run-rate: the mean of the last periods' revenue times the periods in a year.",
    args: {
      revenue: amounts("Revenue by period"),
      per_year: positive("Periods per year: 12 months, 13 periods of 28 days, 52 weeks", {
        unit: "periods per year",
      }),
      last_n: defaulting(count("How many of the last periods to average", { unit: "periods" }), 1),
    },
    result: cell("runrate", "Annual run-rate", { unit: "currency per year" }),
    example: [[4.2, 4.9, 5.3], 13],
    source:
      "Company practice: the last 28 days times 13; subscription revenue of a month times 12.",
    mathematics: "mean(last n)·per_year.",
    related: ["REVENUE.RECOGNIZED", "GROWTH.PATH"],
    tasks: [
      "What is the annualized run-rate of the last month's revenue?",
      "How do I turn 28-day revenue into ARR?",
    ],
  },
  ({ revenue, per_year, last_n }) => runrate(revenue, per_year, last_n),
  {
    "too-few-periods": ({ asked, given }) =>
      `last_n is ${asked} and revenue has ${counted(given, "period")}; use a whole number from 1 to ${given}`,
  },
);
