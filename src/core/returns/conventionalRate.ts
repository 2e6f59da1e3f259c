import type { FlowLine } from "./flowLine";

/**
 * ln(1 + rate) of flows that change sign once, by Newton's method.
 *
 * With A and B the present values (without sign) of the flows before and after the change, ln(B/A)
 * falls in ln(1 + rate) almost along a line, so four or five steps are enough from a rate of 0. Each
 * takes one exponential per distinct gap between dates.
 *
 * @param change - Index of the first flow after the change of sign.
 * @returns Undefined where the steps run away; a search within brackets has to decide then.
 */
export function conventionalLogRate(flows: FlowLine, change: number): number | undefined {
  const { gaps } = flows;
  const factors = new Float64Array(gaps.length);
  let logRate = 0;
  for (let step = 0; step < MOST_STEPS; step++) {
    for (let g = 0; g < gaps.length; g++) factors[g] = Math.exp(-logRate * (gaps[g] as number));
    const move = newtonMove(flows, factors, change);
    logRate += move;
    if (!Number.isFinite(logRate)) return undefined;
    if (Math.abs(move) <= CONVERGED * (1 + Math.abs(logRate))) return logRate;
  }
  return undefined;
}

const MOST_STEPS = 30;
/** The next step would be about the square of this. */
const CONVERGED = 3e-8;

function newtonMove(
  { amounts, years, gapOf }: FlowLine,
  factors: Float64Array,
  change: number,
): number {
  let before = amounts[0] as number;
  let beforeTime = 0;
  let discount = 1;
  for (let k = 1; k < change; k++) {
    discount *= factors[gapOf[k] as number] as number;
    const value = (amounts[k] as number) * discount;
    before += value;
    beforeTime += value * (years[k] as number);
  }
  let after = 0;
  let afterTime = 0;
  for (let k = change; k < amounts.length; k++) {
    discount *= factors[gapOf[k] as number] as number;
    const value = (amounts[k] as number) * discount;
    after += value;
    afterTime += value * (years[k] as number);
  }
  return Math.log(-after / before) / (afterTime / after - beforeTime / before);
}
