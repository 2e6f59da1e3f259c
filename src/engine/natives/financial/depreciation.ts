import { DIVISION_ERROR, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { absent, flag, number, optional } from "../readers";

/** Depreciation by year of life. */
export const depreciation = [
  native("SLN", [number, number, number], (cost, salvage, life) =>
    life === 0 ? DIVISION_ERROR : (cost - salvage) / life,
  ),
  native("SYD", [number, number, number, number], (cost, salvage, life, period) =>
    life <= 0 || period <= 0 || period > life
      ? NUMBER_ERROR
      : ((cost - salvage) * (life - period + 1) * 2) / (life * (life + 1)),
  ),
  native(
    "DB",
    [number, number, number, number, absent(number, 12)],
    (cost, salvage, life, period, months) => {
      const firstMonths = Math.trunc(months);
      if (cost < 0 || salvage < 0 || life <= 0 || period <= 0) return NUMBER_ERROR;
      if (firstMonths < 1 || firstMonths > 12 || period > life + 1) return NUMBER_ERROR;
      if (firstMonths === 12 && period > life) return NUMBER_ERROR;
      if (cost === 0) return 0;
      const rate = Math.round((1 - (salvage / cost) ** (1 / life)) * 1000) / 1000;
      const last = Math.trunc(period);
      let charge = (cost * rate * firstMonths) / 12;
      let written = charge;
      for (let year = 2; year <= last; year++) {
        const share = year === Math.trunc(life) + 1 ? (12 - firstMonths) / 12 : 1;
        charge = (cost - written) * rate * share;
        written += charge;
      }
      return charge;
    },
  ),
  native(
    "DDB",
    [number, number, number, number, absent(number, 2)],
    (cost, salvage, life, period, factor) => {
      if (cost < 0 || salvage < 0 || life <= 0 || factor <= 0) return NUMBER_ERROR;
      if (period <= 0 || period > life) return NUMBER_ERROR;
      return declining(cost, salvage, life, period, factor);
    },
  ),
  native(
    "VDB",
    [number, number, number, number, number, absent(number, 2), optional(flag, false)],
    (cost, salvage, life, start, end, factor, staysDeclining) => {
      if (cost < 0 || salvage < 0 || life <= 0 || factor <= 0) return NUMBER_ERROR;
      if (start < 0 || end < start || end > life) return NUMBER_ERROR;
      const first = Math.floor(start);
      const last = Math.ceil(end);
      if (staysDeclining) {
        let sum = 0;
        for (let year = first + 1; year <= last; year++) {
          const share = Math.min(end, year) - Math.max(start, year - 1);
          sum += declining(cost, salvage, life, year, factor) * share;
        }
        return sum;
      }
      const between = (from: number, to: number) => {
        const book = cost - switching(cost, salvage, life, life, from, factor);
        return switching(book, salvage, life, life - from, to - from, factor);
      };
      const before = start > first ? (start - first) * between(first, first + 1) : 0;
      const after = end < last ? (last - end) * between(last - 1, last) : 0;
      return between(first, last) - before - after;
    },
  ),
];

/** Charge of one period under a declining balance that stops at the salvage value. */
function declining(cost: number, salvage: number, life: number, period: number, factor: number) {
  const rate = Math.min(factor / life, 1);
  const before = rate === 1 ? (period === 1 ? cost : 0) : cost * (1 - rate) ** (period - 1);
  const after = rate === 1 ? 0 : cost * (1 - rate) ** period;
  return Math.max(before - Math.max(after, salvage), 0);
}

/** Charge over the first periods, going over to straight line once that is more. */
function switching(
  cost: number,
  salvage: number,
  life: number,
  remaining: number,
  periods: number,
  factor: number,
): number {
  const last = Math.ceil(periods);
  let sum = 0;
  let left = cost - salvage;
  let straight: number | undefined;
  for (let i = 1; i <= last; i++) {
    let charge = straight;
    if (charge === undefined) {
      const declined = declining(cost, salvage, life, i, factor);
      const even = left / (remaining - (i - 1));
      if (even > declined) straight = even;
      charge = Math.max(even, declined);
      left -= declined;
    }
    sum += i === last ? charge * (periods + 1 - last) : charge;
  }
  return sum;
}
