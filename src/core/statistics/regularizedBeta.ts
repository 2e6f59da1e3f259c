/**
 * Regularized incomplete beta function I_x(a, b): the share of a beta-shaped spend done by x.
 *
 * The continued fraction converges where x is below the mean; above it the mirror image is taken.
 * The factor in front follows Loader's saddle-point form, so nothing cancels for large a and b.
 *
 * @param x - 0…1.
 * @param a - First shape, above 0.
 * @param b - Second shape, above 0.
 * @returns 0…1, to about 1e-14 of the value.
 * @see DLMF 8.17.22; C. Loader, "Fast and Accurate Computation of Binomial Probabilities" (2000).
 */
export function regularizedBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  return x <= a / (a + b) ? lowerTail(x, 1 - x, a, b) : 1 - lowerTail(1 - x, x, b, a);
}

function lowerTail(x: number, y: number, a: number, b: number): number {
  return (front(x, y, a, b) / a) * continuedFraction(x, a, b);
}

/** x^a (1−x)^b / B(a, b). */
function front(x: number, y: number, a: number, b: number): number {
  const n = a + b;
  const exponent =
    stirlingError(n) -
    stirlingError(a) -
    stirlingError(b) -
    deviance(a, n * x) -
    deviance(b, n * y);
  return Math.sqrt((a / n) * (b / (2 * Math.PI))) * Math.exp(exponent);
}

const TINY = 1e-300;
const TOLERANCE = 1e-16;
const MAX_TERMS = 20_000;

/** Lentz's evaluation of the continued fraction of I_x(a, b). */
function continuedFraction(x: number, a: number, b: number): number {
  let c = 1;
  let d = 1 / away(1 - ((a + b) * x) / (a + 1));
  let fraction = d;
  for (let m = 1; m <= MAX_TERMS; m++) {
    const even = (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m));
    d = 1 / away(1 + even * d);
    c = away(1 + even / c);
    fraction *= d * c;
    const odd = (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    d = 1 / away(1 + odd * d);
    c = away(1 + odd / c);
    const step = d * c;
    fraction *= step;
    if (Math.abs(step - 1) <= TOLERANCE) break;
  }
  return fraction;
}

function away(value: number): number {
  return Math.abs(value) < TINY ? TINY : value;
}

/** a·ln(a/m) + m − a without cancellation where a is near m. */
function deviance(a: number, m: number): number {
  if (Math.abs(a - m) < 0.1 * (a + m)) {
    const v = (a - m) / (a + m);
    let sum = (a - m) * v;
    let term = 2 * a * v;
    for (let j = 1; j < 1000; j++) {
      term *= v * v;
      const next = sum + term / (2 * j + 1);
      if (next === sum) return next;
      sum = next;
    }
    return sum;
  }
  return a * Math.log(a / m) + m - a;
}

/** ln Γ(n+1) less Stirling's (n+½)·ln n − n + ½·ln 2π. */
function stirlingError(n: number): number {
  if (n < 16) return logGamma1p(n) - (n + 0.5) * Math.log(n) + n - HALF_LOG_TWO_PI;
  const square = n * n;
  return (
    (1 / 12 - (1 / 360 - (1 / 1260 - (1 / 1680 - 1 / 1188 / square) / square) / square) / square) /
    n
  );
}

const HALF_LOG_TWO_PI = 0.9189385332046728;

/** ln Γ(1+n) for 0 < n < 16: raised above 16 by the recurrence, then Stirling's series. */
function logGamma1p(n: number): number {
  let product = 1;
  let raised = n;
  while (raised < 16) {
    raised += 1;
    product *= raised;
  }
  return (
    (raised + 0.5) * Math.log(raised) -
    raised +
    HALF_LOG_TWO_PI +
    stirlingError(raised) -
    Math.log(product)
  );
}
