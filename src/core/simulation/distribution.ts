import { betaQuantile } from "../statistics/betaQuantile";
import { normalQuantile } from "../statistics/normalQuantile";
import { belowOne } from "./uniforms";

/** A distribution with its parameters; each is drawn by the inverse of its distribution function. */
export type Distribution =
  | { readonly kind: "uniform"; readonly min: number; readonly max: number }
  | { readonly kind: "normal"; readonly mean: number; readonly sd: number }
  /** `mean` and `sd` of the logarithm, as LOGNORM.INV. */
  | { readonly kind: "lognormal"; readonly mean: number; readonly sd: number }
  | {
      readonly kind: "triangular" | "pert";
      readonly min: number;
      readonly mode: number;
      readonly max: number;
    }
  | { readonly kind: "bernoulli"; readonly p: number };

/** The value below which a share u, between 0 and 1, of the distribution lies. */
export function quantileOf(distribution: Distribution): (u: number) => number {
  switch (distribution.kind) {
    case "uniform": {
      const { min, max } = distribution;
      return (u) => min + (max - min) * u;
    }
    case "normal": {
      const { mean, sd } = distribution;
      return (u) => mean + sd * normalQuantile(u);
    }
    case "lognormal": {
      const { mean, sd } = distribution;
      return (u) => Math.exp(mean + sd * normalQuantile(u));
    }
    case "triangular": {
      const { min, mode, max } = distribution;
      const width = max - min;
      if (width === 0) return () => min;
      const rising = (mode - min) / width;
      return (u) =>
        u < rising
          ? min + Math.sqrt(u * width * (mode - min))
          : max - Math.sqrt((1 - u) * width * (max - mode));
    }
    case "pert": {
      const { min, mode, max } = distribution;
      const width = max - min;
      if (width === 0) return () => min;
      const a = 1 + (4 * (mode - min)) / width;
      const b = 1 + (4 * (max - mode)) / width;
      return (u) => min + width * betaQuantile(u, a, b);
    }
    case "bernoulli": {
      const { p } = distribution;
      return (u) => (u > 1 - p ? 1 : 0);
    }
  }
}

export type Sampling = "random" | "lhs" | "antithetic";

/**
 * Draws from a distribution by one of three methods.
 *
 * `antithetic`: draws 2j and 2j+1 are of u_j and 1 − u_j. `lhs` (Latin hypercube): one draw in each
 * of n equal strata, in an order shuffled by Fisher and Yates with the numbers of stream + 2^31.
 *
 * @param random - The uniforms of the stream.
 * @param shuffling - Those of stream + 2^31; only read for `lhs`.
 */
export function sample(
  distribution: Distribution,
  n: number,
  method: Sampling,
  random: (count: number) => Float64Array,
  shuffling: (count: number) => Float64Array,
): number[] {
  const quantile = quantileOf(distribution);
  return Array.from(points(n, method, random, shuffling), quantile);
}

function points(
  n: number,
  method: Sampling,
  random: (count: number) => Float64Array,
  shuffling: (count: number) => Float64Array,
): Float64Array {
  switch (method) {
    case "random":
      return random(n);
    case "antithetic": {
      const half = random(Math.ceil(n / 2));
      return Float64Array.from({ length: n }, (_, i) => {
        const u = half[i >> 1] ?? 0.5;
        return i % 2 === 0 ? u : belowOne(1 - u);
      });
    }
    case "lhs": {
      const strata = shuffled(n, shuffling(Math.max(0, n - 1)));
      return random(n).map((u, i) => belowOne(((strata[i] ?? 0) + u) / n));
    }
  }
}

function shuffled(n: number, numbers: Float64Array): Int32Array {
  const order = Int32Array.from({ length: n }, (_, i) => i);
  for (let k = n - 1; k >= 1; k--) {
    const other = Math.floor((numbers[n - 1 - k] ?? 0) * (k + 1));
    const held = order[k] ?? 0;
    order[k] = order[other] ?? 0;
    order[other] = held;
  }
  return order;
}
