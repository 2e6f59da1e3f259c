import { NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { absent, number, whole } from "../readers";
import { isBasis, yearFraction } from "../dateAndTime/dayCount";
import { isSerial } from "../dateAndTime/serial";

/** French depreciation: the first year is a part of one. */
export const frenchDepreciation = [
  native(
    "AMORLINC",
    [number, number, number, number, number, number, absent(whole, 0)],
    (cost, bought, firstEnd, salvage, period, rate, basis) => {
      if (!isValid(cost, bought, firstEnd, salvage, period, rate, basis)) return NUMBER_ERROR;
      const level = cost * rate;
      const share = yearFraction(Math.floor(bought), Math.floor(firstEnd), basis as 0);
      const first = share === 0 ? level : level * share;
      let left = cost - salvage;
      let charge = Math.min(first, left);
      const years = period > 0 ? Math.max(Math.trunc(period), 1) : 0;
      for (let year = 1; year <= years; year++) {
        left -= charge;
        charge = Math.max(Math.min(level, left), 0);
      }
      return charge;
    },
  ),
  native(
    "AMORDEGRC",
    [number, number, number, number, number, number, absent(whole, 0)],
    (cost, bought, firstEnd, salvage, period, rate, basis) => {
      if (!isValid(cost, bought, firstEnd, salvage, period, rate, basis)) return NUMBER_ERROR;
      const life = 1 / rate;
      const factor = life < 3 ? 1 : life < 5 ? 1.5 : life <= 6 ? 2 : 2.5;
      const share = yearFraction(Math.floor(bought), Math.floor(firstEnd), basis as 0);
      let charge = Math.round(share * rate * factor * cost);
      let book = cost - charge;
      let left = book - salvage;
      for (let year = 0; year < Math.trunc(period); year++) {
        charge = Math.round(factor * rate * book);
        left -= charge;
        if (left < 0) {
          const remaining = Math.trunc(period) - year;
          return remaining <= 2 ? Math.round(book * 0.5) : 0;
        }
        book -= charge;
      }
      return charge;
    },
  ),
];

function isValid(
  cost: number,
  bought: number,
  firstEnd: number,
  salvage: number,
  period: number,
  rate: number,
  basis: number,
): boolean {
  const isInOrder = isSerial(bought) && isSerial(firstEnd) && bought <= firstEnd;
  const isPossible = cost > 0 && salvage >= 0 && salvage <= cost && period >= 0 && rate > 0;
  return isInOrder && isPossible && isBasis(basis) && basis !== 2;
}
