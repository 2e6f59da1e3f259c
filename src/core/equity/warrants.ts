/** A tranche vests when capacity and share price have both reached its hurdles. */
export interface WarrantTranche {
  readonly shares: number;
  readonly capacityHurdle: number;
  readonly priceHurdle: number;
}

export interface Warrants {
  readonly vested: number;
  /** Shares added under the treasury-stock method. */
  readonly netShares: number;
  /** What exercising is worth to the holder. */
  readonly value: number;
  /** What the holder pays for all vested shares. */
  readonly proceeds: number;
}

/**
 * Warrants in tranches with hurdles of capacity and price, such as AMD's to OpenAI.
 *
 * Treasury-stock method: the strike money buys shares back at the price, so vested·(1 − strike/price)
 * shares are added, none below the strike.
 */
export function vestedWarrants(
  tranches: readonly WarrantTranche[],
  strike: number,
  price: number,
  capacity: number,
): Warrants {
  let vested = 0;
  for (const { shares, capacityHurdle, priceHurdle } of tranches) {
    if (isReached(capacity, capacityHurdle) && isReached(price, priceHurdle)) vested += shares;
  }
  const gain = Math.max(0, price - strike);
  return {
    vested,
    netShares: vested * (gain / price),
    value: vested * gain,
    proceeds: vested * strike,
  };
}

/** A capacity that was added up from tenths reaches its hurdle. */
function isReached(value: number, hurdle: number): boolean {
  return value >= hurdle - ROUNDING * Math.abs(hurdle);
}

const ROUNDING = 1e-12;
