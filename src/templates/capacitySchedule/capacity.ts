import type { TemplateSheet } from "../builder/defineTemplate";
import { at, before, f, input, line as whole, mark, markAt, output } from "../builder/formula";
import { labelWithYear, yearText } from "../blocks/yearText";
import type { Row } from "../builder/row";
import { figure, gap, heading, helper, helperLine, line, linkedInput } from "../builder/rows";

const YEARS = 8;

/** What the money rents, what it would cost to own, and whether the known sites get there. */
export const capacitySheet: TemplateSheet = {
  name: "Capacity",
  about: "the GW that the money rents, the spend if it were owned, and the site list against both.",
  tabColor: "#2E8B8B",
  timeline: true,
  rows: [...rent(), ...path(), ...headline(), ...owned(), ...sites()],
};

function rent(): Row[] {
  return [
    heading("Rent"),
    linkedInput("rent_annual_total", "Rent of the reference contracts", "$bn/yr", "rent total"),
    linkedInput("rent_capacity_gw", "Capacity of the reference contracts", "GW", "rent capacity"),
    figure({
      key: "rent_per_gw_year",
      title: "Rent",
      unit: "$bn/GW-yr",
      style: "number",
      formula: f`=${mark("rent total")}/${mark("rent capacity")}`,
    }),
    ...gap(),
  ];
}

/** The path is linear in its end, so the end follows from the money without a search. */
function path(): Row[] {
  const steepness = mark("steepness");
  const periods = f`COUNT(${mark("period")})`;
  const money = f`${mark("rental total")}/${output("rent_per_gw_year")}`;
  return [
    heading("Rental view: the path of GW that the money buys"),
    linkedInput("gw_2025", labelWithYear("Capacity, end of ", -1), "GW", "gw opening"),
    linkedInput("rental_total", "Compute to be bought at the rent", "$bn", "rental total"),
    linkedInput("rental_years", "Years over which it is bought", "years", "rental years"),
    linkedInput("path_steepness", "Steepness of the GW path", "number", "steepness"),
    helperLine("unit path", {
      title: "S-curve from 0 to 1",
      unit: "ratio",
      length: YEARS,
      spills: true,
      formula: f`=BUILDOUT.GROWTH.PATH(0,1,${periods},"scurve",${steepness})`,
    }),
    helperLine("unit average", {
      title: "Average of the year",
      unit: "ratio",
      length: YEARS,
      formula: f`=AVERAGE(N(${markAt("unit path", -1)}),${markAt("unit path")})`,
    }),
    helper("unit years", {
      title: "GW-years up to the last year of buying, per GW added in the end",
      unit: "years",
      style: "number",
      formula: f`=SUMPRODUCT((${mark("period")}<=${mark("rental years")})*${mark("unit average")})`,
    }),
    figure({
      key: "gw_target",
      title: "Capacity 2033 that the money buys",
      label: f`="Capacity at the end of "&${yearText(YEARS - 1)}&" on this path"`,
      unit: "GW",
      formula: f`=${mark("gw opening")}+(${money}-${mark("gw opening")}*${mark("rental years")})/${mark("unit years")}`,
    }),
    line({
      key: "gw",
      title: "Capacity, year end",
      unit: "GW",
      length: YEARS,
      spills: true,
      opening: f`=${mark("gw opening")}`,
      formula: f`=BUILDOUT.GROWTH.PATH(${mark("gw opening")},${output("gw_target")},${periods},"scurve",${steepness})`,
    }),
    line({
      key: "gw_average",
      title: "Capacity, average",
      unit: "GW",
      length: YEARS,
      formula: f`=AVERAGE(${before("gw")},${at("gw")})`,
    }),
    line({
      key: "additions",
      title: "Additions",
      unit: "GW",
      length: YEARS,
      total: "sum",
      formula: f`=${at("gw")}-${before("gw")}`,
    }),
    line({
      key: "rental_cost",
      title: "Rental view: average GW x rent",
      label: "Cost at the rent",
      unit: "$bn",
      length: YEARS,
      total: "sum",
      isTotal: true,
      formula: f`=${at("gw_average")}*${output("rent_per_gw_year")}`,
    }),
    helperLine("rent paid", {
      title: "of it paid by the money",
      unit: "$bn",
      length: YEARS,
      formula: f`=${at("rental_cost")}*(${markAt("period")}<=${mark("rental years")})`,
    }),
    helperLine("rent unpaid", {
      title: "of it after the years bought: not in the money",
      unit: "$bn",
      length: YEARS,
      formula: f`=${at("rental_cost")}-${markAt("rent paid")}`,
    }),
    ...gap(),
  ];
}

function headline(): Row[] {
  const total = mark("headline total");
  return [
    heading("Spend view: the headline along an S-curve"),
    linkedInput("headline_total", "Headline commitment", "$bn", "headline total"),
    linkedInput("headline_years", "Years of the headline", "years", "headline years"),
    linkedInput("headline_gw", "Capacity the headline buys", "GW", "headline gw"),
    figure({
      key: "headline_per_year",
      title: "Headline a year",
      unit: "$bn/yr",
      formula: f`=${total}/${mark("headline years")}`,
    }),
    figure({
      key: "headline_per_gw",
      title: "Headline per GW",
      unit: "$bn/GW",
      formula: f`=${total}/${mark("headline gw")}`,
    }),
    line({
      key: "spend_phase",
      title: "Spend view: headline along the S-curve",
      label: "Spend",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: f`=BUILDOUT.CAPEX.PHASE(${total},${mark("headline years")},${input("spend_profile")})`,
    }),
    line({
      key: "spend_phase_gw",
      title: "GW bought by the spend",
      unit: "GW",
      length: YEARS,
      total: "sum",
      formula: f`=${at("spend_phase")}/${output("headline_per_gw")}`,
    }),
    ...gap(),
  ];
}

function owned(): Row[] {
  const lead = f`BUILDOUT.CAPEX.LEAD(${whole("additions")},${output("headline_per_gw")},${input("lead_profile")}`;
  return [
    heading("If every addition were owned"),
    line({
      key: "spend_if_owned",
      title: "Spend if every addition were owned, at the headline cost, with lead",
      label: "Spend at the headline cost, with lead",
      note: "additions after the last year: unknown",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: f`=${lead},"spend")`,
    }),
    figure({
      key: "spend_if_owned_prior",
      title: "of it before 2026",
      label: labelWithYear("Further spend, before ", 0),
      unit: "$bn",
      formula: f`=${lead},"prior")`,
    }),
    ...gap(),
  ];
}

function sites(): Row[] {
  const schedule = f`BUILDOUT.CAPACITY.SCHEDULE(${input("site_start")},${input("site_size")},${input("site_ramp")},COUNT(${mark("period")}))`;
  return [
    heading("Site list against the path"),
    line({
      key: "gw_sites",
      title: "Capacity by site list, year end",
      unit: "GW",
      length: YEARS,
      spills: true,
      opening: f`=${mark("gw opening")}`,
      formula: f`=${mark("gw opening")}+${schedule}`,
    }),
    line({
      key: "gw_sites_less_path",
      title: "Site list less path",
      unit: "GW",
      style: "difference",
      length: YEARS,
      formula: f`=${at("gw_sites")}-${at("gw")}`,
    }),
  ];
}
