import type { TemplateSheet } from "../builder/defineTemplate";
import {
  f,
  input,
  line as whole,
  mark,
  markAt,
  output,
  point,
  type KeyFormula,
} from "../builder/formula";
import type { Row } from "../builder/row";
import { figure, gap, heading, helperLine, line, linkedInput } from "../builder/rows";

const YEARS = 11;
const GUARANTEE_YEARS = 10;

/** After the money is placed: the secured tranche to its end, its reserve, the guarantee. */
export const operationsSheet: TemplateSheet = {
  name: "Operations",
  about: "the secured tranche to its end with its reserve, and what a guarantee is worth.",
  tabColor: "#2E8B8B",
  timeline: true,
  periods: YEARS,
  rows: [...secured(), ...reserve(), ...guarantee()],
};

function secured(): Row[] {
  const loan = (item: string): KeyFormula =>
    f`=BUILDOUT.DEBT.DDTL(${mark("secured draws")},${input("debt_rate")},${mark("secured term")},${mark("secured interest only")},"equal_principal",,,,,,,"${item}")`;
  const part = (key: string, title: string, label: string, more: { isTotal?: boolean } = {}): Row =>
    line({
      key: `secured_${key}`,
      title: `Secured tranche, ${title} (years 1-11)`,
      label,
      ...more,
      unit: "$bn",
      length: YEARS,
      spills: true,
      ...(key !== "opening" && key !== "closing" && { total: "sum" }),
      formula: loan(key),
    });
  const period = markAt("period");
  return [
    heading("Secured tranche: each draw over its own term"),
    linkedInput("secured_term", "Term of each draw", "years", "secured term"),
    linkedInput(
      "secured_interest_only",
      "Interest-only years of each draw",
      "years",
      "secured interest only",
    ),
    helperLine("secured draws", {
      title: "Draws",
      unit: "$bn",
      length: YEARS,
      formula: f`=IF(ISERROR(${point("secured", 1)}),NA(),IF(${period}<=COLUMNS(${whole("secured")}),INDEX(${whole("secured")},${period}),0))`,
    }),
    part("opening", "opening", "Opening"),
    part("interest", "interest", "Interest"),
    part("principal", "principal", "Repayment"),
    part("closing", "closing", "Closing"),
    part("debt_service", "debt service", "Debt service", { isTotal: true }),
    ...gap(),
  ];
}

function reserve(): Row[] {
  return [
    heading("Reserve for the debt service to come"),
    line({
      key: "dsra_target",
      title: "Debt-service reserve, target (years 1-11)",
      label: "Target balance",
      unit: "$bn",
      length: YEARS,
      spills: true,
      formula: f`=BUILDOUT.DEBT.DSRA(${whole("secured_debt_service")},${input("dsra_months")},,,,"target")`,
    }),
    ...gap(),
  ];
}

function guarantee(): Row[] {
  const facts = ["debt_rate", "guaranteed_rate", "guarantee_fee", "default_probability"]
    .concat(["loss_given_default", "guarantee_coverage", "guarantee_discount"])
    .map(input)
    .reduce<KeyFormula>((all, fact) => f`${all},${fact}`, f`${whole("guaranteed_opening")}`);
  const value = (key: string, title: string): Row =>
    figure({
      key: `guarantee_${key}`,
      title: `Guarantee: ${title}`,
      unit: "$bn",
      style: "number",
      formula: f`=BUILDOUT.DEBT.GUARANTEE(${facts},,"${key}")`,
    });
  return [
    heading("Government-backed tranche: what the guarantee is worth"),
    helperLine("year after completion", {
      title: "Year after completion, not of the timeline",
      unit: "year",
      length: GUARANTEE_YEARS,
      formula: f`=${markAt("period")}`,
    }),
    line({
      key: "guaranteed_opening",
      title: "Government-backed tranche, opening (10 years after completion)",
      label: "Opening balance, years after completion",
      unit: "$bn",
      length: GUARANTEE_YEARS,
      spills: true,
      formula: f`=BUILDOUT.DEBT.AMORT(${output("total_government_backed")},${input("guaranteed_rate")},${input("guarantee_years")},"annuity",,,,"opening")`,
    }),
    value("pv_saving", "pv saving"),
    value("pv_fee", "pv fee"),
    value("pv_loss", "pv loss"),
    figure({
      key: "guarantee_net_benefit",
      title: "Guarantee: net benefit",
      unit: "$bn",
      style: "difference",
      note: "of the borrower: saving less fee",
      formula: f`=${output("guarantee_pv_saving")}-${output("guarantee_pv_fee")}`,
    }),
    figure({
      key: "guarantee_subsidy_cost",
      title: "Guarantee: subsidy cost",
      unit: "$bn",
      style: "difference",
      note: "of the guarantor: loss less fee",
      formula: f`=${output("guarantee_pv_loss")}-${output("guarantee_pv_fee")}`,
    }),
    figure({
      key: "guarantee_subsidy_rate",
      title: "Guarantee: subsidy rate",
      unit: "share",
      note: "of the balance guaranteed",
      formula: f`=IF(${point("guaranteed_opening", 1)}=0,0,${output("guarantee_subsidy_cost")}/${point("guaranteed_opening", 1)})`,
    }),
  ];
}
