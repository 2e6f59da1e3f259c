import type { Value } from "../../values";
import { NUMBER_ERROR } from "../../values";
import { named } from "../aggregates";
import { native } from "../native";
import { absent, flag, number, whole } from "../readers";
import { betaShare, gammaShares, logGamma, quantile } from "./specialFunctions";

/** Student's t, chi squared, F, gamma, beta, exponential and Weibull. */
export const continuous = [
  native("T.DIST", [number, whole, flag], (t, freedom, isShare) => {
    if (freedom < 1) return NUMBER_ERROR;
    return isShare ? tShare(t, freedom) : tDensity(t, freedom);
  }),
  native("T.DIST.RT", [number, whole], (t, n) => (n < 1 ? NUMBER_ERROR : tShare(-t, n))),
  native("T.DIST.2T", [number, whole], (t, n) =>
    n < 1 || t < 0 ? NUMBER_ERROR : 2 * tShare(-t, n),
  ),
  native("TDIST", [number, whole, whole], (t, n, tails) =>
    n < 1 || t < 0 || (tails !== 1 && tails !== 2) ? NUMBER_ERROR : tails * tShare(-t, n),
  ),
  native("T.INV", [number, whole], (share, n) =>
    share <= 0 || share >= 1 || n < 1 ? NUMBER_ERROR : tQuantile(share, n),
  ),
  ...named(["T.INV.2T", "TINV"], (name) =>
    native(name, [number, whole], (share, n) =>
      share <= 0 || share > 1 || n < 1 ? NUMBER_ERROR : -tQuantile(share / 2, n),
    ),
  ),
  ...named(["CONFIDENCE.T"], (name) =>
    native(name, [number, number, whole], (alpha, deviation, size) =>
      alpha <= 0 || alpha >= 1 || deviation <= 0 || size < 2
        ? NUMBER_ERROR
        : (-tQuantile(alpha / 2, size - 1) * deviation) / Math.sqrt(size),
    ),
  ),
  native("CHISQ.DIST", [number, whole, flag], (x, n, isShare) => {
    if (x < 0 || n < 1) return NUMBER_ERROR;
    return isShare ? gammaShares(n / 2, x / 2).lower : gammaDensity(x, n / 2, 2);
  }),
  ...named(["CHISQ.DIST.RT", "CHIDIST"], (name) =>
    native(name, [number, whole], (x, n) =>
      x < 0 || n < 1 ? NUMBER_ERROR : gammaShares(n / 2, x / 2).upper,
    ),
  ),
  native("CHISQ.INV", [number, whole], (share, n) =>
    share < 0 || share >= 1 || n < 1
      ? NUMBER_ERROR
      : 2 * quantile(share, (x) => gammaShares(n / 2, x).lower, 0, Infinity),
  ),
  ...named(["CHISQ.INV.RT", "CHIINV"], (name) =>
    native(name, [number, whole], (share, n) =>
      share <= 0 || share > 1 || n < 1
        ? NUMBER_ERROR
        : 2 * quantile(-share, (x) => -gammaShares(n / 2, x).upper, 0, Infinity),
    ),
  ),
  native("F.DIST", [number, whole, whole, flag], (x, a, b, isShare) => {
    if (x < 0 || a < 1 || b < 1) return NUMBER_ERROR;
    return isShare ? betaShare((a * x) / (a * x + b), a / 2, b / 2) : fDensity(x, a, b);
  }),
  ...named(["F.DIST.RT", "FDIST"], (name) =>
    native(name, [number, whole, whole], (x, a, b) =>
      x < 0 || a < 1 || b < 1 ? NUMBER_ERROR : betaShare(b / (a * x + b), b / 2, a / 2),
    ),
  ),
  native("F.INV", [number, whole, whole], (share, a, b) =>
    share < 0 || share >= 1 || a < 1 || b < 1
      ? NUMBER_ERROR
      : quantile(share, (x) => betaShare((a * x) / (a * x + b), a / 2, b / 2), 0, Infinity),
  ),
  ...named(["F.INV.RT", "FINV"], (name) =>
    native(name, [number, whole, whole], (share, a, b) =>
      share <= 0 || share > 1 || a < 1 || b < 1
        ? NUMBER_ERROR
        : quantile(-share, (x) => -betaShare(b / (a * x + b), b / 2, a / 2), 0, Infinity),
    ),
  ),
  ...named(["GAMMA.DIST", "GAMMADIST"], (name) =>
    native(name, [number, number, number, flag], (x, shape, scale, isShare) => {
      if (x < 0 || shape <= 0 || scale <= 0) return NUMBER_ERROR;
      return isShare ? gammaShares(shape, x / scale).lower : gammaDensity(x, shape, scale);
    }),
  ),
  ...named(["GAMMA.INV", "GAMMAINV"], (name) =>
    native(name, [number, number, number], (share, shape, scale) =>
      share < 0 || share >= 1 || shape <= 0 || scale <= 0
        ? NUMBER_ERROR
        : scale * quantile(share, (x) => gammaShares(shape, x).lower, 0, Infinity),
    ),
  ),
  ...named(["GAMMALN", "GAMMALN.PRECISE"], (name) =>
    native(name, [number], (x) => (x <= 0 ? NUMBER_ERROR : logGamma(x))),
  ),
  native("GAMMA", [number], (x): Value => {
    if (x === 0 || (x < 0 && Number.isInteger(x))) return NUMBER_ERROR;
    if (x > 0) return Number.isInteger(x) && x < 24 ? product(x) : Math.exp(logGamma(x));
    return Math.PI / (Math.sin(Math.PI * x) * Math.exp(logGamma(1 - x)));
  }),
  native(
    "BETA.DIST",
    [number, number, number, flag, absent(number, 0), absent(number, 1)],
    (x, a, b, isShare, least, most) => {
      if (a <= 0 || b <= 0 || x < least || x > most || least >= most) return NUMBER_ERROR;
      const part = (x - least) / (most - least);
      if (isShare) return betaShare(part, a, b);
      const constant = logGamma(a + b) - logGamma(a) - logGamma(b);
      const density = (a - 1) * Math.log(part) + (b - 1) * Math.log1p(-part) + constant;
      return Math.exp(density) / (most - least);
    },
  ),
  native(
    "BETADIST",
    [number, number, number, absent(number, 0), absent(number, 1)],
    (x, a, b, least, most) =>
      a <= 0 || b <= 0 || x < least || x > most || least >= most
        ? NUMBER_ERROR
        : betaShare((x - least) / (most - least), a, b),
  ),
  ...named(["BETA.INV", "BETAINV"], (name) =>
    native(
      name,
      [number, number, number, absent(number, 0), absent(number, 1)],
      (share, a, b, least, most) =>
        share <= 0 || share > 1 || a <= 0 || b <= 0 || least >= most
          ? NUMBER_ERROR
          : least + (most - least) * quantile(share, (x) => betaShare(x, a, b), 0, 1),
    ),
  ),
  ...named(["EXPON.DIST", "EXPONDIST"], (name) =>
    native(name, [number, number, flag], (x, rate, isShare) => {
      if (x < 0 || rate <= 0) return NUMBER_ERROR;
      return isShare ? -Math.expm1(-rate * x) : rate * Math.exp(-rate * x);
    }),
  ),
  ...named(["WEIBULL.DIST", "WEIBULL"], (name) =>
    native(name, [number, number, number, flag], (x, shape, scale, isShare) => {
      if (x < 0 || shape <= 0 || scale <= 0) return NUMBER_ERROR;
      const power = (x / scale) ** shape;
      if (isShare) return -Math.expm1(-power);
      return (shape / scale) * (x / scale) ** (shape - 1) * Math.exp(-power);
    }),
  ),
];

function tShare(t: number, n: number): number {
  const tail = betaShare(n / (n + t * t), n / 2, 0.5) / 2;
  return t > 0 ? 1 - tail : tail;
}

function tDensity(t: number, n: number): number {
  const constant = logGamma((n + 1) / 2) - logGamma(n / 2);
  return Math.exp(constant - ((n + 1) / 2) * Math.log1p((t * t) / n)) / Math.sqrt(n * Math.PI);
}

function tQuantile(share: number, n: number): number {
  if (share > 0.5) return -tQuantile(1 - share, n);
  return share === 0.5 ? 0 : quantile(share, (t) => tShare(t, n), -Infinity, 0);
}

function gammaDensity(x: number, shape: number, scale: number): number {
  if (x === 0) return shape === 1 ? 1 / scale : shape < 1 ? Infinity : 0;
  const y = x / scale;
  return Math.exp((shape - 1) * Math.log(y) - y - logGamma(shape)) / scale;
}

function fDensity(x: number, a: number, b: number): number {
  if (x === 0) return a === 2 ? 1 : a < 2 ? Infinity : 0;
  const constant = logGamma((a + b) / 2) - logGamma(a / 2) - logGamma(b / 2);
  const body = (a / 2) * Math.log(a / b) + (a / 2 - 1) * Math.log(x);
  return Math.exp(constant + body - ((a + b) / 2) * Math.log1p((a * x) / b));
}

/** Gamma of a whole number: the factorial of the one before. */
function product(x: number): number {
  let value = 1;
  for (let i = 2; i < x; i++) value *= i;
  return value;
}
