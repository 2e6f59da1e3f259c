import { growthPath as path } from "../../core/growth/path";
import { amount, choice, defaulting, periodCount, positive } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { row } from "../results/shape";

const SHAPES = {
  geometric: "The same growth rate in every period",
  linear: "The same step in every period",
  scurve: "Slow, fast, slow in amounts",
  logscurve: "Slow, fast, slow in growth rates",
} as const;

export const growthPath = define(
  {
    id: "GROWTH.PATH",
    family: "growth",
    summary: "A path from a start to a target that it reaches in the last period.",
    args: {
      start: amount("Value before the first period"),
      target: amount("Value at the end of the last period"),
      periods: periodCount(),
      shape: choice("Shape of the path", SHAPES, "geometric"),
      steepness: defaulting(positive("Steepness of the S-curves, above 0"), 10),
    },
    result: row("value", "Value at the end of each period"),
    example: [10, 80, 4],
    source: "Constant growth as Excel's RRI; logistic curve (Verhulst 1838) between pinned ends.",
    mathematics:
      "x = t/n. geometric a(b/a)^x; linear a+(b−a)x; scurve a+(b−a)S(x); logscurve a(b/a)^S(x); S(x) = [σ(k(x−½))−σ(−k/2)]/[σ(k/2)−σ(−k/2)].",
    related: ["GROWTH.FADE", "SCURVE.VALUE", "ESCALATE"],
    tasks: [
      "How do I get from today's revenue to a target?",
      "How do I draw an S-curve between two values?",
    ],
  },
  ({ start, target, periods, shape, steepness }) => path(start, target, periods, shape, steepness),
  {
    "end-not-positive": ({ end, value, shape }) =>
      `${end} is ${describeNumber(value)}; shape "${shape}" needs a number above 0 (linear and scurve take any)`,
  },
);
