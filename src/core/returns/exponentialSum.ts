import type { FlowLine } from "./flowLine";

/**
 * Σ c_k·e^{−s·t_k} over the times of a flow line, in parts whose ratio keeps its digits.
 *
 * All terms are measured from the largest exponent, so none overflows; that changes the value by a
 * positive factor only, which no root and no sign can see.
 */
export interface SumParts {
  /** Sum of the positive terms, and minus that of the negative ones. */
  plus: number;
  minus: number;
  /** −1, 0 (within rounding) or 1. */
  sign: number;
  /** ln(plus/minus), 0 at a root, and its derivative in s. */
  balance: number;
  slope: number;
}

/** Evaluates a sum with given coefficients at s = ln(1 + rate); it reuses its answer. */
export type Evaluate = (coefficients: Float64Array, s: number) => SumParts;

/** A function that evaluates sums over one flow line. */
export function exponentialSum(flows: FlowLine): Evaluate {
  const { years, gapOf, gaps } = flows;
  const n = years.length;
  const factors = new Float64Array(gaps.length);
  const noise = ROUNDING * (4 + Math.sqrt(n));
  const parts: SumParts = { plus: 0, minus: 0, sign: 0, balance: 0, slope: 0 };
  return (coefficients, s) => {
    for (let g = 0; g < gaps.length; g++) {
      factors[g] = Math.exp(-Math.abs(s) * (gaps[g] as number));
    }
    const isForward = s >= 0;
    let discount = 1;
    let plus = 0;
    let minus = 0;
    let plusTime = 0;
    let minusTime = 0;
    for (let i = 0; i < n; i++) {
      const k = isForward ? i : n - 1 - i;
      if (i > 0) discount *= factors[gapOf[isForward ? k : k + 1] as number] as number;
      if (discount === 0) break;
      const value = (coefficients[k] as number) * discount;
      if (value > 0) {
        plus += value;
        plusTime += value * (years[k] as number);
      } else {
        minus -= value;
        minusTime -= value * (years[k] as number);
      }
    }
    parts.plus = plus;
    parts.minus = minus;
    const difference = plus - minus;
    parts.sign = Math.abs(difference) <= noise * (plus + minus) ? 0 : Math.sign(difference);
    parts.balance = Math.log(plus / minus);
    parts.slope = minusTime / minus - plusTime / plus;
    return parts;
  };
}

/** Of one term; those of many add up like their square root. */
const ROUNDING = 2.5e-16;
