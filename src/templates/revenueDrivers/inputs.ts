import type { InputData, Provenance } from "../builder/inputData";
import { inputGroup, item, JUDGMENT } from "../builder/inputGroup";
import { calendarInputs } from "../blocks/generalInputs";
import { segmentInputs } from "./segmentInputs";

/** The places of the growth menu. */
const MENU = [1, 2, 3, 4, 5, 6, 7] as const;

const HSBC: Provenance = ["HSBC, via Reuters and investing.com", "2025-11-25", "H"];

const target = inputGroup("Target", [
  item(
    "run_rate_2024",
    "Annualized run rate, end of 2024",
    "$bn/yr",
    6,
    ["Friar blog, via ciol and ttm.financial", "2026-01-18", "H"],
    { limits: { above: 0 } },
  ),
  item(
    "run_rate_2025",
    "Annualized run rate, end of 2025",
    "$bn/yr",
    20,
    ["public statement of 2025-11-06 and press", "2025-11-06", "H"],
    { limits: { above: 0 } },
  ),
  item(
    "target_2030",
    "Target for 2030",
    "$bn/yr",
    200,
    ['"hundreds of billions by 2030" read as 200', "2025-11-06", "L"],
    { limits: { above: 0 } },
  ),
  item(
    "target_basis",
    "Target is the exit run rate (run_rate) or the year's revenue (recognized)",
    "choice",
    "run_rate",
    JUDGMENT,
    { choices: ["run_rate", "recognized"], label: "Target as run rate or as the year's revenue" },
  ),
  item("terminal_growth", "Growth of the run rate in 2030", "share", 0.35, JUDGMENT, {
    limits: { min: -0.9, max: 5 },
  }),
  item("segment_scale", "All second points and ceilings times", "factor", 1, JUDGMENT, {
    limits: { above: 0 },
  }),
  item("years_to_target", "Years from the end of 2025 to the target", "years", 5, JUDGMENT, {
    limits: { min: 1, max: 8, whole: true },
  }),
]);

const crossChecks = inputGroup("Cross-checks and bridge", [
  item(
    "growth_menu",
    "Targets of the growth menu",
    "$bn/yr",
    [100, 150, 200, 213.6, 280, 300, 500],
    ['readings of "hundreds of billions", HSBC, press', "2025-11-30", "L"],
    { limits: { above: 0 }, labels: MENU.map((n) => `Growth menu: target ${n}`) },
  ),
  item(
    "fy_revenue_2025",
    "Reported revenue 2025",
    "$bn",
    13.1,
    ["ainvest, econotimes", "2026-02", "M"],
    { limits: { above: 0 } },
  ),
  item(
    "fy_target_2030",
    "Recognized revenue 2030, for growth from 2025 revenue",
    "$bn",
    280,
    ["CNBC and Reuters, via several", "2026-02-20", "M"],
    { limits: { above: 0 } },
  ),
  item("hsbc_revenue_2025", "HSBC: revenue 2025", "$bn", 12.5, HSBC, { limits: { above: 0 } }),
  item("hsbc_revenue_2030", "HSBC: revenue 2030", "$bn", 213.6, HSBC, { limits: { above: 0 } }),
  item("hsbc_users_bn", "Cross-check: users 2030", "bn", 3, HSBC),
  item("hsbc_paying_share", "Cross-check: paying share", "share", 0.1, HSBC),
  item("hsbc_arpu", "Cross-check: revenue per paying user", "$/yr", 240, HSBC),
  item("bridge_year", "Year of the bridge", "year", 2030),
]);

/** Every input in the order of the Inputs sheet. */
export const inputs: readonly InputData[] = [
  ...calendarInputs,
  ...target,
  ...segmentInputs,
  ...crossChecks,
];
