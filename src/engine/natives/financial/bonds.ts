import { NUMBER_ERROR } from "../../values";
import type { Basis } from "../dateAndTime/dayCount";
import { native } from "../native";
import { absent, number, whole } from "../readers";
import type { CouponPeriod } from "./coupons";
import { couponPeriod, isBond } from "./coupons";
import { balancingRate } from "./rootSearch";

const day = whole;
const basisOf = absent(whole, 0);

/** Bonds with level coupons. Excel's Analysis ToolPak formulas. */
export const bonds = [
  dates("COUPPCD", ({ previous }) => previous),
  dates("COUPNCD", ({ next }) => next),
  dates("COUPNUM", ({ count }) => count),
  dates("COUPDAYS", ({ days }) => days),
  dates("COUPDAYBS", ({ elapsed }) => elapsed),
  dates("COUPDAYSNC", ({ remaining }) => remaining),
  native(
    "PRICE",
    [day, day, number, number, number, whole, basisOf],
    (settlement, maturity, rate, yieldRate, redemption, frequency, basis) => {
      if (!isBond(settlement, maturity, frequency, basis)) return NUMBER_ERROR;
      if (rate < 0 || yieldRate < 0 || redemption <= 0) return NUMBER_ERROR;
      const period = couponPeriod(settlement, maturity, frequency, basis as Basis);
      return price(period, rate, yieldRate, redemption, frequency);
    },
  ),
  native(
    "YIELD",
    [day, day, number, number, number, whole, basisOf],
    (settlement, maturity, rate, paid, redemption, frequency, basis) => {
      if (!isBond(settlement, maturity, frequency, basis)) return NUMBER_ERROR;
      if (rate < 0 || paid <= 0 || redemption <= 0) return NUMBER_ERROR;
      const period = couponPeriod(settlement, maturity, frequency, basis as Basis);
      const balance = (u: number) => {
        const worth = price(period, rate, Math.expm1(u) * frequency, redemption, frequency);
        return (worth - paid) / (Math.abs(worth) + paid);
      };
      const found = balancingRate(balance, rate / frequency || 0.05, -5, 5);
      return found === undefined ? NUMBER_ERROR : found * frequency;
    },
  ),
  duration("DURATION", (years) => years),
  duration("MDURATION", (years, yieldRate, frequency) => years / (1 + yieldRate / frequency)),
];

/** Clean price for 100 of face value. */
function price(
  { count, days, elapsed, remaining }: CouponPeriod,
  rate: number,
  yieldRate: number,
  redemption: number,
  frequency: number,
): number {
  const coupon = (100 * rate) / frequency;
  const accrued = (coupon * elapsed) / days;
  const first = remaining / days;
  if (count === 1) {
    return (redemption + coupon) / (1 + (first * yieldRate) / frequency) - accrued;
  }
  const growth = 1 + yieldRate / frequency;
  let value = redemption / growth ** (count - 1 + first);
  for (let k = 0; k < count; k++) value += coupon / growth ** (k + first);
  return value - accrued;
}

function dates(name: string, take: (period: CouponPeriod) => number) {
  return native(name, [day, day, whole, basisOf], (settlement, maturity, frequency, basis) =>
    isBond(settlement, maturity, frequency, basis)
      ? take(couponPeriod(settlement, maturity, frequency, basis as Basis))
      : NUMBER_ERROR,
  );
}

/** Macaulay's duration in years, and what becomes of it. */
function duration(
  name: string,
  shown: (years: number, yieldRate: number, frequency: number) => number,
) {
  return native(
    name,
    [day, day, number, number, whole, basisOf],
    (settlement, maturity, rate, yieldRate, frequency, basis) => {
      if (!isBond(settlement, maturity, frequency, basis)) return NUMBER_ERROR;
      if (rate < 0 || yieldRate < 0) return NUMBER_ERROR;
      const period = couponPeriod(settlement, maturity, frequency, basis as Basis);
      const first = period.remaining / period.days;
      const growth = 1 + yieldRate / frequency;
      const coupon = (100 * rate) / frequency;
      let worth = 0;
      let weighted = 0;
      for (let k = 0; k < period.count; k++) {
        const time = k + first;
        const flow = (coupon + (k === period.count - 1 ? 100 : 0)) / growth ** time;
        worth += flow;
        weighted += flow * time;
      }
      return shown(weighted / worth / frequency, yieldRate, frequency);
    },
  );
}
