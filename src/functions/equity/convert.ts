import { convertSafes } from "../../core/equity/safeConversion";
import { failure, success } from "../../core/result";
import { amounts, nonNegative, number, series, seriesWithBlanks } from "../arguments";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { line, lines, scalarLine } from "../results/shape";
import { nothingLeft, poolTarget, roundArguments } from "./roundArguments";

const SAFES = { along: "SAFEs", max: 500 } as const;

export const equityConvert = define(
  {
    id: "EQUITY.CONVERT",
    family: "equity",
    summary: "Post-money SAFEs converting in a priced round with an option-pool top-up.",
    args: {
      ...roundArguments,
      pool_target: poolTarget(),
      amounts: amounts("Money of each SAFE", { min: 0, along: "SAFEs", max: 500 }),
      caps: seriesWithBlanks(
        nonNegative("Post-money cap of each SAFE; blank or 0 for none", { unit: "currency" }),
        SAFES,
      ),
      discounts: series(
        number("Discount of each SAFE off the price of the round", {
          min: 0,
          below: 1,
          unit: "fraction",
        }),
        SAFES,
      ),
    },
    result: lines({
      price: scalarLine("Price of a share", { unit: "currency/share" }),
      conversion_price: line("Price at which each SAFE converts", { unit: "currency/share" }),
      conversion_shares: line("Shares of each SAFE", { unit: "shares" }),
      post_shares: scalarLine("All shares after the round", { unit: "shares" }),
      new_shares: scalarLine("Shares of the new investors", { unit: "shares" }),
      pool_added: scalarLine("Shares added to the pool", { unit: "shares" }),
      investor_pct: scalarLine("Share of the new investors", { unit: "fraction" }),
      safe_pct: line("Share of each SAFE", { unit: "fraction" }),
      existing_pct: scalarLine("Share of the existing holders", { unit: "fraction" }),
      pool_pct: scalarLine("Share of the unissued pool", { unit: "fraction" }),
    }),
    example: [15, 5, 9, 1, 0.1, [1, 0.5], [10, 8], [0, 0.2]],
    source: 'Y Combinator, "Post-Money SAFE User Guide".',
    mathematics:
      "Shares of a SAFE: the larger of amount/cap · company capitalization and amount/((1 − discount) · price); solved as one linear system.",
    related: ["EQUITY.ROUND", "EQUITY.ANTIDILUTION"],
    tasks: ["What do our SAFEs convert into?", "Which SAFE converts at its cap?"],
  },
  ({
    pre_money,
    new_money,
    shares,
    pool_unissued,
    pool_target,
    amounts: money,
    caps,
    discounts,
  }) => {
    const conversion = convertSafes(
      {
        preMoney: pre_money,
        newMoney: new_money,
        shares,
        poolUnissued: pool_unissued,
        poolTarget: pool_target,
      },
      // A blank cell arrives as 0 from Excel on the desktop, and a cap of 0 has no other meaning.
      money.map((amount, i) => ({
        amount,
        cap: caps[i] === 0 ? undefined : caps[i],
        discount: discounts[i] ?? 0,
      })),
    );
    if (!conversion.ok) return failure(conversion.failure);
    const { value } = conversion;
    return success({
      price: value.price,
      conversion_price: value.conversionPrices,
      conversion_shares: value.conversionShares,
      post_shares: value.postShares,
      new_shares: value.newShares,
      pool_added: value.poolAdded,
      investor_pct: value.investorShare,
      safe_pct: value.safeShares,
      existing_pct: value.existingShare,
      pool_pct: value.poolShare,
    });
  },
  {
    "nothing-left": (reason) => nothingLeft(reason),
    "safes-take-all": () =>
      noSolution("the SAFEs would take all of the company; use smaller amounts or higher caps"),
  },
);
