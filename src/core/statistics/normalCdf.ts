/**
 * Φ(x): the share of a standard normal distribution below x.
 *
 * Near 0 the series ½ + φ(x)·(x + x³/3 + x⁵/(3·5) + …), whose terms all have one sign; in the tails
 * Laplace's continued fraction, so that small shares keep their digits.
 *
 * @returns 0…1, to about 1e-14 of the value.
 * @see G. Marsaglia, "Evaluating the Normal Distribution" (2004); DLMF 7.9.
 */
export function normalCdf(x: number): number {
  if (x < -TAIL) return upperTail(-x);
  if (x > TAIL) return 1 - upperTail(x);
  return 0.5 + density(x) * series(x);
}

/** Beyond it the continued fraction needs fewer terms than the series loses digits. */
const TAIL = 2;
const MAX_TERMS = 500;
/** Above it the density is less than any double. */
const UNDERFLOW = 39;

function density(x: number): number {
  return Math.exp((-x * x) / 2) / Math.sqrt(2 * Math.PI);
}

function series(x: number): number {
  let term = x;
  let sum = x;
  for (let k = 3; k < MAX_TERMS; k += 2) {
    term *= (x * x) / k;
    const next = sum + term;
    if (next === sum) break;
    sum = next;
  }
  return sum;
}

/** 1 − Φ(x) for x above `TAIL`: φ(x)/(x + 1/(x + 2/(x + 3/(x + …)))), by Lentz's method. */
function upperTail(x: number): number {
  if (x > UNDERFLOW) return 0;
  let fraction = x;
  let c = x;
  let d = 0;
  for (let k = 1; k < MAX_TERMS; k += 1) {
    d = 1 / (x + k * d);
    c = x + k / c;
    const step = c * d;
    fraction *= step;
    if (Math.abs(step - 1) <= Number.EPSILON) break;
  }
  return density(x) / fraction;
}
