import { growthFade as fade } from "../../core/growth/fade";
import { amount, periodCount, rate } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const growthFade = define(
  {
    id: "GROWTH.FADE",
    family: "growth",
    summary: "Growth that fades in equal steps to a terminal rate and still reaches the target.",
    args: {
      start: amount("Value before the first period, above 0"),
      target: amount("Value at the end of the last period, above 0"),
      periods: periodCount(),
      terminal_growth: rate("Growth in the last period", "per period"),
    },
    result: lines(
      {
        growth: line("Growth rate of each period", { unit: "fraction" }),
        value: line("Value at the end of each period"),
      },
      { defaultItem: "value" },
    ),
    example: [10, 100, 4, 0.3],
    source: 'A. Damodaran, "Investment Valuation": linearly declining growth (H model).',
    mathematics:
      "g_t runs in equal steps from g_1 to terminal_growth; g_1 solves Π(1+g_t) = target/start. With one period g = target/start − 1.",
    related: ["GROWTH.PATH", "SCURVE.CALIBRATE"],
    tasks: [
      "Which growth rates lead to a target without a cliff at the end?",
      "How do I fade growth to a terminal rate?",
    ],
  },
  ({ start, target, periods, terminal_growth }) => fade(start, target, periods, terminal_growth),
  {
    "end-not-positive": ({ end, value }) =>
      `${end} is ${describeNumber(value)}; use a number above 0`,
    "no-first-growth": ({ terminalGrowth }) =>
      noSolution(
        `terminal_growth is ${describeNumber(terminalGrowth)}, and no growth in period 1 then leads to the target; use one nearer to the growth that the target needs per period`,
      ),
  },
);
