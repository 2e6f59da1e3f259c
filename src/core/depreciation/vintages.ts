import { success, type Result } from "../result";
import { depreciationCurve, type CurveFailure, type DepreciationTerms } from "./depreciationCurve";

/** Net book value over time, all vintages together; one value per period each. */
export interface BookValue {
  readonly opening: readonly number[];
  readonly additions: readonly number[];
  readonly depreciation: readonly number[];
  readonly closing: readonly number[];
}

/**
 * Depreciation and net book value of additions in many periods, each depreciated from its own.
 *
 * The closing is the sum of what is left of each vintage, so that a book value which is written off
 * ends at its salvage itself and not at a rounding of it.
 *
 * @param capex - Additions by period, 1 × n.
 * @returns Fails as the depreciation curve does.
 * @see IAS 16.50–62; IRS Publication 946 for the MACRS tables.
 */
export function depreciateVintages(
  capex: readonly number[],
  terms: DepreciationTerms,
): Result<BookValue, CurveFailure> {
  const curve = depreciationCurve(terms, capex.length);
  if (!curve.ok) return curve;
  const { depreciated, remaining } = curve.value;
  const depreciation = overVintages(capex, depreciated);
  const closing = overVintages(capex, remaining);
  return success({
    opening: [0, ...closing.slice(0, -1)],
    additions: capex,
    depreciation,
    closing,
  });
}

/** Σ over vintages of addition × the curve at its age; age 1 is the period of the addition. */
function overVintages(capex: readonly number[], byAge: readonly number[]): number[] {
  return capex.map((_, t) => {
    let sum = 0;
    for (let s = 0; s <= t; s += 1) {
      const added = capex[s] ?? 0;
      if (added !== 0) sum += added * (byAge[t - s] ?? 0);
    }
    return sum;
  });
}
