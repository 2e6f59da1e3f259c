import { regularizedBeta } from "./regularizedBeta";

/**
 * The x below which a share p of a beta distribution lies: I_x(a, b) = p.
 *
 * Newton's method on the density, halving where a step leaves the bracket.
 *
 * @param p - Between 0 and 1.
 * @param a - First shape, 1 or more.
 * @param b - Second shape, 1 or more.
 * @returns 0…1, to about 1e-14.
 */
export function betaQuantile(p: number, a: number, b: number): number {
  const logNorm = logBeta(a, b);
  let low = 0;
  let high = 1;
  let x = a / (a + b);
  for (let step = 0; step < MOST_STEPS; step++) {
    const miss = regularizedBeta(x, a, b) - p;
    if (miss > 0) high = x;
    else low = x;
    const density = Math.exp((a - 1) * Math.log(x) + (b - 1) * Math.log1p(-x) - logNorm);
    const next = x - miss / density;
    const moved = next > low && next < high ? next : low + (high - low) / 2;
    if (Math.abs(moved - x) <= CONVERGED * moved) return moved;
    x = moved;
  }
  return x;
}

const MOST_STEPS = 200;
const CONVERGED = 1e-15;

/** ln B(a, b) by way of shapes above 16, where Stirling's series is exact to a double. */
function logBeta(a: number, b: number): number {
  return logGamma(a) + logGamma(b) - logGamma(a + b);
}

function logGamma(value: number): number {
  let product = 1;
  let z = value;
  while (z < 16) {
    product *= z;
    z += 1;
  }
  const square = z * z;
  const series =
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    z;
  return (z - 0.5) * Math.log(z) - z + HALF_LOG_TWO_PI + series - Math.log(product);
}

const HALF_LOG_TWO_PI = 0.9189385332046728;
