import { success } from "../../core/result";
import { carryLossesForward } from "../../core/tax/lossCarryForward";
import { amounts, defaulting, nonNegative, perPeriod, share } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const taxNol = define(
  {
    id: "TAX.NOL",
    family: "energy",
    summary: "Tax with losses carried forward, used up to a share of each profit.",
    args: {
      profit_before_tax: amounts("Profit before tax; a loss is negative"),
      rate: perPeriod(share("Tax rate")),
      opening_losses: defaulting(nonNegative("Losses carried in"), 0),
      limit_share: defaulting(share("Share of a profit that losses may cover"), 1),
    },
    result: lines({
      nol_used: line("Losses used"),
      taxable: line("Taxable profit"),
      tax: line("Tax"),
      nol_closing: line("Losses carried out"),
    }),
    example: [[-10, 5, 20], 0.25, 0, 0.8],
    source: "Internal Revenue Code, section 172(a)(2).",
    mathematics:
      "used = min(losses, limit_share·max(0, profit)); tax = rate·(max(0, profit) − used).",
    related: ["DEBT.SCULPT.TAX"],
    tasks: ["How much tax is due after losses carried forward?"],
  },
  ({ profit_before_tax, rate, opening_losses, limit_share }) => {
    const account = carryLossesForward(profit_before_tax, rate, opening_losses, limit_share);
    return success({
      nol_used: account.used,
      taxable: account.taxable,
      tax: account.tax,
      nol_closing: account.closing,
    });
  },
);
