import { defineTemplate } from "../builder/defineTemplate";
import { checks } from "./checks";
import { constructionSheet } from "./construction";
import { cover } from "./cover";
import { inputs } from "./inputs";
import { operationsSheet } from "./operations";
import { outputsSheet } from "./outputs";

/** Sources and uses of a program, and the equity that nobody has promised yet. */
export const fundingMix = defineTemplate({
  name: "funding-mix",
  title: "Funding mix",
  question: "Who pays for a 10 GW program?",
  periods: [1, 2, 3, 4],
  inputs,
  firstPreset: "Nov 2025",
  presets: { "Reset Feb 2026": {}, "HSBC-like": {} },
  cover,
  sheets: [constructionSheet, operationsSheet, outputsSheet],
  checks,
  keyFigures: [
    "total_sponsor_equity",
    "total_uses",
    "debt",
    "total_vendor_staged",
    "total_debt_unplaced",
  ],
  sparkline: "uses",
});
