import { failure, success, type Result } from "../result";

export interface RoundTerms {
  readonly preMoney: number;
  readonly newMoney: number;
  /** Shares in issue before the round, the pool excluded. */
  readonly shares: number;
  /** Shares of the option pool not yet granted. */
  readonly poolUnissued: number;
  /** Unissued pool after the round, as a share of all; it is topped up before the money comes in. */
  readonly poolTarget: number;
}

export interface PricedRound {
  readonly price: number;
  readonly newShares: number;
  readonly poolAdded: number;
  readonly postShares: number;
  readonly investorShare: number;
  readonly poolShare: number;
  readonly existingShare: number;
  readonly postMoney: number;
}

export interface NothingLeft {
  readonly kind: "nothing-left";
  readonly investorShare: number;
  readonly poolTarget: number;
}

/**
 * A priced round whose option-pool top-up lies in the pre-money, so that the founders bear it.
 *
 * With f the investors' share, q the target, E the shares and U the pool: N = E/(1−f−q) shares after
 * the round where the pool needs a top-up, else (E+U)/(1−f). A pool above its target stays.
 *
 * @returns Fails with `nothing-left` where investors and pool take all of the company.
 * @see B. Feld & J. Mendelson, "Venture Deals", price per share and the option pool.
 */
export function pricedRound(terms: RoundTerms): Result<PricedRound, NothingLeft> {
  const { shares, poolUnissued, poolTarget } = terms;
  const postMoney = terms.preMoney + terms.newMoney;
  const investorShare = terms.newMoney / postMoney;
  const leftOver = 1 - investorShare - poolTarget;
  if (leftOver <= ROUNDING) return failure({ kind: "nothing-left", investorShare, poolTarget });
  const withoutTopUp = (shares + poolUnissued) / (1 - investorShare);
  const needsTopUp = poolTarget * withoutTopUp > poolUnissued;
  const postShares = needsTopUp ? shares / leftOver : withoutTopUp;
  const pool = needsTopUp ? poolTarget * postShares : poolUnissued;
  return success({
    price: postMoney / postShares,
    newShares: investorShare * postShares,
    poolAdded: Math.max(0, pool - poolUnissued),
    postShares,
    investorShare,
    poolShare: pool / postShares,
    existingShare: shares / postShares,
    postMoney,
  });
}

/** Shares of 0.4 and 0.6 may add up to a hair less than the whole. */
const ROUNDING = 1e-12;
