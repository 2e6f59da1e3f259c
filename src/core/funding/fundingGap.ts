export interface FundingGap {
  readonly opening: readonly number[];
  readonly flow: readonly number[];
  readonly facility: readonly number[];
  readonly gap: readonly number[];
  readonly closing: readonly number[];
  readonly cumulative: readonly number[];
  readonly total: number;
}

/**
 * The money that keeps cash at its minimum: a facility first, as far as it goes, then the gap.
 *
 * @param flows - Net cash flow of each period before funding.
 * @param facility - Committed money that is drawn once; surplus does not repay it.
 */
export function fundingGap(
  flows: readonly number[],
  openingCash: number,
  minCash: readonly number[],
  facility: number,
): FundingGap {
  const opening: number[] = [];
  const drawn: number[] = [];
  const gap: number[] = [];
  const closing: number[] = [];
  const cumulative: number[] = [];
  let cash = openingCash;
  let left = facility;
  let total = 0;
  for (const [t, flow] of flows.entries()) {
    opening.push(cash);
    const missing = Math.max(0, (minCash[t] ?? 0) - cash - flow);
    const fromFacility = Math.min(missing, left);
    left -= fromFacility;
    total += missing - fromFacility;
    cash += flow + missing;
    drawn.push(fromFacility);
    gap.push(missing - fromFacility);
    closing.push(cash);
    cumulative.push(total);
  }
  return { opening, flow: flows, facility: drawn, gap, closing, cumulative, total };
}
