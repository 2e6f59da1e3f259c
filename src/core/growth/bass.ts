export interface BassDiffusion {
  /** Adopters in each period, 1 × n. */
  readonly new: readonly number[];
  /** Adopters by the end of each period, 1 × n. */
  readonly cumulative: readonly number[];
  /** When most adopt in continuous time, in periods; 0 where adoption falls from the start. */
  readonly peakTime: number;
}

/**
 * Bass diffusion: F(t) = (1 − e^{−(p+q)t})/(1 + (q/p)·e^{−(p+q)t}) of a market, at whole periods.
 *
 * New adopters are written without the difference F(t) − F(t−1), which loses its digits late.
 *
 * @param market - Adopters in the end.
 * @param p - Innovation per period, above 0.
 * @param q - Imitation per period, at least 0.
 * @see F. Bass, "A New Product Growth for Model Consumer Durables" (1969).
 */
export function bassDiffusion(
  periods: number,
  market: number,
  p: number,
  q: number,
): BassDiffusion {
  const speed = p + q;
  const perPeriod = -Math.expm1(-speed);
  const adopters: number[] = [];
  const cumulative: number[] = [];
  for (let t = 1; t <= periods; t += 1) {
    const before = Math.exp(-speed * (t - 1));
    const now = Math.exp(-speed * t);
    const fading = (p / (p + q * before)) * (speed / (p + q * now));
    adopters.push(market * fading * before * perPeriod);
    cumulative.push((market * p * -Math.expm1(-speed * t)) / (p + q * now));
  }
  return {
    new: adopters,
    cumulative,
    peakTime: q <= p ? 0 : (Math.log(q) - Math.log(p)) / speed,
  };
}
