import { takeOrPay } from "../../core/commitments/takeOrPay";
import { success } from "../../core/result";
import {
  amount,
  amounts,
  defaulting,
  nonNegative,
  optional,
  perPeriod,
  share,
  whole,
} from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

export const commitTakeorpay = define(
  {
    id: "COMMIT.TAKEORPAY",
    family: "commitments",
    summary: "Payments under a take-or-pay contract, with overage and make-up rights.",
    args: {
      usage: amounts("Units used in each period", { min: 0, unit: "units" }),
      committed: perPeriod(nonNegative("Units committed", { unit: "units" })),
      price: perPeriod(amount("Price of a committed unit", { unit: "currency per unit" })),
      take_share: defaulting(
        perPeriod(share("Share of the committed units paid whether used or not")),
        1,
      ),
      overage_price: optional(
        perPeriod(
          amount("Price of a unit beyond the committed; the price if omitted", {
            unit: "currency per unit",
          }),
        ),
      ),
      makeup_periods: defaulting(
        whole("Periods in which an unused minimum may still be used", {
          min: 0,
          max: 1200,
          unit: "periods",
        }),
        0,
      ),
    },
    result: lines({
      minimum: line("Units paid whether used or not", { unit: "units" }),
      shortfall: line("Units of the minimum not used", { unit: "units" }),
      makeup_used: line("Units used that an earlier minimum has paid for", { unit: "units" }),
      overage: line("Units used beyond the committed", { unit: "units" }),
      payment: line("Payment"),
      effective_price: line("Payment per unit used", {
        unit: "currency per unit",
        absent: "there is no usage in this period",
      }),
    }),
    example: [[50, 120, 80], 100, 2, 0.9, 2.4, 1],
    source: "NREL ProFAST, take-or-pay contracts; reserved-capacity terms of cloud contracts.",
    mathematics:
      "minimum = take_share·committed; payment = price·(minimum + units up to committed) + overage_price·units beyond, less units already paid (first in, first out).",
    related: ["COMMIT.PROFILE", "HEDGE.SETTLE"],
    tasks: [
      "What do we pay if we use less than we committed to?",
      "What is the effective price of a take-or-pay contract?",
    ],
  },
  ({ usage, committed, price, take_share, overage_price, makeup_periods }) => {
    const contract = takeOrPay({
      usage,
      committed,
      price,
      takeShare: take_share,
      overagePrice: overage_price ?? price,
      makeupPeriods: makeup_periods,
    });
    const { makeupUsed, effectivePrice, ...rest } = contract;
    return success({ ...rest, makeup_used: makeupUsed, effective_price: effectivePrice });
  },
);
