import { learningCost } from "../../core/growth/learningCurve";
import { success } from "../../core/result";
import { amount, choice, number, perPeriod, positive } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

const MODES = {
  unit: "Cost of a unit at cumulative1",
  average: "Mean cost of the units from cumulative0 to cumulative1",
} as const;

export const learnWright = define(
  {
    id: "LEARN.WRIGHT",
    family: "growth",
    summary: "Unit cost that falls by the same share with each doubling of cumulative output.",
    args: {
      cost0: perPeriod(amount("Cost of a unit at cumulative0", { unit: "currency per unit" })),
      cumulative0: perPeriod(positive("Cumulative output so far, above 0", { unit: "units" })),
      cumulative1: perPeriod(positive("Cumulative output then, above 0", { unit: "units" })),
      learning_rate: perPeriod(
        number("Fall of cost per doubling, 0 to below 1", { min: 0, below: 1, unit: "fraction" }),
      ),
      mode: choice("Which cost", MODES, "unit"),
    },
    result: row("cost", "Cost per unit", { unit: "currency per unit" }),
    example: [100, 10, [20, 40], 0.2],
    source: 'T. P. Wright, "Factors Affecting the Cost of Airplanes" (1936).',
    mathematics:
      "b = −log2(1−LR); unit c0·(q1/q0)^(−b); average c0·q0^b·(q1^(1−b) − q0^(1−b))/((1−b)(q1−q0)).",
    related: ["ESCALATE", "DIFFUSION.BASS"],
    tasks: ["What does a robot cost after four doublings of output?"],
  },
  ({ cost0, cumulative0, cumulative1, learning_rate, mode }) =>
    success(
      cost0.map((cost, i) =>
        learningCost(cost, cumulative0[i] ?? 1, cumulative1[i] ?? 1, learning_rate[i] ?? 0, mode),
      ),
    ),
);
