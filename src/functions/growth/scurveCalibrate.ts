import { calibrateScurve } from "../../core/growth/scurve";
import { amount, choice, defaulting, number } from "../arguments";
import { describeNumber as n } from "../boundary/describe";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";
import { SCURVE_KINDS } from "./scurveKinds";

export const scurveCalibrate = define(
  {
    id: "SCURVE.CALIBRATE",
    family: "growth",
    summary: "Midpoint and rate of the S-curve through two points, for SCURVE.VALUE.",
    args: {
      t1: number("Time of the first point", { unit: "time" }),
      v1: amount("Value at the first point"),
      t2: number("Time of the second point", { unit: "time" }),
      v2: amount("Value at the second point"),
      ceiling: amount("Value the curve rises to"),
      kind: choice("Kind of curve", SCURVE_KINDS, "logistic"),
      floor: defaulting(amount("Value the curve rises from"), 0),
    },
    result: lines({
      midpoint: scalarLine("Time of the midpoint", { unit: "time" }),
      rate: scalarLine("Growth rate of the curve per unit of time", { unit: "per unit of time" }),
    }),
    example: [0, 5, 4, 50, 100],
    source: "Logit and Gompertz transforms of the two points; Verhulst 1838, Gompertz 1825.",
    mathematics:
      "z = (v−floor)/(ceiling−floor); L = ln(z/(1−z)) or −ln(−ln z); rate = (L2−L1)/(t2−t1), midpoint = t1 − L1/rate.",
    related: ["SCURVE.VALUE", "GROWTH.PATH"],
    tasks: [
      "Which S-curve runs through last year's and this year's users?",
      "How do I fit an adoption curve to two data points?",
    ],
  },
  ({ t1, v1, t2, v2, ceiling, kind, floor }) =>
    calibrateScurve([t1, v1], [t2, v2], ceiling, kind, floor),
  {
    "same-time": ({ t }) => `t1 and t2 are both ${n(t)}; use two different times`,
    "ceiling-at-or-below-floor": ({ ceiling, floor }) =>
      `ceiling is ${n(ceiling)} and floor is ${n(floor)}; use a ceiling above the floor`,
    "value-outside": ({ argument, value, floor, ceiling }) =>
      `${argument} is ${n(value)}; use a number above the floor of ${n(floor)} and below the ceiling of ${n(ceiling)}`,
    flat: ({ value }) => noSolution(`v1 and v2 are both ${n(value)}; a flat line has no midpoint`),
  },
);
