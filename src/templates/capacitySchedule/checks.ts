import type { CheckData } from "../blocks/checkRows";
import { f, input, line, mark } from "../builder/formula";

const rental = [
  "gw_2025",
  "rental_total",
  "rental_years",
  "path_steepness",
  "rent_annual_total",
  "rent_capacity_gw",
];

/** What must hold in the workbook. */
export const checks: readonly CheckData[] = [
  {
    key: "phase_total",
    title: "Spend = headline",
    formula: f`SUM(${line("spend_phase")})-${input("headline_total")}`,
    remedy: "The timeline shows eight years: a headline over more years does not fit on it.",
    needs: ["headline_total", "headline_years", "spend_profile"],
  },
  {
    key: "rent_total",
    title: "Average GW x rent = money",
    formula: f`SUM(${mark("rent paid")})-${input("rental_total")}`,
    remedy:
      "A cell of the path on Capacity was overwritten: the path is set so that the money buys it.",
    needs: rental,
  },
  {
    key: "gw_not_falling",
    title: "GW never falls",
    formula: f`SUMPRODUCT(--(${line("additions")}<0))`,
    remedy: "The number of years with fewer GW: the money rents less than stands already.",
    needs: rental,
  },
];
