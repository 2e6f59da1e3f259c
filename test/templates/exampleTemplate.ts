import { chartRows } from "../../src/templates/blocks/chartRows";
import { calendarInputs } from "../../src/templates/blocks/generalInputs";
import { amountText } from "../../src/templates/blocks/sentence";
import { defineTemplate } from "../../src/templates/builder/defineTemplate";
import {
  f,
  headerOf,
  input,
  line as whole,
  mark,
  output,
} from "../../src/templates/builder/formula";
import { inputGroup, item } from "../../src/templates/builder/inputGroup";
import { figure, gap, heading, line, linkedInput } from "../../src/templates/builder/rows";

/** Periods on the timeline. */
const YEARS = 3;

/** 1. Inputs: key, title, unit, default; source, date and confidence are "judgment" when not given. */
const inputs = [
  ...calendarInputs,
  ...inputGroup("Program", [
    item("budget", "Budget", "$bn", 90, ["board paper", "2025-11-30", "M"], {
      limits: { above: 0 },
    }),
    item("profile", "Shape of the spend", "choice", "even", undefined, {
      choices: ["even", "front", "back"],
    }),
  ]),
];

const spendByYear = {
  name: "Spend",
  type: "columnClustered",
  title: "Spend by year",
  categories: headerOf("Spend", "year"),
  series: [{ name: "Spend", values: whole("spend") }],
  valueTitle: "bn",
  valueFormat: "0",
} as const;

/** 2.–5. One sheet, one check, a cover: how a budget is spent. See docs/templates.md. */
export const exampleTemplate = defineTemplate({
  name: "example",
  title: "Spending a budget",
  question: "When is the budget spent?",
  periods: [2026, 2027, 2028],
  inputs,
  firstPreset: "Base",
  presets: {
    "Early money": {
      profile: { value: "front", source: "CFO", date: "2025-11-30", confidence: "L" },
    },
  },
  sheets: [
    {
      name: "Spend",
      about: "the budget along its curve.",
      tabColor: "#2E8B8B",
      timeline: true,
      rows: [
        ...chartRows([spendByYear]),
        heading("Spend"),
        linkedInput("budget", "Budget", "$bn", "budget"),
        line({
          key: "spend",
          title: "Spend",
          unit: "$bn",
          length: YEARS,
          spills: true,
          total: "sum",
          formula: f`=BUILDOUT.CAPEX.PHASE(${mark("budget")},${YEARS},${input("profile")})`,
        }),
        figure({
          key: "peak",
          title: "Dearest year",
          unit: "$bn",
          formula: f`=MAX(${whole("spend")})`,
        }),
        ...gap(),
      ],
    },
  ],
  checks: [
    {
      key: "all_spent",
      title: "Spend = budget",
      formula: f`SUM(${whole("spend")})-${input("budget")}`,
      remedy: "A year of the spend was overwritten.",
      needs: ["budget", "profile"],
    },
  ],
  cover: {
    answer: [f`"The dearest year takes "&${amountText(f`${output("peak")}`, "0.0")}&"."`],
    figures: [{ title: "Dearest year", unit: "$bn", of: output("peak") }],
    chart: spendByYear,
    assumptions: ["budget", "profile"],
    method: ["The budget is spread over three years along a curve."],
    asOf: "2025-11-30",
  },
  keyFigures: ["peak"],
  sparkline: "spend",
});
