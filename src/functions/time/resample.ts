import { resample } from "../../core/time/resample";
import { amounts, choice, positive } from "../arguments";
import { counted, describeNumber as n } from "../boundary/describe";
import { define } from "../define";
import { row } from "../results/shape";

const METHODS = {
  sum: "Add up; to shorter periods divide equally",
  average: "Mean; to shorter periods repeat",
  last: "Last value, as for balances; to shorter periods repeat",
  first: "First value; to shorter periods repeat",
  max: "Largest value; to shorter periods repeat",
  min: "Smallest value; to shorter periods repeat",
} as const;

const PER_YEAR = { unit: "periods per year" };

export const timeResample = define(
  {
    id: "TIME.RESAMPLE",
    family: "time",
    summary: "A series from months to quarters to years, or back.",
    args: {
      values: amounts("Values to resample"),
      from_per_year: positive("Periods per year of the values", PER_YEAR),
      to_per_year: positive("Periods per year of the result", PER_YEAR),
      method: choice("What the values of a longer period become", METHODS, "sum"),
    },
    result: row("resampled", "Values in the new periods"),
    example: [[4, 9, 2, 7, 5, 1], 12, 4],
    source: "Aggregation by groups of periods; equal division down to shorter ones.",
    mathematics:
      "k = from_per_year/to_per_year values become one; the other way each value becomes k, divided by k (sum) or repeated.",
    related: ["TIME.AXIS", "TIME.SHIFT"],
    tasks: ["How do I turn months into quarters?", "How do I split a year into months?"],
  },
  ({ values, from_per_year, to_per_year, method }) =>
    resample(values, from_per_year, to_per_year, method),
  {
    "ratio-not-whole": ({ from, to }) =>
      `from_per_year is ${n(from)} and to_per_year is ${n(to)}; use numbers of which one is a multiple of the other, such as 12 and 4`,
    ragged: ({ cells, group }) =>
      `values has ${counted(cells, "cell")}, and ${group} make one longer period; use a multiple of ${group}`,
    "too-many-periods": ({ periods, most }) =>
      `to_per_year leads to ${periods} periods; a formula may spill ${most}, so use fewer values or a smaller to_per_year`,
  },
);
