import { success } from "../../core/result";
import { shift } from "../../core/time/shift";
import { amount, amounts, defaulting, number } from "../arguments";
import { define } from "../define";
import { row } from "../results/shape";

export const timeShift = define(
  {
    id: "TIME.SHIFT",
    family: "time",
    summary: "A series that arrives later or earlier, in whole or broken periods.",
    args: {
      values: amounts("Values to shift"),
      periods: number("Periods later; negative is earlier", { unit: "periods" }),
      fill: defaulting(amount("Value where the series has none"), 0),
    },
    result: row("shifted", "Shifted values"),
    example: [[5, 9, 14, 2], 0.5],
    source: "Linear interpolation between the two neighboring periods.",
    mathematics: "out_t = (1−f)·v_{t−d} + f·v_{t−d−1}, d = ⌊periods⌋, f = periods − d.",
    related: ["TIME.AXIS", "STRESS.SHOCK"],
    tasks: ["What if everything is half a year late?"],
  },
  ({ values, periods, fill }) => success(shift(values, periods, fill)),
);
