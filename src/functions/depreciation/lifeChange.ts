import { changeLife } from "../../core/depreciation/lifeChange";
import { success } from "../../core/result";
import { amounts, count, defaulting, positive, share } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const deprLifechange = define(
  {
    id: "DEPR.LIFECHANGE",
    family: "depreciation",
    summary: "Straight-line depreciation before and after a change of useful life.",
    args: {
      capex: amounts("Additions in each period"),
      old_life: positive("Life before the change, in periods", { unit: "periods" }),
      new_life: positive("Life from the change on, in periods", { unit: "periods" }),
      change_period: count("First period of the new life", { unit: "period" }),
      salvage_share: defaulting(share("Share of cost that is never depreciated"), 0),
    },
    result: lines({
      old: line("Depreciation without the change"),
      new: line("Depreciation with the change"),
      difference: line("With the change less without"),
    }),
    example: [[30, 30, 30, 30, 0, 0, 0], 6, 4, 3],
    source: "ASC 250-10-45-17 and IAS 8.36: a change in estimate is prospective.",
    mathematics:
      "Book value at the change over new_life − age; vintages older than new_life are written off at once.",
    related: ["DEPR.VINTAGE", "DEPR.ECONOMIC"],
    tasks: [
      "What if servers last five years instead of six?",
      "How does a longer useful life lift profit?",
    ],
  },
  ({ capex, old_life, new_life, change_period, salvage_share }) =>
    success(changeLife(capex, old_life, new_life, change_period, salvage_share)),
);
