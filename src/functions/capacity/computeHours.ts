import { computeHours as hoursOf } from "../../core/capacity/computeHours";
import { success } from "../../core/result";
import { defaulting, nonNegative, number, perPeriod, positive, share } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const computeHours = define(
  {
    id: "COMPUTE.HOURS",
    family: "capacity",
    summary: "Accelerators that a facility's power feeds, and the hours they sell.",
    args: {
      mw: perPeriod(nonNegative("Facility power", { unit: "MW" })),
      kw_per_unit: perPeriod(positive("IT power of one unit, above 0", { unit: "kW" })),
      pue: defaulting(
        perPeriod(number("Facility power over IT power, at least 1", { min: 1, unit: "x" })),
        1.25,
      ),
      availability: defaulting(perPeriod(share("Share of hours in which a unit works")), 1),
      utilization: defaulting(perPeriod(share("Share of working hours that are sold")), 1),
      hours: defaulting(perPeriod(nonNegative("Hours in the period", { unit: "hours" })), 8760),
    },
    result: lines({
      units: line("Units the power feeds", { unit: "units" }),
      hours: line("Unit-hours sold", { unit: "unit-hours" }),
    }),
    example: [[100, 150], 1.5, 1.2, 0.95, 0.7],
    source: "The Green Grid, power usage effectiveness (PUE).",
    mathematics:
      "units = mw·1000/pue/kw_per_unit; unit-hours = units·hours·availability·utilization.",
    related: ["CAPACITY.SCHEDULE", "COMPUTE.TCO", "ENERGY.COST"],
    tasks: ["How many GPUs does a gigawatt run?", "How many GPU-hours can we sell?"],
  },
  ({ mw, kw_per_unit, pue, availability, utilization, hours }) => {
    const sold = mw.map((power, t) =>
      hoursOf(
        power,
        kw_per_unit[t] ?? 1,
        pue[t] ?? 1,
        availability[t] ?? 0,
        utilization[t] ?? 0,
        hours[t] ?? 0,
      ),
    );
    return success({
      units: sold.map(({ units }) => units),
      hours: sold.map((period) => period.hours),
    });
  },
);
