import { adjustedConversionPrice } from "../../core/equity/antiDilution";
import { success } from "../../core/result";
import { choice, nonNegative, positive } from "../arguments";
import { define } from "../define";
import { cell } from "../results/shape";

const TYPES = {
  broad: "Broad-based weighted average",
  ratchet: "Full ratchet",
} as const;

export const equityAntiDilution = define(
  {
    id: "EQUITY.ANTIDILUTION",
    family: "equity",
    summary: "The conversion price of preferred stock after a down round.",
    args: {
      conversion_price: positive("Conversion price before the round", { unit: "currency/share" }),
      shares_outstanding: positive("Shares before the round, fully diluted", { unit: "shares" }),
      new_money: nonNegative("New money", { unit: "currency" }),
      new_price: positive("Price of the round", { unit: "currency/share" }),
      type: choice("Protection", TYPES, "broad"),
    },
    result: cell("conversion_price", "Conversion price after the round", {
      unit: "currency/share",
    }),
    example: [10, 1000, 2000, 5, "broad"],
    source: "NVCA model certificate of incorporation, adjustment of the conversion price.",
    mathematics: "broad: CP·(A + M/CP)/(A + M/P); ratchet: P; unchanged where P ≥ CP.",
    related: ["EQUITY.ROUND", "EQUITY.CONVERT"],
    tasks: ["What does a down round do to the preferred stock?"],
  },
  ({ conversion_price, shares_outstanding, new_money, new_price, type }) =>
    success(
      adjustedConversionPrice(conversion_price, shares_outstanding, new_money, new_price, type),
    ),
);
