export interface CommitmentProfile {
  readonly contracted: readonly number[];
  /** Of contracts at least as probable as the threshold. */
  readonly firm: readonly number[];
  readonly expected: readonly number[];
  /** Contracted less expected. */
  readonly atRisk: readonly number[];
  /** Standard deviation of what is converted. */
  readonly sd: readonly number[];
}

/**
 * What a register of commitments amounts to in each period: nominal, firm, expected, and its spread.
 *
 * A contract converts as a whole with its probability p; with s = A·√(p(1−p)) and one correlation ρ
 * between any two contracts the variance of the sum is Σs² + ρ((Σs)² − Σs²).
 *
 * @param schedule - Contracts × periods.
 * @param probabilities - One per contract, 0…1.
 * @param correlation - One per period, 0…1.
 * @param firmThreshold - One per period; a contract at it is firm.
 */
export function commitmentProfile(
  schedule: readonly (readonly number[])[],
  probabilities: readonly number[],
  correlation: readonly number[],
  firmThreshold: readonly number[],
): CommitmentProfile {
  const contracted: number[] = [];
  const firm: number[] = [];
  const expected: number[] = [];
  const atRisk: number[] = [];
  const sd: number[] = [];
  for (let t = 0; t < (schedule[0]?.length ?? 0); t += 1) {
    let all = 0;
    let firmPart = 0;
    let mean = 0;
    let risk = 0;
    let spread = 0;
    let squares = 0;
    for (const [i, line] of schedule.entries()) {
      const amount = line[t] ?? 0;
      const p = probabilities[i] ?? 0;
      const s = amount * Math.sqrt(p * (1 - p));
      all += amount;
      if (p >= (firmThreshold[t] ?? 1)) firmPart += amount;
      mean += p * amount;
      risk += (1 - p) * amount;
      spread += s;
      squares += s * s;
    }
    const variance = squares + (correlation[t] ?? 0) * (spread * spread - squares);
    contracted.push(all);
    firm.push(firmPart);
    expected.push(mean);
    atRisk.push(risk);
    sd.push(Math.sqrt(Math.max(0, variance)));
  }
  return { contracted, firm, expected, atRisk, sd };
}
