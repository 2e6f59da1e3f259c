import { normalQuantile } from "../statistics/normalQuantile";
import { percentilesOf } from "./percentiles";
import { fillUniforms, uniforms } from "./uniforms";

export interface CommitmentOutcomes {
  /** Percentiles × periods. */
  readonly percentiles: readonly (readonly number[])[];
  readonly mean: readonly number[];
}

/**
 * What a register of commitments may turn into: all-or-nothing contracts that hang on one factor.
 *
 * Contract j converts on a path where Φ(√ρ·c + √(1−ρ)·z_j) ≤ p_j; c comes of stream 0, z_j of stream
 * j = 1, 2, …, one number a path.
 *
 * @param schedule - Contracts × periods.
 * @param shares - Percentiles, 0…1.
 * @see O. Vasicek, "Probability of Loss on Loan Portfolio" (1987): one-factor Gaussian copula.
 */
export function simulateCommitments(
  schedule: readonly (readonly number[])[],
  probabilities: readonly number[],
  paths: number,
  seed: number,
  correlation: number,
  shares: readonly number[],
): CommitmentOutcomes {
  const common = uniforms(seed, 0, paths);
  const shared = Math.sqrt(correlation);
  const own = Math.sqrt(1 - correlation);
  for (let i = 0; i < paths; i++) common[i] = shared * normalQuantile(common[i] as number);
  const draws = new Float64Array(paths);
  const converting = schedule.map((_, j) => {
    const threshold = normalQuantile(probabilities[j] ?? 0);
    const converts = new Uint8Array(paths);
    fillUniforms(draws, seed, j + 1, 0);
    for (let i = 0; i < paths; i++) {
      const z = (common[i] as number) + own * normalQuantile(draws[i] as number);
      converts[i] = z <= threshold ? 1 : 0;
    }
    return converts;
  });
  const rising = [...shares].sort((a, b) => a - b);
  const sums = new Float64Array(paths);
  const mean: number[] = [];
  const percentiles = shares.map((): number[] => []);
  for (let t = 0; t < (schedule[0]?.length ?? 0); t++) {
    sums.fill(0);
    for (const [j, converts] of converting.entries()) {
      const amount = schedule[j]?.[t] ?? 0;
      if (amount === 0) continue;
      for (let i = 0; i < paths; i++) {
        sums[i] = (sums[i] as number) + amount * (converts[i] as number);
      }
    }
    let total = 0;
    for (let i = 0; i < paths; i++) total += sums[i] as number;
    mean.push(total / paths);
    const values = percentilesOf(sums, rising);
    for (const [k, share] of shares.entries()) {
      percentiles[k]?.push(values[rising.indexOf(share)] ?? 0);
    }
  }
  return { percentiles, mean };
}
