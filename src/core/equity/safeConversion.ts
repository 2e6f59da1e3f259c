import { failure, success, type Result } from "../result";
import type { NothingLeft, RoundTerms } from "./pricedRound";

/** A post-money SAFE; without a cap only its discount counts. */
export interface Safe {
  readonly amount: number;
  readonly cap: number | undefined;
  /** Off the price of the round, 0 up to below 1. */
  readonly discount: number;
}

export interface Conversion {
  readonly price: number;
  readonly conversionPrices: readonly number[];
  readonly conversionShares: readonly number[];
  readonly postShares: number;
  readonly newShares: number;
  readonly poolAdded: number;
  readonly investorShare: number;
  readonly safeShares: readonly number[];
  readonly existingShare: number;
  readonly poolShare: number;
}

export type ConversionFailure = NothingLeft | { readonly kind: "safes-take-all" };

/**
 * Post-money SAFEs that convert in a priced round with an option-pool top-up, without iterating.
 *
 * Two unknowns: the company capitalization C (shares, pool and all converted SAFEs) and the shares N
 * after the round. A SAFE gets s·C shares at its cap (s = amount ÷ cap) or a·N at its discount
 * (a = amount ÷ ((1−d)·post-money)), whichever is more; which one depends on N/C alone. So the
 * SAFEs change over one by one as N/C rises, and each such set leaves a linear equation in C.
 *
 * @returns Fails with `nothing-left` where investors and pool take all, with `safes-take-all` where
 *   no capitalization leaves the existing shares anything.
 * @see Y Combinator, "Post-Money SAFE User Guide".
 */
export function convertSafes(
  terms: RoundTerms,
  safes: readonly Safe[],
): Result<Conversion, ConversionFailure> {
  const { shares, poolUnissued: pool, poolTarget } = terms;
  const postMoney = terms.preMoney + terms.newMoney;
  const investorShare = terms.newMoney / postMoney;
  if (1 - investorShare - poolTarget <= ROUNDING) {
    return failure({ kind: "nothing-left", investorShare, poolTarget });
  }
  const claims = safes.map((safe) => claimOf(safe, postMoney));
  // Without a top-up N is C/(1−f); with one it is (C−U)/(1−f−q).
  const plain = capitalization(claims, shares + pool, 0, 1 - investorShare);
  if (plain === undefined) return failure({ kind: "safes-take-all" });
  const isEnough = poolTarget * (plain / (1 - investorShare)) <= pool;
  const company = isEnough
    ? plain
    : capitalization(claims, shares + pool, pool, 1 - investorShare - poolTarget);
  if (company === undefined) return failure({ kind: "safes-take-all" });
  const postShares = isEnough
    ? company / (1 - investorShare)
    : (company - pool) / (1 - investorShare - poolTarget);
  const poolAfter = isEnough ? pool : poolTarget * postShares;
  const price = postMoney / postShares;
  const conversionShares = claims.map(({ ofCompany, ofAll }) =>
    Math.max(ofCompany * company, ofAll * postShares),
  );
  return success({
    price,
    conversionPrices: safes.map(({ cap, discount }) =>
      Math.min(cap === undefined ? Infinity : cap / company, (1 - discount) * price),
    ),
    conversionShares,
    postShares,
    newShares: investorShare * postShares,
    poolAdded: Math.max(0, poolAfter - pool),
    investorShare,
    safeShares: conversionShares.map((converted) => converted / postShares),
    existingShare: shares / postShares,
    poolShare: poolAfter / postShares,
  });
}

/** What a SAFE may claim: a share of the company capitalization, or one of all shares after. */
interface Claim {
  readonly ofCompany: number;
  readonly ofAll: number;
}

function claimOf({ amount, cap, discount }: Safe, postMoney: number): Claim {
  return {
    ofCompany: cap === undefined ? 0 : amount / cap,
    ofAll: amount / ((1 - discount) * postMoney),
  };
}

/**
 * The smallest C with C − Σ max(s·C, a·N) = base and N = (C − pool)/leftOver; undefined if there is
 * none. The left side is concave in C, so the smallest solution is the one that grows out of a
 * company without SAFEs.
 */
function capitalization(
  claims: readonly Claim[],
  base: number,
  pool: number,
  leftOver: number,
): number | undefined {
  // Those whose cap is worth less are the first for which the discount is worth more.
  const order = [...claims].sort((a, b) => a.ofCompany * b.ofAll - b.ofCompany * a.ofAll);
  let atCap = 0;
  for (const { ofCompany } of order) atCap += ofCompany;
  let atDiscount = 0;
  for (let flipped = 0; flipped <= order.length; flipped++) {
    const slope = 1 - atCap - atDiscount / leftOver;
    const company = (base - (atDiscount * pool) / leftOver) / slope;
    if (slope > 0 && company > pool && isConsistent(company, flipped)) return company;
    const next = order[flipped];
    if (next === undefined) break;
    atCap = Math.max(0, atCap - next.ofCompany);
    atDiscount += next.ofAll;
  }
  return undefined;

  /** The next to change over has not yet done so, the last one has. */
  function isConsistent(company: number, flipped: number): boolean {
    const all = (company - pool) / leftOver;
    const last = order[flipped - 1];
    const next = order[flipped];
    return (
      (last === undefined || last.ofAll * all >= last.ofCompany * company * (1 - ROUNDING)) &&
      (next === undefined || next.ofCompany * company >= next.ofAll * all * (1 - ROUNDING))
    );
  }
}

/** Shares of 0.4 and 0.6 may add up to a hair less than the whole; a tie may fall either way. */
const ROUNDING = 1e-12;
