import { scurveValue } from "../../core/growth/scurve";
import { success } from "../../core/result";
import { amount, choice, defaulting, number, series } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";
import { SCURVE_KINDS } from "./scurveKinds";

export const scurveValueFunction = define(
  {
    id: "SCURVE.VALUE",
    family: "growth",
    summary: "Value of an S-curve (logistic or Gompertz) at given times.",
    args: {
      t: series(number("Times", { unit: "time" }), { max: 10_000 }),
      ceiling: amount("Value the curve rises to"),
      midpoint: number("Time of the midpoint", { unit: "time" }),
      rate: number("Growth rate of the curve per unit of time", { unit: "per unit of time" }),
      kind: choice("Kind of curve", SCURVE_KINDS, "logistic"),
      floor: defaulting(amount("Value the curve rises from"), 0),
    },
    result: row("value", "Value of the curve at each time"),
    example: [[0, 2, 4], 100, 2, 1.1],
    source: "Verhulst 1838 (logistic); Gompertz 1825.",
    mathematics: "logistic F+(C−F)/(1+e^(−r(t−m))); gompertz F+(C−F)·exp(−e^(−r(t−m))).",
    related: ["SCURVE.CALIBRATE", "GROWTH.PATH", "DIFFUSION.BASS"],
    tasks: [
      "How many users at a given adoption S-curve?",
      "How do I model adoption that saturates?",
    ],
  },
  ({ t, ceiling, midpoint, rate, kind, floor }) =>
    success(t.map((time) => scurveValue(time, ceiling, midpoint, rate, kind, floor))),
);
