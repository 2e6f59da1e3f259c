import { COLUMN } from "../builder/columns";
import { f, input, line, mark, output, point, through, type KeyFormula } from "../builder/formula";
import type { TemplateSheet } from "../builder/defineTemplate";
import type { Row } from "../builder/row";
import { figure, gap, heading, helper } from "../builder/rows";
import { chartRows } from "../blocks/chartRows";
import { inPeriod } from "../blocks/inPeriod";
import { labelWithYear, yearText } from "../blocks/yearText";
import { revenueAndRunRate, topDownAndBottomUp, bridgeBySegment } from "./charts";
import { perSegment, segments } from "./segments";

/** Implied growth, revenue over spans of years, the bridge from curve to drivers, charts. */
export const outputsSheet: TemplateSheet = {
  name: "Outputs",
  about: "implied growth, revenue over the years, the bridge from curve to drivers, charts.",
  tabColor: "#E0A030",
  timeline: true,
  rows: [
    ...chartRows([revenueAndRunRate, topDownAndBottomUp]),
    ...chartRows([bridgeBySegment]),
    ...growth(),
    ...revenue(),
    ...bridge(),
  ],
};

/** Growth a year between two amounts over the years to the target. */
function yearly(to: KeyFormula, from: KeyFormula): KeyFormula {
  return f`=(${to}/${from})^(1/${mark("years to target")})-1`;
}

function growth(): Row[] {
  const opening = f`${input("run_rate_2025")}`;
  const menu = ["100", "150", "200", "213.6", "280", "300", "500"];
  return [
    heading("Growth a year that the target asks for"),
    figure({
      key: "implied_cagr",
      title: "Growth a year from exit 2025 to the target",
      label: f`="Growth a year from exit "&${yearText(-1)}&" to the target"`,
      unit: "share",
      formula: yearly(f`${output("target_run_rate_2030")}`, opening),
    }),
    ...menu.map((target, index) => {
      const chosen = f`INDEX(${input("growth_menu")},${index + 1})`;
      return figure({
        key: `implied_cagr_to_${target.replace(".", "_")}`,
        title: `Growth a year to a run rate of ${target}`,
        label: f`="Growth a year to a run rate of "&${chosen}`,
        unit: "share",
        formula: yearly(chosen, opening),
      });
    }),
    figure({
      key: "implied_cagr_fy_280",
      title: "Growth a year, revenue 2025 to 280",
      label: f`="Growth, revenue 2025-30: "&${input("fy_revenue_2025")}&" to "&${input("fy_target_2030")}`,
      unit: "share",
      formula: yearly(f`${input("fy_target_2030")}`, f`${input("fy_revenue_2025")}`),
    }),
    figure({
      key: "implied_cagr_hsbc",
      title: "Growth a year, 12.5 to 213.6",
      label: f`="Growth, HSBC 2025-30: "&${input("hsbc_revenue_2025")}&" to "&${input("hsbc_revenue_2030")}`,
      unit: "share",
      formula: yearly(f`${input("hsbc_revenue_2030")}`, f`${input("hsbc_revenue_2025")}`),
    }),
    ...gap(),
  ];
}

function revenue(): Row[] {
  const years = f`${mark("years to target")}`;
  const lastYear = f`${years}-1`;
  return [
    heading("Run rate and recognized revenue"),
    figure({
      key: "exit_run_rate_total_2025",
      title: "Exit run rate, end of 2025",
      label: labelWithYear("Exit run rate, end of ", -1),
      unit: "$bn/yr",
      formula: f`=${point("exit_run_rate_total", 0)}`,
    }),
    figure({
      key: "exit_run_rate_2030",
      title: "Exit run rate, end of 2030",
      label: labelWithYear("Exit run rate, end of ", lastYear),
      unit: "$bn/yr",
      formula: f`=${inPeriod("exit_run_rate_total", years, mark("period"))}`,
    }),
    figure({
      key: "recognized_2025",
      title: "Revenue 2025 by the linear rule",
      label: f`="Revenue "&${yearText(-1)}&" by the linear rule"`,
      unit: "$bn",
      note: "mean of two run rates",
      formula: f`=AVERAGE(${input("run_rate_2024")},${input("run_rate_2025")})`,
    }),
    figure({
      key: "recognized_2030",
      title: "Recognized revenue 2030",
      label: labelWithYear("Recognized revenue ", lastYear),
      unit: "$bn",
      formula: f`=${inPeriod("recognized_total", years, mark("period"))}`,
    }),
    figure({
      key: "recognized_2026_2030",
      title: "Recognized 2026-30",
      label: f`="Recognized "&${input("first_year")}&" to "&${yearText(lastYear)}`,
      unit: "$bn",
      formula: f`=SUMPRODUCT((${mark("period")}<=${years})*${line("recognized_total")})`,
    }),
    figure({
      key: "recognized_2026_2033",
      title: "Recognized 2026-33",
      label: f`="Recognized "&${input("first_year")}&" to "&${yearText(f`COLUMNS(${line("recognized_total")})-1`)}`,
      unit: "$bn",
      formula: f`=SUM(${line("recognized_total")})`,
    }),
    figure({
      key: "subscription_crosscheck",
      title: "Users x paying share x revenue per user",
      unit: "$bn",
      note: "HSBC's figures for 2030",
      formula: f`=IF(COUNTBLANK(${through(input("hsbc_users_bn"), input("hsbc_arpu"))})>0,NA(),${input("hsbc_users_bn")}*${input("hsbc_paying_share")}*${input("hsbc_arpu")})`,
    }),
    ...gap(),
  ];
}

function bridge(): Row[] {
  const period = mark("bridge period");
  const inYear = (key: string): KeyFormula => inPeriod(key, f`${period}`, mark("period"));
  const steps = perSegment("bridge").map(output);
  const [first = output("bridge_start"), last = first] = [steps[0], steps.at(-1)];
  const drivers = through(first, last);
  const call = (item: string): KeyFormula =>
    f`BUILDOUT.RECON.BRIDGE(${output("bridge_start")},${drivers},${output("bridge_end")},,"${item}")`;
  const bars: NonNullable<Row["cells"]>[number] = {
    key: {
      kind: "line",
      key: "bridge_cumulative",
      title: "Bridge bars, start to end (7 values)",
      unit: "$bn",
    },
    column: COLUMN.opening,
    columns: 1,
    rows: segments.length + 1,
    spills: true,
    content: f`=${call("cumulative")}`,
    styles: ["amount"],
  };
  const start = figure({
    key: "bridge_start",
    title: "Bridge: by curve",
    label: "Recognized revenue by curve",
    unit: "$bn",
    note: "beside each bar: the sum so far",
    formula: f`=${inYear("recognized_total")}`,
  });
  return [
    heading("Bridge from curve to drivers"),
    helper("bridge period", {
      title: "Year of the bridge, counted on the timeline",
      unit: "period",
      formula: f`=MATCH(${input("bridge_year")},${mark("year")},0)`,
    }),
    { ...start, cells: [...(start.cells ?? []), bars] },
    ...segments.map(({ key, title }) =>
      figure({
        key: `bridge_${key}`,
        title: `Bridge: ${title}`,
        label: title,
        unit: "$bn",
        style: "difference",
        formula: f`=${inYear(`drivers_${key}`)}-${inYear(`recognized_${key}`)}`,
      }),
    ),
    figure({
      key: "bridge_end",
      title: "Bridge: by drivers",
      label: "Recognized revenue by drivers",
      unit: "$bn",
      formula: f`=${inYear("drivers_total")}`,
    }),
    figure({
      key: "bridge_unexplained",
      title: "Bridge: unexplained",
      label: "Unexplained",
      unit: "$bn",
      style: "difference",
      formula: f`=${call("unexplained")}`,
    }),
    ...gap(),
  ];
}
