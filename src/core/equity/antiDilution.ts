export type AntiDilution = "broad" | "ratchet";

/**
 * The conversion price of preferred stock after a round at a lower price.
 *
 * Broad-based weighted average: CP·(A + M/CP)/(A + M/P); a full ratchet takes the new price itself.
 * A round at or above the conversion price changes nothing.
 *
 * @param sharesOutstanding - Fully diluted, before the round.
 * @see NVCA model certificate of incorporation, adjustment of the conversion price.
 */
export function adjustedConversionPrice(
  conversionPrice: number,
  sharesOutstanding: number,
  newMoney: number,
  newPrice: number,
  type: AntiDilution,
): number {
  if (newPrice >= conversionPrice || newMoney === 0) return conversionPrice;
  if (type === "ratchet") return newPrice;
  return (
    (conversionPrice * (sharesOutstanding + newMoney / conversionPrice)) /
    (sharesOutstanding + newMoney / newPrice)
  );
}
