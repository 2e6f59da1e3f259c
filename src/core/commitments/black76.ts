import { normalCdf } from "../statistics/normalCdf";

export type OptionType = "call" | "put";

/**
 * Price of a European option on a forward.
 *
 * e^{−rT}·[F·N(d1) − K·N(d2)] for a call, d1 = ln(F/K)/(σ√T) + σ√T/2, d2 = d1 − σ√T. Without
 * volatility or time it is the discounted intrinsic value.
 *
 * @param forward - Forward price, above 0.
 * @param strike - In the unit of `forward`, above 0.
 * @param volatility - Per √year, as a fraction, at least 0.
 * @param years - To expiry, at least 0.
 * @param rate - Continuously compounded, per year.
 * @returns Price today per unit, in the unit of `forward`.
 * @see F. Black, "The Pricing of Commodity Contracts" (1976).
 */
export function black76(
  type: OptionType,
  forward: number,
  strike: number,
  volatility: number,
  years: number,
  rate: number,
): number {
  const discount = Math.exp(-rate * years);
  const deviation = volatility * Math.sqrt(years);
  const sign = type === "call" ? 1 : -1;
  if (deviation === 0) return discount * Math.max(0, sign * (forward - strike));
  const d1 = Math.log(forward / strike) / deviation + deviation / 2;
  const d2 = d1 - deviation;
  return discount * sign * (forward * normalCdf(sign * d1) - strike * normalCdf(sign * d2));
}
