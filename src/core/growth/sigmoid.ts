/** 1/(1+e^{−x}) for any x; neither tail overflows. */
export function logistic(x: number): number {
  if (x >= 0) return 1 / (1 + Math.exp(-x));
  const e = Math.exp(x);
  return e / (1 + e);
}

/**
 * An S-curve pinned to its ends: 0 at x = 0, 1 at x = 1, through ½ in the middle.
 *
 * Written with tanh, [σ(k(x−½))−σ(−k/2)]/[σ(k/2)−σ(−k/2)] keeps its digits for small k, where it
 * becomes a straight line, and is a step for large k.
 *
 * @param steepness - k, any sign; 0 is the straight line.
 */
export function pinnedSigmoid(x: number, steepness: number): number {
  const edge = Math.tanh(steepness / 4);
  if (edge === 0) return x;
  return 0.5 + Math.tanh((steepness * (x - 0.5)) / 2) / (2 * edge);
}
