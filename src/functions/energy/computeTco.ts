import { computeCost } from "../../core/energy/totalCost";
import { success } from "../../core/result";
import {
  amount,
  defaulting,
  nonNegative,
  number,
  perPeriod,
  positive,
  rate,
  share,
} from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

const PER_HOUR = { unit: "currency per unit-hour" };

export const computeTco = define(
  {
    id: "COMPUTE.TCO",
    family: "energy",
    summary:
      "Total cost of ownership of an accelerator per hour sold: capital, power and the rest.",
    args: {
      capex_per_unit: perPeriod(nonNegative("Price of one unit, its data center included")),
      life_years: perPeriod(positive("Life in years, above 0", { unit: "years" })),
      wacc: perPeriod(rate("Cost of capital", "effective annual")),
      kw_per_unit: perPeriod(nonNegative("IT power of one unit", { unit: "kW" })),
      pue: perPeriod(number("Facility power over IT power, at least 1", { min: 1, unit: "x" })),
      price_per_mwh: perPeriod(amount("Price of electricity", { unit: "currency per MWh" })),
      residual_share: defaulting(perPeriod(share("Share of capex left at the end")), 0),
      opex_share: defaulting(
        perPeriod(share("Other operating cost per year, as a share of capex")),
        0,
      ),
      utilization: defaulting(
        perPeriod(positive("Share of hours sold, above 0", { max: 1, unit: "fraction" })),
        1,
      ),
    },
    result: lines({
      capital: line("Return of and on capital", PER_HOUR),
      power: line("Electricity, drawn in sold and unsold hours", PER_HOUR),
      other: line("Other operating cost", PER_HOUR),
      total: line("Total cost per unit-hour sold", PER_HOUR),
    }),
    example: [40000, 4, 0.1, 1.5, 1.25, 80, 0, 0.05, 0.8],
    source: "Capital recovery factor: Brealey, Myers & Allen, equivalent annual cost.",
    mathematics:
      "[C·(1−ρ(1+w)^−n)·CRF + kw·pue·8760·p/1000 + o·C]/(8760·u), CRF = w/(1−(1+w)^−n), 1/n where w = 0.",
    related: ["LEVELIZED.COST", "ENERGY.COST", "DEPR.ECONOMIC"],
    tasks: [
      "What does a GPU-hour cost if we own the chips?",
      "Which rental price covers the cost of an accelerator?",
    ],
  },
  (unit) => {
    const costs = unit.capex_per_unit.map((capex, i) =>
      computeCost({
        capex,
        lifeYears: unit.life_years[i] ?? 1,
        wacc: unit.wacc[i] ?? 0,
        kw: unit.kw_per_unit[i] ?? 0,
        pue: unit.pue[i] ?? 1,
        pricePerMwh: unit.price_per_mwh[i] ?? 0,
        residualShare: unit.residual_share[i] ?? 0,
        opexShare: unit.opex_share[i] ?? 0,
        utilization: unit.utilization[i] ?? 1,
      }),
    );
    return success({
      capital: costs.map(({ capital }) => capital),
      power: costs.map(({ power }) => power),
      other: costs.map(({ other }) => other),
      total: costs.map(({ total }) => total),
    });
  },
);
