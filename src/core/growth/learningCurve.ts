/** Cost of the unit made at `cumulative1`, or the mean over all units from `cumulative0` to it. */
export type LearningMode = "unit" | "average";

/**
 * Cost along a learning curve: each doubling of cumulative output takes `learningRate` off.
 *
 * Unit: c0·(q1/q0)^{−b} with b = −log2(1−LR). Average: c0·q0^b·(q1^{1−b} − q0^{1−b})/((1−b)(q1−q0)),
 * its logarithmic form where b = 1 and c0 itself where q1 = q0.
 *
 * @param cost0 - Cost of a unit at `cumulative0`.
 * @param cumulative0 - Output so far, above 0.
 * @param cumulative1 - Output then, above 0; may be less.
 * @param learningRate - 0 to below 1.
 * @see T. P. Wright, "Factors Affecting the Cost of Airplanes" (1936).
 */
export function learningCost(
  cost0: number,
  cumulative0: number,
  cumulative1: number,
  learningRate: number,
  mode: LearningMode,
): number {
  if (mode === "unit") return cost0 * (1 - learningRate) ** Math.log2(cumulative1 / cumulative0);
  const growth = (cumulative1 - cumulative0) / cumulative0;
  if (growth === 0) return cost0;
  // ln(q1/q0) loses its digits near 1; log1p of the growth loses them where q1 is far below q0.
  const log = Math.abs(growth) < 0.5 ? Math.log1p(growth) : Math.log(cumulative1 / cumulative0);
  const power = 1 + Math.log2(1 - learningRate);
  const integral = power * log === 0 ? log : Math.expm1(power * log) / power;
  return (cost0 * integral) / growth;
}
