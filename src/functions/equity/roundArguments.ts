import { defaulting, nonNegative, positive, share } from "../arguments";
import type { NothingLeft } from "../../core/equity/pricedRound";
import { describeNumber } from "../boundary/describe";

/** The terms of a priced round, as both round functions take them. */
export const roundArguments = {
  pre_money: positive("Value of the company before the new money", { unit: "currency" }),
  new_money: nonNegative("New money", { unit: "currency" }),
  shares: positive("Shares in issue, without the unissued pool", { unit: "shares" }),
  pool_unissued: nonNegative("Option pool not yet granted", { unit: "shares" }),
} as const;

export function poolTarget(): ReturnType<typeof share> {
  return share("Unissued pool after the round, as a share of all");
}

/** 0 where omitted. */
export function optionalPoolTarget(): ReturnType<typeof defaulting<number>> {
  return defaulting(poolTarget(), 0);
}

export function nothingLeft({ investorShare, poolTarget: target }: NothingLeft): string {
  return `pool_target is ${describeNumber(target)} and the investors get ${describeNumber(investorShare)}; use a pool_target below ${describeNumber(1 - investorShare)}`;
}
