import { percentilesOf } from "./percentiles";

export interface SampleSummary {
  readonly mean: number;
  /** With n − 1; undefined for a single sample. */
  readonly sd: number | undefined;
  /** Of the mean. */
  readonly stdError: number | undefined;
  readonly p5: number;
  readonly p50: number;
  readonly p95: number;
  /** Mean of the samples at or above the percentile `alpha`; losses are positive. */
  readonly cvar: number;
}

/**
 * What a sample of outcomes says: mean, spread, percentiles (PERCENTILE.INC) and the mean of its tail.
 *
 * @param samples - At least one.
 * @param alpha - Between 0 and 1, both excluded.
 * @see R. T. Rockafellar & S. Uryasev, "Optimization of Conditional Value-at-Risk" (2000).
 */
export function summarize(samples: readonly number[], alpha: number): SampleSummary {
  const n = samples.length;
  const mean = meanOf(samples);
  let squares = 0;
  for (const value of samples) squares += (value - mean) ** 2;
  const sd = n > 1 ? Math.sqrt(squares / (n - 1)) : undefined;
  const values = Float64Array.from(samples);
  const [p5, p50, p95] = percentilesOf(values, [0.05, 0.5, 0.95]);
  const [threshold] = percentilesOf(values, [alpha]);
  const tail = samples.filter((value) => value >= (threshold ?? 0));
  return {
    mean,
    sd,
    stdError: sd === undefined ? undefined : sd / Math.sqrt(n),
    p5: p5 ?? 0,
    p50: p50 ?? 0,
    p95: p95 ?? 0,
    cvar: meanOf(tail),
  };
}

/** The mean, corrected once for what rounding lost. */
function meanOf(values: readonly number[]): number {
  let sum = 0;
  for (const value of values) sum += value;
  const mean = sum / values.length;
  let rest = 0;
  for (const value of values) rest += value - mean;
  return mean + rest / values.length;
}
