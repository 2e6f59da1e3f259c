/** Natural logarithm of the gamma function, for x above 0 (Lanczos, g = 7, nine terms). */
export function logGamma(x: number): number {
  if (x < 0.5) return Math.log(Math.PI / Math.abs(Math.sin(Math.PI * x))) - logGamma(1 - x);
  if (x > 30) return stirling(x);
  let sum = LANCZOS[0] ?? 0;
  for (let i = 1; i < LANCZOS.length; i++) sum += (LANCZOS[i] ?? 0) / (x - 1 + i);
  const t = x + 6.5;
  return 0.5 * Math.log(2 * Math.PI) + (x - 0.5) * Math.log(t) - t + Math.log(sum);
}

const LANCZOS = [
  0.9999999999998099, 676.5203681218851, -1259.1392167224028, 771.3234287776531, -176.6150291621406,
  12.507343278686905, -0.13857109526572012, 9.984369578019572e-6, 1.5056327351493116e-7,
];

function stirling(x: number): number {
  const y = 1 / (x * x);
  const series = (1 / 12 - y * (1 / 360 - y * (1 / 1260 - y * (1 / 1680 - y / 1188)))) / x;
  return (x - 0.5) * Math.log(x) - x + 0.5 * Math.log(2 * Math.PI) + series;
}

/** Lower and upper regularized incomplete gamma function, each exact where it is small. */
export function gammaShares(a: number, x: number): { lower: number; upper: number } {
  if (x <= 0) return { lower: 0, upper: 1 };
  if (x === Infinity) return { lower: 1, upper: 0 };
  const front = Math.exp(a * Math.log(x) - x - logGamma(a));
  if (x < a + 1) {
    let term = 1 / a;
    let sum = term;
    for (let n = 1; n < 10_000; n++) {
      term *= x / (a + n);
      sum += term;
      if (term < sum * 1e-17) break;
    }
    return { lower: sum * front, upper: 1 - sum * front };
  }
  const upper =
    front *
    fraction(
      (n) => (n === 0 ? 1 : -n * (n - a)),
      (n) => x + 2 * n + 1 - a,
    );
  return { lower: 1 - upper, upper };
}

/** Regularized incomplete beta function. */
export function betaShare(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const front = Math.exp(
    logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x),
  );
  const isLeft = x < (a + 1) / (a + b + 2);
  return isLeft ? (front * betaFraction(x, a, b)) / a : 1 - (front * betaFraction(1 - x, b, a)) / b;
}

function betaFraction(x: number, a: number, b: number): number {
  return fraction(
    (n) => {
      if (n === 0) return 1;
      const m = Math.floor(n / 2);
      return n % 2 === 0
        ? (m * (b - m) * x) / ((a + 2 * m - 1) * (a + 2 * m))
        : (-(a + m) * (a + b + m) * x) / ((a + 2 * m) * (a + 2 * m + 1));
    },
    () => 1,
  );
}

/** Continued fraction a0/(b0 + a1/(b1 + …)), by Lentz' method. */
function fraction(a: (n: number) => number, b: (n: number) => number): number {
  const tiny = 1e-300;
  let value = tiny;
  let c = value;
  let d = 0;
  for (let n = 0; n < 20_000; n++) {
    d = b(n) + a(n) * d;
    if (d === 0) d = tiny;
    d = 1 / d;
    c = b(n) + a(n) / c;
    if (c === 0) c = tiny;
    const step = c * d;
    value *= step;
    if (Math.abs(step - 1) < 1e-16) break;
  }
  return value;
}

/** Complementary error function. */
export function erfc(x: number): number {
  if (x < 0) return 2 - erfc(-x);
  return x === 0 ? 1 : gammaShares(0.5, x * x).upper;
}

/** Error function. */
export function erf(x: number): number {
  return x < 0 ? -erf(-x) : gammaShares(0.5, x * x).lower;
}

/** Share of the standard normal distribution below z. */
export function normalShare(z: number): number {
  return erfc(-z / Math.SQRT2) / 2;
}

/** Density of the standard normal distribution. */
export function normalDensity(z: number): number {
  return Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI);
}

/** z below which a share lies: Acklam's rational start, then Halley steps. */
export function normalQuantile(share: number): number {
  if (share > 0.5) return -normalQuantile(1 - share);
  let z: number;
  if (share < 0.02425) {
    const q = Math.sqrt(-2 * Math.log(share));
    z = ratio(TAIL, q) / ratio([...TAIL_UNDER, 1], q);
  } else {
    const q = share - 0.5;
    z = (q * ratio(MIDDLE, q * q)) / ratio([...MIDDLE_UNDER, 1], q * q);
  }
  for (let i = 0; i < 3; i++) {
    const error = (normalShare(z) - share) / normalDensity(z);
    if (error === 0 || !Number.isFinite(error)) break;
    z -= error / (1 + (z * error) / 2);
  }
  return z;
}

const MIDDLE = [
  -39.69683028665376, 220.9460984245205, -275.9285104469687, 138.357751867269, -30.66479806614716,
  2.506628277459239,
];
const MIDDLE_UNDER = [
  -54.47609879822406, 161.5858368580409, -155.6989798598866, 66.80131188771972, -13.28068155288572,
];
const TAIL = [
  -0.007784894002430293, -0.3223964580411365, -2.400758277161838, -2.549732539343734,
  4.374664141464968, 2.938163982698783,
];
const TAIL_UNDER = [0.007784695709041462, 0.3224671290700398, 2.445134137142996, 3.754408661907416];

function ratio(coefficients: readonly number[], x: number): number {
  return coefficients.reduce((sum, coefficient) => sum * x + coefficient, 0);
}

/** The x at which a rising share reaches a value, by halving the doubles between. */
export function quantile(
  share: number,
  of: (x: number) => number,
  least: number,
  most: number,
): number {
  if (of(least) >= share) return least;
  let low = least;
  let high = Number.isFinite(most) ? most : Math.max(1, least + 1);
  while (!Number.isFinite(most) && of(high) < share && high < 1e300) high *= 2;
  if (least === -Infinity) {
    low = -1;
    while (of(low) > share && low > -1e300) low *= 2;
  }
  for (let i = 0; i < 400; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    if (of(middle) < share) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
