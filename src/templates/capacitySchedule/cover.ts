import type { CoverData } from "../blocks/cover";
import { amountText } from "../blocks/sentence";
import { f, input, line, output, point } from "../builder/formula";
import { pathAndSites } from "./charts";

const gw = (amount: ReturnType<typeof f>) => f`TEXT(${amount},"0.0")&" GW"`;

/** The answer in short sentences, each on a line of its own, and what it rests on. */
export const cover: CoverData = {
  answer: [
    f`${amountText(f`${input("rental_total")}`)}&" over "&${input("rental_years")}&" years, at a rent of "&${amountText(f`${output("rent_per_gw_year")}`, "0.0")}&" per GW-year, is a path to "&${gw(f`${output("gw_2030")}`)}&" by "&${input("milestone_year")}&"."`,
    f`"It ends at "&${gw(f`${output("gw_target")}`)}&IF(${input("rental_years")}<COLUMNS(${line("gw")}),"; the rent after the first "&${input("rental_years")}&" years is not in that money."," in the last year of the timeline.")`,
    f`"As capital spend, "&${amountText(f`${input("headline_total")}`)}&" is "&${amountText(f`${output("headline_per_gw")}`, "0.0")}&" per GW for "&${gw(f`${input("headline_gw")}`)}&", "&${amountText(f`${output("spend_peak")}`)}&" of it in the dearest year."`,
  ],
  figures: [
    {
      title: "Capacity rented, end of the timeline",
      unit: "GW",
      of: output("gw_target"),
    },
    { title: "Capacity in the year of the milestone", unit: "GW", of: output("gw_2030") },
    { title: "Rent", unit: "$bn/GW-yr", of: output("rent_per_gw_year"), style: "number" },
    { title: "Headline per GW", unit: "$bn/GW", of: output("headline_per_gw") },
    {
      title: "Site list less path, end of the timeline",
      unit: "GW",
      of: point("gw_sites_less_path", 8),
    },
  ],
  chart: pathAndSites,
  assumptions: [
    "gw_2025",
    "rental_total",
    "rental_years",
    "rent_annual_total",
    "rent_capacity_gw",
    "headline_gw",
  ],
  method: [
    "Money and rent give the GW-years; an S-curve spreads them, and its end follows without a search.",
    "The headline as capital spend runs along its own S-curve; owning every addition is a third view.",
    "Additions after the timeline are unknown, so the lead spend of the last year is too low.",
  ],
  asOf: "2025-11-30",
};
