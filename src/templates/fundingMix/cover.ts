import type { CoverData } from "../blocks/cover";
import { amountText, percentText } from "../blocks/sentence";
import { f, input, output, point } from "../builder/formula";
import { sourcesByYear } from "./charts";

const total = (key: string) => amountText(f`${output(`total_${key}`)}`);

/** The answer in short sentences, each on a line of its own, and what it rests on. */
export const cover: CoverData = {
  answer: [
    f`"A program of "&${input("program_gw")}&" GW uses "&${amountText(f`${output("total_uses")}`)}&" with its financing."`,
    f`"Debt pays "&${amountText(f`${output("debt")}`)}&", vendors stage "&${total("vendor_staged")}&", and sponsors have to find "&${total("sponsor_equity")}&"."`,
    f`"Sponsors carry "&${percentText(f`${output("total_sponsor_equity")}/${output("equity")}`)}&" of the equity, "&${amountText(f`${point("sponsor_equity", 1)}+${point("sponsor_equity", 2)}`)}&" of it in the first two years."`,
    f`IF(${output("total_debt_unplaced")}>0,"Debt of "&${total("debt_unplaced")}&" finds no taker.","All debt finds its lenders.")`,
  ],
  figures: [
    { title: "Total uses", unit: "$bn", of: output("total_uses") },
    { title: "Debt", unit: "$bn", of: output("debt") },
    { title: "Vendor staged equity", unit: "$bn", of: output("total_vendor_staged") },
    { title: "Sponsor equity to be found", unit: "$bn", of: output("total_sponsor_equity") },
    { title: "Debt unplaced", unit: "$bn", of: output("total_debt_unplaced") },
  ],
  chart: sourcesByYear,
  assumptions: [
    "program_gw",
    "capex_per_gw",
    "gearing",
    "debt_rate",
    "vendor_tranche",
    "secured_cap",
    "government_cap",
    "bond_cap",
  ],
  method: [
    "Interest and fees during construction are financed too; that loop is solved, not iterated.",
    "Vendor money comes by milestone and pays the equity first; what it leaves is the sponsors' to find.",
    "Debt fills its sources in order up to lifetime caps; the cascades change neither interest nor gearing.",
  ],
  asOf: "2025-11-30",
};
