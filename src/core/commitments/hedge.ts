/** A swap at a strike, or a collar of a cap, a floor or both (an absent one is none). */
export type Hedge =
  | { readonly kind: "swap"; readonly strike: readonly number[] }
  | {
      readonly kind: "collar";
      readonly cap?: readonly number[];
      readonly floor?: readonly number[];
    };

export interface HedgeSettlement {
  /** Received (+) or paid (−) under the hedge. */
  readonly settlement: readonly number[];
  /** Volume at spot less the settlement. */
  readonly netCost: readonly number[];
  /** Net cost per unit; undefined without volume. */
  readonly unitCost: readonly (number | undefined)[];
}

/**
 * What a hedge of a bought volume pays, and what the volume costs with it.
 *
 * Swap: ratio·V·(S − K). Collar: ratio·V·(max(S − cap, 0) − max(floor − S, 0)). All arguments have
 * one value per period.
 *
 * @see J. Hull, "Options, Futures, and Other Derivatives": commodity swaps and collars.
 */
export function settleHedge(
  volume: readonly number[],
  spot: readonly number[],
  hedgeRatio: readonly number[],
  hedge: Hedge,
): HedgeSettlement {
  const settlement = spot.map(
    (price, t) => (hedgeRatio[t] ?? 0) * (volume[t] ?? 0) * gainPerUnit(price, t, hedge),
  );
  const netCost = spot.map((price, t) => (volume[t] ?? 0) * price - (settlement[t] ?? 0));
  return {
    settlement,
    netCost,
    unitCost: netCost.map((cost, t) => {
      const bought = volume[t] ?? 0;
      return bought === 0 ? undefined : cost / bought;
    }),
  };
}

function gainPerUnit(spot: number, t: number, hedge: Hedge): number {
  if (hedge.kind === "swap") return spot - (hedge.strike[t] ?? 0);
  const above = hedge.cap === undefined ? 0 : Math.max(spot - (hedge.cap[t] ?? 0), 0);
  const below = hedge.floor === undefined ? 0 : Math.max((hedge.floor[t] ?? 0) - spot, 0);
  return above - below;
}
