import { NUMBER_ERROR } from "../../values";
import { named } from "../aggregates";
import { native } from "../native";
import { absent, flag, number, whole } from "../readers";
import { betaShare, gammaShares, logGamma } from "./specialFunctions";

/** Counts: binomial, negative binomial, hypergeometric, Poisson. */
export const discrete = [
  ...named(["BINOM.DIST", "BINOMDIST"], (name) =>
    native(name, [whole, whole, number, flag], (count, trials, chance, isShare) => {
      if (count < 0 || count > trials || chance < 0 || chance > 1) return NUMBER_ERROR;
      return isShare ? binomialShare(count, trials, chance) : binomial(count, trials, chance);
    }),
  ),
  native(
    "BINOM.DIST.RANGE",
    [whole, number, whole, absent(whole, undefined)],
    (trials, chance, from, to) => {
      const last = to ?? from;
      if (trials < 0 || chance < 0 || chance > 1 || from < 0 || last > trials || last < from) {
        return NUMBER_ERROR;
      }
      let sum = 0;
      for (let count = from; count <= last; count++) sum += binomial(count, trials, chance);
      return sum;
    },
  ),
  ...named(["BINOM.INV", "CRITBINOM"], (name) =>
    native(name, [whole, number, number], (trials, chance, share) => {
      if (trials < 0 || chance <= 0 || chance >= 1 || share <= 0 || share >= 1) return NUMBER_ERROR;
      for (let count = 0; count <= trials; count++) {
        if (binomialShare(count, trials, chance) >= share) return count;
      }
      return trials;
    }),
  ),
  native("NEGBINOM.DIST", [whole, whole, number, flag], (failures, successes, chance, isShare) => {
    if (failures < 0 || successes < 1 || chance <= 0 || chance >= 1) return NUMBER_ERROR;
    return isShare
      ? betaShare(chance, successes, failures + 1)
      : negativeBinomial(failures, successes, chance);
  }),
  native("NEGBINOMDIST", [whole, whole, number], (failures, successes, chance) =>
    failures < 0 || successes < 1 || chance <= 0 || chance >= 1
      ? NUMBER_ERROR
      : negativeBinomial(failures, successes, chance),
  ),
  native(
    "HYPGEOM.DIST",
    [whole, whole, whole, whole, flag],
    (found, drawn, marked, all, isShare) => {
      if (!isHypergeometric(found, drawn, marked, all)) return NUMBER_ERROR;
      if (!isShare) return hypergeometric(found, drawn, marked, all);
      let sum = 0;
      for (let i = Math.max(0, drawn + marked - all); i <= found; i++) {
        sum += hypergeometric(i, drawn, marked, all);
      }
      return sum;
    },
  ),
  native("HYPGEOMDIST", [whole, whole, whole, whole], (found, drawn, marked, all) =>
    isHypergeometric(found, drawn, marked, all)
      ? hypergeometric(found, drawn, marked, all)
      : NUMBER_ERROR,
  ),
  ...named(["POISSON.DIST", "POISSON"], (name) =>
    native(name, [whole, number, flag], (count, mean, isShare) => {
      if (count < 0 || mean < 0) return NUMBER_ERROR;
      if (mean === 0) return isShare || count === 0 ? 1 : 0;
      if (isShare) return gammaShares(count + 1, mean).upper;
      return Math.exp(count * Math.log(mean) - mean - logGamma(count + 1));
    }),
  ),
];

function binomial(count: number, trials: number, chance: number): number {
  if (chance === 0) return count === 0 ? 1 : 0;
  if (chance === 1) return count === trials ? 1 : 0;
  return choose(trials, count) * chance ** count * (1 - chance) ** (trials - count);
}

function binomialShare(count: number, trials: number, chance: number): number {
  if (count >= trials) return 1;
  return betaShare(1 - chance, trials - count, count + 1);
}

function negativeBinomial(failures: number, successes: number, chance: number): number {
  return (
    choose(failures + successes - 1, successes - 1) * chance ** successes * (1 - chance) ** failures
  );
}

function isHypergeometric(found: number, drawn: number, marked: number, all: number): boolean {
  const least = Math.max(0, drawn + marked - all);
  const isPossible = found >= least && found <= Math.min(drawn, marked);
  return isPossible && drawn > 0 && drawn <= all && marked > 0 && marked <= all;
}

function hypergeometric(found: number, drawn: number, marked: number, all: number): number {
  return (choose(marked, found) * choose(all - marked, drawn - found)) / choose(all, drawn);
}

/** Ways to choose k of n. */
export function choose(n: number, k: number): number {
  const least = Math.min(k, n - k);
  let ways = 1;
  for (let i = 1; i <= least; i++) ways = (ways * (n - least + i)) / i;
  return Number.isSafeInteger(Math.round(ways)) ? Math.round(ways) : ways;
}
