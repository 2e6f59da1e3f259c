import { corkscrew } from "../blocks/corkscrew";
import type { TemplateSheet } from "../builder/defineTemplate";
import {
  at,
  f,
  input,
  join,
  line as whole,
  mark,
  through,
  type KeyFormula,
} from "../builder/formula";
import type { Row } from "../builder/row";
import { figure, gap, heading, helper, line, linkedInput, linkedLine } from "../builder/rows";

const YEARS = 4;

/** Uses with their financing, then who pays: equity and debt, source by source. */
export const constructionSheet: TemplateSheet = {
  name: "Construction",
  about: "uses with interest and fees during construction, then each source of equity and debt.",
  tabColor: "#2E8B8B",
  timeline: true,
  rows: [...uses(), ...equity(), ...debt()],
};

function uses(): Row[] {
  const terms = join(
    ["gearing", "debt rate", "upfront rate", "commitment rate"].map((name) => mark(name)),
    ",",
  );
  // Interest and fees end with construction, so years after it are no periods of the facility.
  const costs = f`TAKE(${whole("costs")},1,${input("construction_years")})`;
  const facility = (item: string): KeyFormula =>
    f`=BUILDOUT.DEBT.CONSTRUCTION(${costs},${terms},0,1,${input("draw_timing")},"prorata","${item}")`;
  const part = (
    key: string,
    title: string,
    more: { label?: string; isTotal?: boolean } = {},
  ): Row =>
    line({
      key,
      title,
      ...more,
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: facility(key),
    });
  return [
    heading("Uses"),
    helper("program cost", {
      title: "Cost of the program before financing",
      unit: "$bn",
      formula: f`=${input("program_gw")}*${input("capex_per_gw")}`,
    }),
    linkedInput("gearing", "Gearing", "share", "gearing"),
    linkedInput("debt_rate", "Interest", "nominal a year", "debt rate"),
    linkedInput("upfront_fee_rate", "Up-front fee", "share of debt", "upfront rate"),
    linkedInput("commitment_fee_rate", "Commitment fee", "nominal a year", "commitment rate"),
    line({
      key: "costs",
      title: "Construction cost",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: f`=BUILDOUT.CAPEX.PHASE(${mark("program cost")},${input("construction_years")},${input("spend_profile")})`,
    }),
    part("interest", "Interest during construction"),
    part("upfront_fee", "Up-front fee"),
    part("commitment_fee", "Commitment fee"),
    part("uses", "Uses", { isTotal: true }),
    ...gap(),
    heading("Debt and equity that the uses need"),
    part("debt_draw", "Debt need"),
    part("equity_draw", "Equity need"),
    figure({ key: "debt", title: "Debt", unit: "$bn", formula: facility("debt") }),
    figure({ key: "equity", title: "Equity", unit: "$bn", formula: facility("equity") }),
    ...gap(),
    heading("Debt during construction"),
    ...corkscrew({
      key: "balance",
      title: "Debt, closing",
      unit: "$bn",
      length: YEARS,
      additions: [{ key: "debt_draw", label: "Draws" }],
    }),
    ...gap(),
  ];
}

function equity(): Row[] {
  const caps = through(whole("vendor_available"), mark("other equity available"));
  const paid = (item: string): KeyFormula =>
    f`=BUILDOUT.FUND.ALLOCATE(${whole("equity_draw")},${caps},"waterfall","${item}")`;
  const staged = f`BUILDOUT.EQUITY.STAGED(${input("cumulative_gw")},${input("vendor_tranche")},${input("vendor_per_gw")},${input("vendor_cap")})`;
  return [
    heading("Equity: what becomes available, what pays, what is left to be found"),
    line({
      key: "vendor_available",
      title: "Vendor staged equity that becomes available",
      label: "Available: vendor staged equity",
      unit: "$bn",
      length: YEARS,
      spills: true,
      total: "sum",
      formula: f`=${staged}`,
    }),
    linkedLine("other_equity_available", {
      mark: "other equity available",
      title: "Available: other committed equity",
      unit: "$bn",
      length: YEARS,
    }),
    source("vendor_staged", "Vendor staged equity", paid("sources_1")),
    source("other_equity", "Other committed equity", paid("sources_2")),
    {
      ...source("sponsor_equity", "Sponsor equity to be found", paid("unfunded")),
      styles: ["total"],
    },
    ...gap(),
  ];
}

function source(key: string, title: string, formula: KeyFormula): Row {
  return line({ key, title, unit: "$bn", length: YEARS, spills: true, total: "sum", formula });
}

function debt(): Row[] {
  const caps = through(mark("secured cap"), mark("bond cap"));
  const paid = (item: string): KeyFormula =>
    f`=BUILDOUT.FUND.ALLOCATE(${whole("debt_draw")},${caps},"waterfall","${item}")`;
  const sources = ["vendor_staged", "other_equity", "sponsor_equity"]
    .concat(["secured", "government_backed", "bonds", "debt_unplaced"])
    .map(at);
  return [
    heading("Debt: one source after the other, each up to its lifetime cap"),
    linkedInput("secured_cap", "Cap: secured DDTL and ABS", "$bn", "secured cap"),
    linkedInput("government_cap", "Cap: government-backed tranche", "$bn", "government cap"),
    linkedInput("bond_cap", "Cap: corporate bonds", "$bn", "bond cap"),
    source("secured", "Secured DDTL and ABS", paid("sources_1")),
    source("government_backed", "Government-backed tranche", paid("sources_2")),
    source("bonds", "Corporate bonds", paid("sources_3")),
    { ...source("debt_unplaced", "Debt unplaced", paid("unfunded")), styles: ["total"] },
    ...gap(),
    heading("Sources"),
    line({
      key: "sources",
      title: "All sources, with what is to be found",
      unit: "$bn",
      length: YEARS,
      total: "sum",
      isTotal: true,
      formula: f`=${join(sources, "+")}`,
    }),
  ];
}
