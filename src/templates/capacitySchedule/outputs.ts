import { chartRows } from "../blocks/chartRows";
import type { TemplateSheet } from "../builder/defineTemplate";
import { f, input, line, mark, output } from "../builder/formula";
import { inPeriod } from "../blocks/inPeriod";
import type { Row } from "../builder/row";
import { figure, gap, heading, helper } from "../builder/rows";
import { costPerGw, pathAndSites, spend } from "./charts";

/** Milestones, what a GW earns and costs, accelerators, charts. */
export const outputsSheet: TemplateSheet = {
  name: "Outputs",
  about: "milestones, run rate per GW, accelerators per GW, the cost menu, charts.",
  tabColor: "#E0A030",
  timeline: true,
  rows: [
    ...chartRows([pathAndSites, spend]),
    ...chartRows([costPerGw]),
    ...milestones(),
    ...runRatePerGw(),
    ...accelerators(),
    ...costs(),
  ],
};

function milestones(): Row[] {
  const year = f`MATCH(${input("milestone_year")},${mark("year")},0)`;
  return [
    heading("Milestones"),
    figure({
      key: "gw_2030",
      title: "Capacity, end of 2030",
      label: f`="Capacity, end of "&${input("milestone_year")}`,
      unit: "GW",
      formula: f`=${inPeriod("gw", year, mark("period"))}`,
    }),
    figure({
      key: "spend_peak",
      title: "Spend view: the dearest year",
      unit: "$bn",
      formula: f`=MAX(${line("spend_phase")})`,
    }),
    figure({
      key: "gw_sites_end",
      title: "Capacity by site list, end of the timeline",
      unit: "GW",
      formula: f`=${inPeriod("gw_sites", f`COUNT(${mark("period")})`, mark("period"))}`,
    }),
    ...gap(),
  ];
}

function runRatePerGw(): Row[] {
  return [
    heading("Run rate per GW so far"),
    ...[2023, 2024, 2025].map((year) =>
      figure({
        key: `run_rate_per_gw_${year}`,
        title: `Run rate per GW, ${year}`,
        unit: "$bn/GW",
        formula: f`=${input(`run_rate_${year}`)}/${input(`gw_${year}`)}`,
      }),
    ),
    ...gap(),
  ];
}

function accelerators(): Row[] {
  return [
    heading("Accelerators"),
    helper("kw in a gw", { title: "kW in a GW", unit: "kW", formula: f`=10^6`, style: "count" }),
    figure({
      key: "accelerators_per_gw",
      title: "Accelerators per GW",
      unit: "units",
      style: "count",
      formula: f`=${mark("kw in a gw")}/${input("accelerator_pue")}/${input("kw_per_accelerator")}`,
    }),
    ...gap(),
  ];
}

function costs(): Row[] {
  const rows = [1, 2, 3, 4, 5, 6];
  return [
    heading("Capital cost menu"),
    ...rows.map((row) => {
      const cost = f`INDEX(${input("cost_menu_per_gw")},${row})`;
      return helper(`cost ${row}`, {
        title: f`=INDEX(${input("cost_menu_name")},${row})&""`,
        unit: "$bn/GW",
        formula: f`=IF(ISNUMBER(${cost}),${cost},${output("headline_per_gw")})`,
      });
    }),
    ...gap(),
  ];
}
