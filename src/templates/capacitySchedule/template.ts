import { defineTemplate } from "../builder/defineTemplate";
import { capacitySheet } from "./capacity";
import { checks } from "./checks";
import { cover } from "./cover";
import { inputs } from "./inputs";
import { outputsSheet } from "./outputs";
import { presets } from "./presets";

/** How many GW the money buys, and when. */
export const capacitySchedule = defineTemplate({
  name: "capacity-schedule",
  title: "Capacity schedule",
  question: "How many GW, when, and what does $1.4 tn buy?",
  periods: [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033],
  inputs,
  firstPreset: "Nov 2025",
  presets,
  cover,
  sheets: [capacitySheet, outputsSheet],
  checks,
  keyFigures: [
    "gw_target",
    "gw_2030",
    "rent_per_gw_year",
    "headline_per_gw",
    "spend_if_owned_prior",
  ],
  sparkline: "gw",
});
