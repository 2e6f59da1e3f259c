import type { Value } from "../../values";
import { DIVISION_ERROR, NOT_AVAILABLE, NUMBER_ERROR } from "../../values";
import { named, ofNumbers, total } from "../aggregates";
import type { Native } from "../native";
import { ofValues } from "./counting";

/** Spread, middle and shape of lists of numbers. */
export const spread: readonly Native[] = [
  ...named(["VAR", "VAR.S"], (name) => ofNumbers(name, (list) => variance(list, 1))),
  ...named(["VARP", "VAR.P"], (name) => ofNumbers(name, (list) => variance(list, 0))),
  ...named(["STDEV", "STDEV.S"], (name) => ofNumbers(name, (list) => deviation(list, 1))),
  ...named(["STDEVP", "STDEV.P"], (name) => ofNumbers(name, (list) => deviation(list, 0))),
  ofValues("VARA", (list) => variance(list, 1)),
  ofValues("VARPA", (list) => variance(list, 0)),
  ofValues("STDEVA", (list) => deviation(list, 1)),
  ofValues("STDEVPA", (list) => deviation(list, 0)),
  ofNumbers("DEVSQ", (list) => (list.length === 0 ? NUMBER_ERROR : squares(list))),
  ofNumbers("AVEDEV", (list) => {
    if (list.length === 0) return NUMBER_ERROR;
    const mean = total(list) / list.length;
    return total(list.map((x) => Math.abs(x - mean))) / list.length;
  }),
  ofNumbers("MEDIAN", median),
  ...named(["MODE", "MODE.SNGL"], (name) =>
    ofNumbers(name, (list) => modes(list)[0] ?? NOT_AVAILABLE),
  ),
  ofNumbers("MODE.MULT", (list) => {
    const found = modes(list);
    return found.length === 0 ? NOT_AVAILABLE : found.map((x) => [x]);
  }),
  ofNumbers("GEOMEAN", (list) =>
    list.length === 0 || list.some((x) => x <= 0)
      ? NUMBER_ERROR
      : Math.exp(total(list.map((x) => Math.log(x))) / list.length),
  ),
  ofNumbers("HARMEAN", (list) =>
    list.length === 0 || list.some((x) => x <= 0)
      ? NUMBER_ERROR
      : list.length / total(list.map((x) => 1 / x)),
  ),
  ofNumbers("SKEW", (list) => {
    const n = list.length;
    const { mean, deviation: s } = moments(list, 1);
    if (n < 3 || s === 0) return DIVISION_ERROR;
    return (n / ((n - 1) * (n - 2))) * total(list.map((x) => ((x - mean) / s) ** 3));
  }),
  ofNumbers("SKEW.P", (list) => {
    const { mean, deviation: s } = moments(list, 0);
    if (list.length < 3 || s === 0) return DIVISION_ERROR;
    return total(list.map((x) => ((x - mean) / s) ** 3)) / list.length;
  }),
  ofNumbers("KURT", (list) => {
    const n = list.length;
    const { mean, deviation: s } = moments(list, 1);
    if (n < 4 || s === 0) return DIVISION_ERROR;
    const sum = total(list.map((x) => ((x - mean) / s) ** 4));
    const share = (n * (n + 1)) / ((n - 1) * (n - 2) * (n - 3));
    return share * sum - (3 * (n - 1) ** 2) / ((n - 2) * (n - 3));
  }),
];

/** Sum of squared deviations from the mean. */
export function squares(list: readonly number[]): number {
  const mean = total(list) / list.length;
  return total(list.map((x) => (x - mean) ** 2));
}

/** Variance; `less` is 1 for a sample and 0 for a population. */
export function variance(list: readonly number[], less: 0 | 1): Value {
  return list.length <= less ? DIVISION_ERROR : squares(list) / (list.length - less);
}

export function deviation(list: readonly number[], less: 0 | 1): Value {
  return list.length <= less ? DIVISION_ERROR : Math.sqrt(squares(list) / (list.length - less));
}

export function median(list: readonly number[]): Value {
  if (list.length === 0) return NUMBER_ERROR;
  const sorted = [...list].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
}

/** The most frequent values, first met first; none when every value occurs once. */
export function modes(list: readonly number[]): number[] {
  const counts = new Map<number, number>();
  let most = 1;
  for (const x of list) {
    const count = (counts.get(x) ?? 0) + 1;
    counts.set(x, count);
    most = Math.max(most, count);
  }
  return most === 1 ? [] : [...counts].filter(([, count]) => count === most).map(([x]) => x);
}

function moments(list: readonly number[], less: 0 | 1) {
  const mean = total(list) / list.length;
  return { mean, deviation: Math.sqrt(squares(list) / (list.length - less)) };
}
