import { defineTemplate } from "../builder/defineTemplate";
import { checks } from "./checks";
import { cover } from "./cover";
import { curvesSheet } from "./curves";
import { driversSheet } from "./drivers";
import { inputs } from "./inputs";
import { outputsSheet } from "./outputs";
import { presets } from "./presets";

/** What must be true for the run rate to grow tenfold in five years. */
export const revenueDrivers = defineTemplate({
  name: "revenue-drivers",
  title: "Revenue drivers",
  question: "What must be true to go from a $20 bn exit run rate to hundreds of billions by 2030?",
  periods: [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033],
  inputs,
  firstPreset: "Nov 2025",
  presets,
  cover,
  sheets: [curvesSheet, driversSheet, outputsSheet],
  checks,
  keyFigures: [
    "target_run_rate_2030",
    "implied_cagr",
    "recognized_2030",
    "recognized_2026_2030",
    "bridge_end",
  ],
  sparkline: "exit_run_rate_total",
});
