import { success } from "../../core/result";
import { shock as shocked } from "../../core/simulation/shock";
import { amounts, count, defaulting, number, optional, whole } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

export const stressShock = define(
  {
    id: "STRESS.SHOCK",
    family: "simulation",
    summary: "A series hit by a shock that lasts and then recovers in equal steps.",
    args: {
      values: amounts("Values before the shock"),
      shock: number("Relative change, −0.2 is 20 % less", { unit: "fraction" }),
      start: count("First period of the shock", { unit: "period" }),
      duration: optional(
        whole("Periods at full size; to the end if omitted", {
          min: 0,
          max: 1200,
          unit: "periods",
        }),
      ),
      recovery: defaulting(
        whole("Periods of recovery after it", { min: 0, max: 1200, unit: "periods" }),
        0,
      ),
    },
    result: row("shocked", "Values under the shock"),
    example: [[10, 10, 10, 10], -0.5, 2, 1, 1],
    source: "Stress tests of project finance: size, duration, linear recovery.",
    mathematics: "v·(1 + shock·w); w = 1 for duration, then 1 − k/(recovery+1).",
    related: ["TIME.SHIFT"],
    tasks: ["What if revenue falls by 20 % for two years?"],
  },
  ({ values, shock, start, duration, recovery }) =>
    success(shocked(values, shock, start, duration, recovery)),
);
