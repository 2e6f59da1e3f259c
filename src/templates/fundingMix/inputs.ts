import { calendarInputs } from "../blocks/generalInputs";
import type { InputData, Provenance } from "../builder/inputData";
import { inputGroup, item, JUDGMENT } from "../builder/inputGroup";

const LETTER: Provenance = ["Nvidia LOI", "2025-09-22", "H"];

const program = inputGroup("Program", [
  item("program_gw", "Program", "GW", 10, LETTER, { limits: { above: 0 } }),
  item(
    "capex_per_gw",
    "Capital cost of 1 GW",
    "$bn/GW",
    50,
    ["Huang, August 2025; Barclays 50-60", "2025-08-27", "H"],
    { limits: { above: 0 } },
  ),
  item("construction_years", "Years of construction", "years", 4, JUDGMENT, {
    limits: { min: 1, max: 4, whole: true },
  }),
  item("spend_profile", "Shape of the spend", "choice", "scurve", JUDGMENT, {
    choices: ["even", "scurve", "front", "back", "bell"],
  }),
]);

const debt = inputGroup("Debt of the construction", [
  item("gearing", "Gearing", "share", 0.6),
  item("debt_rate", "Interest", "nominal a year", 0.085),
  item("upfront_fee_rate", "Up-front fee", "share of debt", 0.015),
  item("commitment_fee_rate", "Commitment fee", "nominal a year", 0.005),
  item("draw_timing", "Draw timing (0 end, 0.5 middle, 1 start)", "share of year", 0.5),
]);

const equity = inputGroup("Equity", [
  item("vendor_tranche", "Vendor equity per tranche", "$bn", 10, [
    "Nvidia LOI: 10 per GW",
    "2025-09-22",
    "H",
  ]),
  item("vendor_per_gw", "GW per tranche", "GW", 1, LETTER, { limits: { above: 0 } }),
  item("vendor_cap", "Vendor equity, cap", "$bn", 100, LETTER),
  item("cumulative_gw", "Milestones: cumulative GW of the vendor's tranches", "GW", [0, 2, 5, 10]),
  item(
    "other_equity_available",
    "Other committed equity that becomes available",
    "$bn",
    [0, 0, 0, 0],
  ),
]);

const sourcesOfDebt = inputGroup("Sources of debt", [
  item("secured_cap", "Secured DDTL and ABS, lifetime cap", "$bn", 200),
  item("government_cap", "Government-backed tranche, lifetime cap", "$bn", 60),
  item("bond_cap", "Corporate bonds, lifetime cap", "$bn", 80),
]);

const securedTranche = inputGroup("Secured tranche in operation", [
  item("secured_term", "Secured: term of each draw", "years", 8, JUDGMENT, {
    limits: { min: 1, max: 11, whole: true },
  }),
  item("secured_interest_only", "Secured: interest-only years of each draw", "years", 3, JUDGMENT, {
    limits: { min: 0, max: 10, whole: true },
  }),
  item("dsra_months", "Reserve: months of debt service", "months", 6),
]);

const guarantee = inputGroup("Guarantee of the government-backed tranche", [
  item("guaranteed_rate", "Rate with guarantee", "nominal a year", 0.06),
  item("guarantee_fee", "Guarantee fee", "nominal a year", 0.01),
  item("guarantee_years", "Annuity of the government-backed tranche", "years", 10, JUDGMENT, {
    limits: { min: 1, max: 10, whole: true },
  }),
  item("default_probability", "Default probability", "share/yr", 0.02),
  item("loss_given_default", "Loss given default", "share", 0.5),
  item("guarantee_coverage", "Coverage", "share", 0.8),
  item("guarantee_discount", "Guarantor's discount rate", "nominal a year", 0.045),
]);

/** Every input in the order of the Inputs sheet. */
export const inputs: readonly InputData[] = [
  ...calendarInputs,
  ...program,
  ...debt,
  ...equity,
  ...sourcesOfDebt,
  ...securedTranche,
  ...guarantee,
];
