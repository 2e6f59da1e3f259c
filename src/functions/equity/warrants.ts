import { vestedWarrants } from "../../core/equity/warrants";
import { success } from "../../core/result";
import { amount, amounts, nonNegative, positive, series } from "../arguments";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";

const TRANCHES = { along: "tranches" } as const;

export const equityWarrants = define(
  {
    id: "EQUITY.WARRANTS",
    family: "equity",
    summary: "Warrants that vest in tranches by capacity and share price.",
    args: {
      shares: amounts("Shares of each tranche", { min: 0, along: "tranches", unit: "shares" }),
      strike: positive("Strike price", { unit: "currency/share" }),
      price: positive("Share price", { unit: "currency/share" }),
      capacity_hurdles: series(
        amount("Capacity from which each tranche vests", { unit: "as capacity" }),
        TRANCHES,
      ),
      price_hurdles: series(
        amount("Share price from which each tranche vests", { unit: "currency/share" }),
        TRANCHES,
      ),
      capacity: nonNegative("Capacity reached", { unit: "as the hurdles" }),
    },
    result: lines({
      vested: scalarLine("Shares that have vested", { unit: "shares" }),
      net_shares: scalarLine("Shares added, treasury-stock method", { unit: "shares" }),
      value: scalarLine("Value of the vested shares over the strike"),
      proceeds: scalarLine("Strike money for the vested shares"),
    }),
    example: [[10, 10], 5, 50, [1, 2], [20, 80], 3],
    source: "AMD, Form 8-K of 2025-10-06 (warrant to OpenAI); ASC 260 treasury-stock method.",
    mathematics:
      "vested = Σ shares with both hurdles met; net shares = vested·max(0, 1 − strike/price); value = net shares·price.",
    related: ["EQUITY.STAGED", "EQUITY.ROUND"],
    tasks: ["How many warrants have vested, and what are they worth?"],
  },
  ({ shares, strike, price, capacity_hurdles, price_hurdles, capacity }) => {
    const tranches = shares.map((size, i) => ({
      shares: size,
      capacityHurdle: capacity_hurdles[i] ?? 0,
      priceHurdle: price_hurdles[i] ?? 0,
    }));
    const { vested, netShares, value, proceeds } = vestedWarrants(
      tranches,
      strike,
      price,
      capacity,
    );
    return success({ vested, net_shares: netShares, value, proceeds });
  },
);
