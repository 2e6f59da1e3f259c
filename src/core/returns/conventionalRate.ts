import type { FlowLine } from "./flowLine";

/**
 * ln(1 + rate) of flows that change sign once, by Halley's method.
 *
 * With A and B the present values (without sign) of the flows before and after the change, ln(B/A)
 * falls in ln(1 + rate) almost along a line, whose bend is the difference of two variances of time.
 * So three steps or four are enough from a rate of 0. Each takes one exponential per distinct gap
 * between dates.
 *
 * @param change - Index of the first flow after the change of sign.
 * @returns Undefined where the steps run away; a search within brackets has to decide then.
 */
export function conventionalLogRate(flows: FlowLine, change: number): number | undefined {
  const { gaps, years } = flows;
  const factors = new Float64Array(gaps.length);
  const converged = CONVERGED / (years[years.length - 1] as number);
  let logRate = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    for (let g = 0; g < gaps.length; g++) factors[g] = Math.exp(-logRate * (gaps[g] as number));
    const move = halleyMove(flows, factors, change);
    logRate += move;
    if (!Number.isFinite(logRate)) return undefined;
    if (Math.abs(move) <= converged) return logRate;
  }
  return undefined;
}

const MOST_STEPS = 30;
/** Of a step times the years of the flows; the next step would be about the cube of this. */
const CONVERGED = 2e-6;

function halleyMove(
  { amounts, years, gapOf }: FlowLine,
  factors: Float64Array,
  change: number,
): number {
  let discount = 1;
  let before = amounts[0] as number;
  let beforeTime = 0;
  let beforeSquare = 0;
  for (let k = 1; k < change; k++) {
    discount *= factors[gapOf[k] as number] as number;
    const value = (amounts[k] as number) * discount;
    const time = years[k] as number;
    before += value;
    beforeTime += value * time;
    beforeSquare += value * time * time;
  }
  let after = 0;
  let afterTime = 0;
  let afterSquare = 0;
  for (let k = change; k < amounts.length; k++) {
    discount *= factors[gapOf[k] as number] as number;
    const value = (amounts[k] as number) * discount;
    const time = years[k] as number;
    after += value;
    afterTime += value * time;
    afterSquare += value * time * time;
  }
  const [meanBefore, meanAfter] = [beforeTime / before, afterTime / after];
  const slope = meanAfter - meanBefore;
  const newton = Math.log(-after / before) / slope;
  const varianceAfter = afterSquare / after - meanAfter * meanAfter;
  const varianceBefore = beforeSquare / before - meanBefore * meanBefore;
  const bend = (newton * (varianceAfter - varianceBefore)) / slope;
  // Where the line bends too much to be followed that way, Newton's own step is the safer one.
  return Math.abs(bend) < 1 ? newton / (1 - bend / 2) : newton;
}
