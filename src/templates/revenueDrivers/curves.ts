import {
  at,
  f,
  input,
  line as wholeLine,
  mark,
  markWithOpening,
  output,
  point,
  through,
} from "../builder/formula";
import type { TemplateSheet } from "../builder/defineTemplate";
import { labelWithYear } from "../blocks/yearText";
import type { Row } from "../builder/row";
import { figure, gap, heading, helper, line, linkedInput } from "../builder/rows";
import { segments, TARGET_YEARS, YEARS, type Segment } from "./segments";

/** Segment by segment through two points below a ceiling; run rate, revenue, mix; the top-down path. */
export const curvesSheet: TemplateSheet = {
  name: "Curves",
  about: "each segment on an S-curve through two points; run rate, recognized revenue and mix.",
  tabColor: "#2E8B8B",
  timeline: true,
  rows: [
    ...target(),
    ...segments.flatMap(calibration),
    ...runRates(),
    ...revenue(),
    ...mix(),
    ...topDown(),
  ],
};

function target(): Row[] {
  const basis = input("target_basis");
  const fromRevenue = f`2*${input("target_2030")}/(1+1/(1+${input("terminal_growth")}))`;
  return [
    heading("Target"),
    linkedInput(
      "run_rate_2025",
      labelWithYear("Annualized run rate, end of ", -1),
      "$bn/yr",
      "opening run rate",
    ),
    linkedInput("years_to_target", "Years to the target", "years", "years to target"),
    figure({
      key: "target_run_rate_2030",
      title: "Target as exit run rate",
      unit: "$bn/yr",
      note: "revenue = mean of two run rates",
      formula: f`=IF(${basis}="run_rate",${input("target_2030")},IF(${basis}="recognized",${fromRevenue},NA()))`,
    }),
    ...gap(),
  ];
}

function calibration({ key, title }: Segment): Row[] {
  const points = ["t1", "v1", "t2", "v2", "ceiling"].map((name) => mark(`${key} ${name}`));
  const [t1, v1, t2, v2, ceiling] = points;
  const calibrate = f`BUILDOUT.SCURVE.CALIBRATE(${t1 ?? ""},${v1 ?? ""},${t2 ?? ""},${v2 ?? ""},${ceiling ?? ""},,,`;
  return [
    heading(`${title}: curve`),
    linkedInput(`${key}_t1`, "First point, launch", "years after 2025", `${key} t1`),
    linkedInput(`${key}_v1`, "Run rate at the first point", "$bn/yr", `${key} v1`),
    linkedInput(`${key}_t2`, "Second point", "years after 2025", `${key} t2`),
    scaled(key, "v2", "Run rate at the second point, scaled"),
    scaled(key, "ceiling", "Ceiling, scaled"),
    figure({
      key: `${key}_midpoint`,
      title: `${title}: midpoint`,
      label: "Midpoint",
      unit: "years after 2025",
      note: "half of the ceiling",
      formula: f`=${calibrate}"midpoint")`,
    }),
    figure({
      key: `${key}_rate`,
      title: `${title}: rate`,
      label: "Rate",
      unit: "1/yr",
      note: "of the logistic curve",
      formula: f`=${calibrate}"rate")`,
    }),
    ...gap(),
  ];
}

function scaled(key: string, name: string, title: string): Row {
  return helper(`${key} ${name}`, {
    title,
    unit: "$bn/yr",
    formula: f`=${input(`${key}_${name}`)}*${input("segment_scale")}`,
  });
}

function runRates(): Row[] {
  const period = markWithOpening("period");
  return [
    heading("Exit run rate"),
    ...segments.map(({ key, title }) =>
      line({
        key: `exit_run_rate_${key}`,
        title: `Exit run rate, ${title}`,
        label: title,
        unit: "$bn/yr",
        length: YEARS,
        spills: true,
        withOpening: true,
        formula: f`=IF(${period}<${mark(`${key} t1`)},0,BUILDOUT.SCURVE.VALUE(${period},${mark(`${key} ceiling`)},${output(`${key}_midpoint`)},${output(`${key}_rate`)}))`,
      }),
    ),
    line({
      key: "exit_run_rate_total",
      title: "Exit run rate, total",
      label: "Total",
      unit: "$bn/yr",
      length: YEARS,
      withOpening: true,
      isTotal: true,
      formula: f`=SUM(${through(at("exit_run_rate_consumer"), at("exit_run_rate_ai_cloud"))})`,
    }),
    ...gap(),
  ];
}

function revenue(): Row[] {
  const recognized = (key: string) =>
    f`=BUILDOUT.REVENUE.RECOGNIZED(${wholeLine(`exit_run_rate_${key}`)},${point(`exit_run_rate_${key}`, 0)})`;
  return [
    heading("Recognized revenue by curve"),
    ...segments.map(({ key, title }) =>
      line({
        key: `recognized_${key}`,
        title: `Recognized revenue by curve, ${title}`,
        label: title,
        unit: "$bn",
        length: YEARS,
        spills: true,
        total: "sum",
        formula: recognized(key),
      }),
    ),
    line({
      key: "recognized_total",
      title: "Recognized revenue by curve, total",
      label: "Total",
      note: "of the total run rate, on its own",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      isTotal: true,
      formula: recognized("total"),
    }),
    ...gap(),
  ];
}

function mix(): Row[] {
  return [
    heading("Share of exit run rate"),
    ...segments.map(({ key, title }) =>
      line({
        key: `mix_${key}`,
        title: `Share of exit run rate, ${title}`,
        label: title,
        unit: "share",
        length: YEARS,
        withOpening: true,
        formula: f`=${at(`exit_run_rate_${key}`)}/${at("exit_run_rate_total")}`,
      }),
    ),
    ...gap(),
  ];
}

function topDown(): Row[] {
  const fade = f`BUILDOUT.GROWTH.FADE(${mark("opening run rate")},${output("target_run_rate_2030")},${mark("years to target")},${mark("terminal growth")}`;
  return [
    heading("Top-down: growth that fades to the target"),
    linkedInput("terminal_growth", "Growth in the year of the target", "share", "terminal growth"),
    line({
      key: "topdown_run_rate",
      title: "Top-down run rate 2026-30",
      label: "Run rate",
      unit: "$bn/yr",
      length: TARGET_YEARS,
      spills: true,
      formula: f`=${fade})`,
    }),
    line({
      key: "topdown_growth",
      title: "Top-down growth 2026-30",
      label: "Growth",
      unit: "share",
      length: TARGET_YEARS,
      spills: true,
      formula: f`=${fade},"growth")`,
    }),
  ];
}
