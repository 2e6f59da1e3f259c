import type { Evaluate } from "./exponentialSum";
import type { FlowLine } from "./flowLine";
import { HIGHEST, LOWEST, rootWithin } from "./rootWithin";

/**
 * Roots of flows with very many changes of sign: a scan that is dense where the flows' length makes
 * the value bend, with a search for the lowest point wherever it dips towards 0 between two samples.
 */
export function scanRoots(evaluate: Evaluate, flows: FlowLine): number[] {
  const { amounts, years } = flows;
  const bend = 1 / (years[years.length - 1] as number);
  const samples = [...spaced(LOWEST, bend).reverse(), 0, ...spaced(HIGHEST, bend)];
  const roots: number[] = [];
  let from = LOWEST;
  let before = { ...evaluate(amounts, from) };
  for (const to of samples) {
    const after = { ...evaluate(amounts, to) };
    if (before.sign * after.sign < 0) {
      roots.push(rootWithin(evaluate, amounts, from, to, before.sign));
    } else if (before.sign !== 0 && before.sign === after.sign) {
      const dips = before.slope * before.sign < 0 && after.slope * after.sign > 0;
      if (dips) roots.push(...rootsAroundDip(evaluate, amounts, from, to, before.sign));
    }
    if (after.sign === 0) roots.push(to);
    from = to;
    before = after;
  }
  return roots;
}

const SAMPLES = 400;

/** From next to 0 out to the limit, in steps that grow with the distance. */
function spaced(limit: number, bend: number): number[] {
  const most = Math.asinh(Math.abs(limit) / bend);
  return Array.from(
    { length: SAMPLES },
    (_, i) =>
      Math.sign(limit) * Math.min(Math.abs(limit), bend * Math.sinh(((i + 1) / SAMPLES) * most)),
  );
}

function rootsAroundDip(
  evaluate: Evaluate,
  amounts: Float64Array,
  from: number,
  to: number,
  sign: number,
): number[] {
  let low = from;
  let high = to;
  for (let step = 0; step < HALVINGS; step++) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) break;
    const here = evaluate(amounts, middle);
    if (here.sign === 0) return [middle];
    if (here.sign !== sign) {
      return [
        rootWithin(evaluate, amounts, from, middle, sign),
        rootWithin(evaluate, amounts, middle, to, -sign),
      ];
    }
    if (here.slope * sign < 0) low = middle;
    else high = middle;
  }
  return [];
}

const HALVINGS = 60;
