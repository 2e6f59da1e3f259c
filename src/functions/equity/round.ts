import { pricedRound } from "../../core/equity/pricedRound";
import { failure, success } from "../../core/result";
import { define } from "../define";
import { lines, scalarLine } from "../results/shape";
import { nothingLeft, optionalPoolTarget, roundArguments } from "./roundArguments";

export const equityRound = define(
  {
    id: "EQUITY.ROUND",
    family: "equity",
    summary: "Price, new shares and ownership in a priced round with an option-pool top-up.",
    args: { ...roundArguments, pool_target: optionalPoolTarget() },
    result: lines({
      price: scalarLine("Price of a share", { unit: "currency/share" }),
      new_shares: scalarLine("Shares of the new investors", { unit: "shares" }),
      pool_added: scalarLine("Shares added to the pool", { unit: "shares" }),
      post_shares: scalarLine("All shares after the round", { unit: "shares" }),
      investor_pct: scalarLine("Share of the new investors", { unit: "fraction" }),
      pool_pct: scalarLine("Share of the unissued pool", { unit: "fraction" }),
      existing_pct: scalarLine("Share of the existing holders", { unit: "fraction" }),
      post_money: scalarLine("Value of the company after the round"),
    }),
    example: [80, 20, 900, 100, 0.1],
    source: 'B. Feld & J. Mendelson, "Venture Deals": the pool is topped up in the pre-money.',
    mathematics:
      "f = new/(pre + new); N = shares/(1 − f − target) with a top-up, else (shares + pool)/(1 − f); price = (pre + new)/N.",
    related: ["EQUITY.CONVERT", "EQUITY.ANTIDILUTION", "EQUITY.STAGED"],
    tasks: ["How much does a round dilute us?", "What is the price per share?"],
  },
  ({ pre_money, new_money, shares, pool_unissued, pool_target }) => {
    const round = pricedRound({
      preMoney: pre_money,
      newMoney: new_money,
      shares,
      poolUnissued: pool_unissued,
      poolTarget: pool_target,
    });
    if (!round.ok) return failure(round.failure);
    const { price, newShares, poolAdded, postShares, postMoney } = round.value;
    return success({
      price,
      new_shares: newShares,
      pool_added: poolAdded,
      post_shares: postShares,
      investor_pct: round.value.investorShare,
      pool_pct: round.value.poolShare,
      existing_pct: round.value.existingShare,
      post_money: postMoney,
    });
  },
  { "nothing-left": (reason) => nothingLeft(reason) },
);
