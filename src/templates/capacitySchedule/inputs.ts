import { calendarInputs } from "../blocks/generalInputs";
import type { InputData, Provenance } from "../builder/inputData";
import { inputGroup, item, JUDGMENT } from "../builder/inputGroup";

const BLOG: Provenance = ["Friar blog, via ciol and ttm.financial", "2026-01-18", "H"];
const POST: Provenance = ["public statement of 2025-11-06 and press", "2025-11-06", "H"];
const HSBC: Provenance = ["HSBC, via Reuters and investing.com", "2025-11-25", "H"];

const positive = { limits: { above: 0 } };
const wholeYears = { limits: { min: 1, max: 8, whole: true } };

const rental = inputGroup("Rental view", [
  item("gw_2025", "Capacity, end of 2025", "GW", 1.9, BLOG),
  item("rental_total", "Compute to be bought at the rent", "$bn", 1400, POST, positive),
  item("rental_years", "Years over which it is bought", "years", 8, POST, wholeYears),
  item("path_steepness", "Steepness of the GW path", "number", 6, JUDGMENT, positive),
  item("rent_annual_total", "Rent of the reference contracts", "$bn/yr", 620, HSBC, positive),
  item("rent_capacity_gw", "Capacity of the reference contracts", "GW", 36, HSBC, positive),
  item("milestone_year", "Year of the milestone on the cover", "year", 2030),
]);

const headline = inputGroup("Headline", [
  item("headline_total", "Headline commitment", "$bn", 1400, POST, positive),
  item("headline_years", "Years of the headline", "years", 8, POST, wholeYears),
  item(
    "headline_gw",
    "Capacity the headline buys",
    "GW",
    30,
    ["econotimes", "2026-02", "M"],
    positive,
  ),
  item("spend_profile", "Shape of the spend", "choice", "scurve", JUDGMENT, {
    choices: ["even", "scurve", "front", "back", "bell"],
  }),
  item(
    "lead_profile",
    "Lead profile: share in the year of energization / one year before",
    "share",
    [0.6, 0.4],
    JUDGMENT,
    {
      labels: [
        "Lead profile: share in the year of energization",
        "Lead profile: share one year before",
      ],
    },
  ),
]);

const history = inputGroup("Capacity and run rate so far", [
  item("gw_2023", "Capacity, end of 2023", "GW", 0.2, BLOG, positive),
  item("gw_2024", "Capacity, end of 2024", "GW", 0.6, BLOG, positive),
  item("run_rate_2023", "Run rate, end of 2023", "$bn/yr", 2, BLOG, positive),
  item("run_rate_2024", "Annualized run rate, end of 2024", "$bn/yr", 6, BLOG, positive),
  item("run_rate_2025", "Annualized run rate, end of 2025", "$bn/yr", 20, POST, positive),
]);

const accelerators = inputGroup("Accelerators", [
  item("kw_per_accelerator", "Power per accelerator", "kW", 1.4, JUDGMENT, positive),
  item("accelerator_pue", "PUE between facility and accelerators", "ratio", 1.25, JUDGMENT, {
    limits: { min: 1, max: 3 },
  }),
]);

const menuSource: Provenance = ["section 2, row $/GW; middle of a range", "2026-06", "M"];

const costMenu = inputGroup("Capital cost menu", [
  item(
    "cost_menu_name",
    "Capital cost menu: who",
    "text",
    [
      "Bernstein",
      "Barclays",
      "Huang Aug 2025",
      "Epoch, Abilene",
      "Huang Computex 2026",
      "Headline: 1,400 / 30 GW",
    ],
    JUDGMENT,
    { caption: "Who" },
  ),
  item(
    "cost_menu_per_gw",
    "Capital cost menu (last row calculated)",
    "$bn/GW",
    [35, 55, 50, 32, 90, null],
    menuSource,
    { caption: "bn per GW", optional: true },
  ),
]);

const sites = inputGroup("Site list", [
  item(
    "site_name",
    "Sites",
    "text",
    ["Abilene", "Oracle sites", "SoftBank sites", "Not yet sited"],
    ["OpenAI, Oracle, SoftBank: nearly 7 GW in three years", "2025-09-23", "M"],
    { caption: "Site" },
  ),
  item("site_start", "First year on line", "year, 1 = 2026", [1, 2, 1, 4], JUDGMENT, {
    caption: "Start",
    limits: { min: 1, max: 40 },
  }),
  item(
    "site_size",
    "Size",
    "GW",
    [1.2, 4.5, 1.5, 9.4],
    ["first three: press; last: judgment, brings the sum to the path", "2025-09-23", "L"],
    { caption: "GW" },
  ),
  item("site_ramp", "Years to full size", "years", [1, 3, 2, 5], JUDGMENT, {
    caption: "Ramp",
    limits: { above: 0 },
  }),
]);

/** Every input in the order of the Inputs sheet. */
export const inputs: readonly InputData[] = [
  ...calendarInputs,
  ...rental,
  ...headline,
  ...history,
  ...accelerators,
  ...costMenu,
  ...sites,
];
