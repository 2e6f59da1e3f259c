import { failure, success, type Result } from "../../core/result";
import { sample, type Distribution } from "../../core/simulation/distribution";
import { uniforms } from "../../core/simulation/uniforms";
import { choice, defaulting, number, optional } from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { samples } from "../results/shape";
import { draws, LAST_STREAM, MOST_SPILLED, seed, stream } from "./simulationArguments";

const DISTRIBUTIONS = {
  uniform: "p1 least, p2 most",
  normal: "p1 mean, p2 standard deviation",
  lognormal: "p1 mean, p2 standard deviation of the logarithm",
  triangular: "p1 least, p2 most likely, p3 most",
  pert: "p1 least, p2 most likely, p3 most, as a smooth beta",
  bernoulli: "p1 probability of a 1",
} as const;

const METHODS = {
  random: "Independent draws",
  lhs: "Latin hypercube: one draw in each of n equal strata",
  antithetic: "Pairs that mirror each other",
} as const;

export const mcSample = define(
  {
    id: "MC.SAMPLE",
    family: "simulation",
    summary: "Random numbers of a distribution that stay the same for the same seed.",
    args: {
      n: draws("Number of draws", MOST_SPILLED),
      distribution: choice("Distribution", DISTRIBUTIONS),
      p1: number("First parameter: least, mean or probability"),
      p2: optional(number("Second parameter: most, standard deviation or most likely")),
      p3: optional(number("Third parameter: most, for triangular and pert")),
      seed: defaulting(seed(), 1),
      stream: defaulting(stream(), 0),
      method: choice("How the draws are spread", METHODS, "random"),
    },
    result: samples("draws", "Random numbers", { unit: "as the parameters" }),
    example: [5, "triangular", 1, 2, 4, 2026],
    source: "Salmon et al., Random123 (Philox4x32-10); McKay et al. (1979), Latin hypercube.",
    mathematics: "Inverse distribution function of u_i(seed, stream).",
    related: ["MC.CORRELATE", "MC.SUMMARY"],
    tasks: ["How do I draw random numbers that do not change on every recalculation?"],
  },
  ({ n, distribution: kind, p1, p2, p3, seed: key, stream: line, method }) => {
    const distribution = distributionOf(kind, p1, p2, p3);
    if (!distribution.ok) return failure(distribution.failure);
    return success(
      sample(
        distribution.value,
        n,
        method,
        (count) => uniforms(key, line, count),
        (count) => uniforms(key, line + LAST_STREAM + 1, count),
      ),
    );
  },
  {
    "parameter-missing": ({ name, meaning, distribution }) =>
      `${name} is blank; use the ${meaning} of the ${distribution} distribution`,
    "parameters-not-rising": ({ low, high, lowName, highName }) =>
      `${lowName} is ${describeNumber(low)}, above ${highName} of ${describeNumber(high)}; use ${lowName} up to ${highName}`,
    "negative-deviation": ({ sd }) =>
      `p2 is ${describeNumber(sd)}; use a standard deviation of 0 or more`,
    "not-a-probability": ({ p }) => `p1 is ${describeNumber(p)}; use a probability from 0 to 1`,
  },
);

type ParameterFailure =
  | {
      readonly kind: "parameter-missing";
      readonly name: string;
      readonly meaning: string;
      readonly distribution: string;
    }
  | {
      readonly kind: "parameters-not-rising";
      readonly low: number;
      readonly high: number;
      readonly lowName: string;
      readonly highName: string;
    }
  | { readonly kind: "negative-deviation"; readonly sd: number }
  | { readonly kind: "not-a-probability"; readonly p: number };

/** The distribution of a word and up to three numbers. */
function distributionOf(
  kind: keyof typeof DISTRIBUTIONS,
  p1: number,
  p2: number | undefined,
  p3: number | undefined,
): Result<Distribution, ParameterFailure> {
  if (kind === "bernoulli") {
    return p1 >= 0 && p1 <= 1
      ? success({ kind, p: p1 })
      : failure({ kind: "not-a-probability", p: p1 });
  }
  if (p2 === undefined) return missing("p2", SECOND[kind], kind);
  if (kind === "uniform")
    return p1 > p2 ? falling(p1, p2, "p1", "p2") : success({ kind, min: p1, max: p2 });
  if (kind === "normal" || kind === "lognormal") {
    return p2 < 0
      ? failure({ kind: "negative-deviation", sd: p2 })
      : success({ kind, mean: p1, sd: p2 });
  }
  if (p3 === undefined) return missing("p3", "largest value", kind);
  if (p1 > p2) return falling(p1, p2, "p1", "p2");
  if (p2 > p3) return falling(p2, p3, "p2", "p3");
  return success({ kind, min: p1, mode: p2, max: p3 });
}

const SECOND = {
  uniform: "largest value",
  normal: "standard deviation",
  lognormal: "standard deviation of the logarithm",
  triangular: "most likely value",
  pert: "most likely value",
} as const;

function missing(
  name: string,
  meaning: string,
  distribution: string,
): Result<never, ParameterFailure> {
  return failure({ kind: "parameter-missing", name, meaning, distribution });
}

function falling(
  low: number,
  high: number,
  lowName: string,
  highName: string,
): Result<never, ParameterFailure> {
  return failure({ kind: "parameters-not-rising", low, high, lowName, highName });
}
