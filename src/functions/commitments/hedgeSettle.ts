import { settleHedge, type Hedge, type HedgeSettlement } from "../../core/commitments/hedge";
import { failure, success, type Result } from "../../core/result";
import { amount, number, optional, perPeriod } from "../arguments";
import { define } from "../define";
import { line, lines } from "../results/shape";

type HedgeFailure = { readonly kind: "no-hedge" } | { readonly kind: "two-hedges" };

export const hedgeSettle = define(
  {
    id: "HEDGE.SETTLE",
    family: "commitments",
    summary: "What a swap or a collar on a bought volume pays, and what the volume then costs.",
    args: {
      volume: perPeriod(amount("Units bought in each period", { unit: "units" })),
      spot: perPeriod(amount("Spot price", { unit: "currency per unit" })),
      hedge_ratio: perPeriod(number("Share of the volume that is hedged", { unit: "fraction" })),
      strike: optional(perPeriod(amount("Price of the swap", { unit: "currency per unit" }))),
      cap: optional(perPeriod(amount("Cap of the collar", { unit: "currency per unit" }))),
      floor: optional(perPeriod(amount("Floor of the collar", { unit: "currency per unit" }))),
    },
    result: lines({
      settlement: line("Received (+) or paid (−) under the hedge"),
      net_cost: line("Volume at spot less the settlement"),
      unit_cost: line("Net cost per unit", {
        unit: "currency per unit",
        absent: "there is no volume in this period",
      }),
    }),
    example: [1000, [50, 90, 65], 0.5, null, 80, 60],
    source: 'J. Hull, "Options, Futures, and Other Derivatives": commodity swaps and collars.',
    mathematics:
      "swap ratio·V·(S − strike); collar ratio·V·(max(S − cap, 0) − max(floor − S, 0)); net cost V·S − settlement.",
    related: ["OPTION.BLACK76", "COMMIT.TAKEORPAY", "ENERGY.COST"],
    tasks: [
      "What does power cost with a fixed-price hedge on half of it?",
      "How does a collar limit the price of compute?",
    ],
  },
  ({ volume, spot, hedge_ratio, strike, cap, floor }): Result<Settled, HedgeFailure> => {
    if (strike !== undefined && (cap !== undefined || floor !== undefined)) {
      return failure({ kind: "two-hedges" });
    }
    if (strike === undefined && cap === undefined && floor === undefined) {
      return failure({ kind: "no-hedge" });
    }
    const hedge: Hedge =
      strike !== undefined
        ? { kind: "swap", strike }
        : { kind: "collar", ...(cap && { cap }), ...(floor && { floor }) };
    const { settlement, netCost, unitCost } = settleHedge(volume, spot, hedge_ratio, hedge);
    return success({ settlement, net_cost: netCost, unit_cost: unitCost });
  },
  {
    "no-hedge": () =>
      "strike, cap and floor are all missing; use a strike for a swap, or a cap, a floor or both for a collar",
    "two-hedges": () =>
      "strike is given together with cap or floor; use a strike alone for a swap, or cap and floor for a collar",
  },
);

interface Settled {
  readonly settlement: HedgeSettlement["settlement"];
  readonly net_cost: HedgeSettlement["netCost"];
  readonly unit_cost: HedgeSettlement["unitCost"];
}
