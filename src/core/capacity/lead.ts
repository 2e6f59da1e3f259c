import { failure, success, type Result } from "../result";

export interface LeadSpend {
  /** Spend in each period, 1 × n. */
  readonly spend: readonly number[];
  /** Spend before period 1. */
  readonly prior: number;
}

export type LeadFailure = { readonly kind: "shares-not-whole"; readonly sum: number };

/** Shares typed with a dozen digits add up to 1 within this. */
const SUM_TOLERANCE = 1e-9;

/**
 * Spend ahead of capacity that comes online: spend_t = Σ_j w_j·a_{t+j}·c_{t+j}.
 *
 * Additions after the last period are not known, so the last periods hold no spend on them.
 *
 * @param additions - Capacity energized in each period, 1 × n.
 * @param unitCost - Cost per unit of what is energized in each period.
 * @param leadProfile - Share of the cost spent in the period of energization, the one before, …
 * @returns Fails with `shares-not-whole` where the profile does not add up to 1.
 */
export function leadSpend(
  additions: readonly number[],
  unitCost: readonly number[],
  leadProfile: readonly number[],
): Result<LeadSpend, LeadFailure> {
  const sum = leadProfile.reduce((total, share) => total + share, 0);
  if (Math.abs(sum - 1) > SUM_TOLERANCE) return failure({ kind: "shares-not-whole", sum });
  const spend = new Array<number>(additions.length).fill(0);
  let prior = 0;
  for (const [t, added] of additions.entries()) {
    const cost = added * (unitCost[t] ?? 0);
    if (cost === 0) continue;
    for (const [lead, share] of leadProfile.entries()) {
      if (lead > t) prior += share * cost;
      else spend[t - lead] = (spend[t - lead] ?? 0) + share * cost;
    }
  }
  return success({ spend, prior });
}
