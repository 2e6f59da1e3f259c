/**
 * Value of an equation of money over time, divided by the sum of the sizes of its terms, so that it
 * lies between −1 and 1 whatever the amounts.
 *
 * @param u - Logarithm of 1 + rate.
 */
export type Balance = (u: number) => number;

/**
 * The rate at which money over time balances: first the one that the secant method reaches from the
 * guess, as Excel looks for it; else the change of sign nearest to the guess.
 *
 * @param guess - Rate as a fraction, above −1.
 * @param least - Lower end of the search, as the logarithm of 1 + rate; `most` is its upper end.
 * @returns undefined when there is none.
 */
export function balancingRate(
  balance: Balance,
  guess: number,
  least = -14,
  most = 14,
): number | undefined {
  const from = Math.log1p(guess);
  const root = secant(balance, from, least, most) ?? nearestChange(balance, from, least, most);
  return root === undefined ? undefined : Math.expm1(root);
}

/** Below this the terms cancel to the last digits of a double. */
const BALANCED = 1e-13;

function secant(balance: Balance, from: number, least: number, most: number): number | undefined {
  let before = from;
  let valueBefore = balance(before);
  let at = from + 1e-4;
  for (let i = 0; i < 80; i++) {
    const value = balance(at);
    if (value === 0) return at;
    if (!Number.isFinite(value) || value === valueBefore) break;
    const next = at - (value * (at - before)) / (value - valueBefore);
    if (!(next > least && next < most)) return undefined;
    if (Math.abs(next - at) <= 1e-15 * Math.max(1, Math.abs(next))) return proven(balance, next);
    [before, valueBefore, at] = [at, value, next];
  }
  return proven(balance, at);
}

/** A root only when the terms cancel there, or when the sign changes across it. */
function proven(balance: Balance, at: number): number | undefined {
  const margin = 1e-10 * Math.max(1, Math.abs(at));
  const changes = balance(at - margin) * balance(at + margin) < 0;
  if (changes) return bisected(balance, at - margin, at + margin);
  if (Math.abs(balance(at)) >= BALANCED || !isTouching(balance, at)) return undefined;
  const slope = (u: number) => balance(u + 1e-4) - balance(u - 1e-4);
  return bisected(slope, at - 1e-3, at + 1e-3);
}

/** A touching root is one only where the line rises away from it on both sides. */
function isTouching(balance: Balance, at: number): boolean {
  const size = Math.abs(balance(at));
  return Math.abs(balance(at - 1e-3)) > size && Math.abs(balance(at + 1e-3)) > size;
}

function nearestChange(
  balance: Balance,
  from: number,
  least: number,
  most: number,
): number | undefined {
  let [low, high] = [from, from];
  let [lowValue, highValue] = [balance(from), balance(from)];
  for (let step = 0.005; low > least || high < most; step = Math.min(step * 1.02, 0.1)) {
    const up = Math.min(high + step, most);
    const down = Math.max(low - step, least);
    const upValue = balance(up);
    const downValue = balance(down);
    if (high < most && upValue * highValue < 0) return bisected(balance, high, up);
    if (low > least && downValue * lowValue < 0) return bisected(balance, down, low);
    [low, high, lowValue, highValue] = [down, up, downValue, upValue];
  }
  return undefined;
}

function bisected(balance: Balance, low: number, high: number): number {
  const sign = Math.sign(balance(low));
  for (let i = 0; i < 200; i++) {
    const middle = (low + high) / 2;
    if (middle <= low || middle >= high) break;
    const value = balance(middle);
    if (value === 0) return middle;
    if (Math.sign(value) === sign) low = middle;
    else high = middle;
  }
  return (low + high) / 2;
}
