import { failure, success, type Result } from "../result";

export interface Fade {
  /** Growth rate of each period, as a fraction. */
  readonly growth: readonly number[];
  /** Value at the end of each period; the last is the target itself. */
  readonly value: readonly number[];
}

export type FadeFailure =
  | { readonly kind: "end-not-positive"; readonly end: "start" | "target"; readonly value: number }
  | { readonly kind: "no-first-growth"; readonly terminalGrowth: number };

/**
 * Growth that falls (or rises) in equal steps to a terminal rate and reaches a target.
 *
 * The first rate is the unknown: Σ ln(1+g_t) = ln(target/start) grows with it, so the one root is
 * bracketed from −100 % upward and found by Newton's method inside the bracket.
 *
 * @param start - Value before period 1, above 0.
 * @param target - Value at the end of the last period, above 0.
 * @param periods - Whole, at least 1; with one period the growth is target/start − 1.
 * @param terminalGrowth - Growth of the last period, a fraction above −1.
 * @returns Growth and value, 1 × n each. Fails with `end-not-positive`, or `no-first-growth` where
 *   no first rate above −100 % leads low enough to the target.
 * @see Damodaran, "Investment Valuation", linearly declining growth (H model).
 */
export function growthFade(
  start: number,
  target: number,
  periods: number,
  terminalGrowth: number,
): Result<Fade, FadeFailure> {
  if (start <= 0) return failure({ kind: "end-not-positive", end: "start", value: start });
  if (target <= 0) return failure({ kind: "end-not-positive", end: "target", value: target });
  if (periods === 1) return success({ growth: [target / start - 1], value: [target] });
  const goal = Math.log(target) - Math.log(start);
  const first = firstFactor(goal, periods, 1 + terminalGrowth);
  if (first === undefined) {
    return failure({ kind: "no-first-growth", terminalGrowth });
  }
  const growth: number[] = [];
  const value: number[] = [];
  let level = start;
  for (let t = 0; t < periods; t++) {
    const rate = factorAt(t, periods, first, 1 + terminalGrowth) - 1;
    growth.push(t === periods - 1 ? terminalGrowth : rate);
    level = level * (1 + rate);
    value.push(t === periods - 1 ? target : level);
  }
  return success({ growth, value });
}

/** 1 + growth of period t (from 0): a straight line from the first factor to the last. */
function factorAt(t: number, periods: number, first: number, last: number): number {
  return last + (first - last) * ((periods - 1 - t) / (periods - 1));
}

const MAX_STEPS = 200;

/** The first factor whose product of factors is e^goal; works on its logarithm, where nothing overflows. */
function firstFactor(goal: number, periods: number, last: number): number | undefined {
  const logProduct = (log: number): { value: number; slope: number } => {
    const first = Math.exp(log);
    let value = 0;
    let slope = 0;
    for (let t = 0; t < periods; t++) {
      const factor = factorAt(t, periods, first, last);
      value += Math.log(factor);
      slope += (first * ((periods - 1 - t) / (periods - 1))) / factor;
    }
    return { value: value - goal, slope };
  };
  let low = -700;
  let high = 700;
  if (!(logProduct(low).value <= 0) || !(logProduct(high).value >= 0)) return undefined;
  let log = Math.min(Math.max(goal / periods, low), high);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { value, slope } = logProduct(log);
    if (value === 0) return Math.exp(log);
    if (value < 0) low = log;
    else high = log;
    const newton = log - value / slope;
    const next = newton > low && newton < high ? newton : (low + high) / 2;
    if (next === log || Math.abs(next - log) <= 1e-17 * Math.abs(log)) return Math.exp(next);
    log = next;
  }
  return Math.exp(log);
}
