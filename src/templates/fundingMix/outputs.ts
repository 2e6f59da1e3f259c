import { chartRows } from "../blocks/chartRows";
import type { TemplateSheet } from "../builder/defineTemplate";
import { f, line, output } from "../builder/formula";
import type { Row } from "../builder/row";
import { figure, gap, heading } from "../builder/rows";
import { equityToBeFound, sourcesByYear, usesByYear } from "./charts";

/** In the order in which they pay, equity first. */
const SOURCES = [
  { key: "vendor_staged", label: "Vendor staged equity" },
  { key: "other_equity", label: "Other committed equity" },
  { key: "sponsor_equity", label: "Sponsor equity to be found" },
  { key: "secured", label: "Secured DDTL and ABS" },
  { key: "government_backed", label: "Government-backed tranche" },
  { key: "bonds", label: "Corporate bonds" },
  { key: "debt_unplaced", label: "Debt unplaced" },
] as const;

/** Totals of uses and sources, charts. */
export const outputsSheet: TemplateSheet = {
  name: "Outputs",
  about: "total uses and sources, and charts by year.",
  tabColor: "#E0A030",
  timeline: true,
  rows: [
    ...chartRows([usesByYear, sourcesByYear]),
    ...chartRows([equityToBeFound]),
    ...uses(),
    ...sources(),
  ],
};

function uses(): Row[] {
  const total = (key: string, title: string, of: string): Row =>
    figure({ key, title, unit: "$bn", formula: f`=SUM(${line(of)})` });
  return [
    heading("Uses"),
    total("total_uses", "Total uses", "uses"),
    total("idc", "Interest during construction", "interest"),
    figure({
      key: "fees",
      title: "Fees",
      unit: "$bn",
      formula: f`=${output("upfront_fees")}+${output("commitment_fees")}`,
    }),
    total("upfront_fees", "of it up front", "upfront_fee"),
    total("commitment_fees", "of it commitment", "commitment_fee"),
    ...gap(),
  ];
}

function sources(): Row[] {
  return [
    heading("Sources"),
    ...SOURCES.map(({ key, label }) =>
      figure({
        key: `total_${key}`,
        title: `${key.replace("_", " ")}, total`,
        label,
        unit: "$bn",
        formula: f`=SUM(${line(key)})`,
      }),
    ),
    figure({
      key: "vendor_unused",
      title: "Vendor equity available but not used",
      unit: "$bn",
      formula: f`=SUM(${line("vendor_available")})-${output("total_vendor_staged")}`,
    }),
    ...gap(),
  ];
}
