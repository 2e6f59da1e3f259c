import { cashWaterfall } from "../../core/funding/waterfall";
import { failure, success } from "../../core/result";
import { amount, amounts, defaulting, nonNegative, table } from "../arguments";
import { define } from "../define";
import { line, lines, matrix } from "../results/shape";
import { MOST_CELLS, tooManyCells } from "./mostCells";

export const cashWaterfallFunction = define(
  {
    id: "CASH.WATERFALL",
    family: "funding",
    summary: "Cash paid to claims in order of rank, and what is left over or missing.",
    args: {
      cash: amounts("Cash to distribute in each period"),
      claims: table(
        nonNegative("Claims by period, one row per claim, the first rank first", {
          unit: "currency",
        }),
        { lines: "claims" },
      ),
      opening: defaulting(amount("Cash that joins that of period 1"), 0),
    },
    result: lines({
      paid: matrix("Paid on each claim"),
      residual: line("Cash after all claims; it leaves each period"),
      shortfall: line("Claims that stay unpaid"),
    }),
    example: [
      [60, 25],
      [
        [30, 30],
        [10, 10],
      ],
    ],
    source: "Cash flow waterfall of project finance and securitization.",
    mathematics: "paid_i = max(0, min(cash left, claim_i)); residual = cash − Σ paid.",
    related: ["FUND.ALLOCATE", "DEBT.SWEEP", "DEBT.DSRA"],
    tasks: ["Who is paid first, and what is left for the owners?"],
  },
  ({ cash, claims, opening }) => {
    const [ranks, periods] = [claims.length, cash.length];
    return ranks * periods > MOST_CELLS
      ? failure({ kind: "too-many-cells", lines: ranks, periods })
      : success(cashWaterfall(cash, claims, opening));
  },
  { "too-many-cells": (size) => tooManyCells("claims", "claim", size) },
);
