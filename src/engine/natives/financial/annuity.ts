import type { CellError } from "../../../workbook/cellValue";
import { failure, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { number, optional } from "../readers";
import { balancingRate } from "./rootSearch";

const amount = optional(number, 0);
const timing = optional(number, 0);

/** Level payments: PV, FV, PMT, NPER, RATE and how a payment divides. */
export const annuities = [
  native("PV", [number, number, amount, amount, timing], (rate, periods, payment, future, due) => {
    const factor = growth(rate, periods);
    return negated(
      (future + payment * (1 + rate * dueFlag(due)) * annuity(rate, periods)) / factor,
    );
  }),
  native("FV", [number, number, amount, amount, timing], (rate, periods, payment, present, due) =>
    futureValue(rate, periods, payment, present, dueFlag(due)),
  ),
  native("PMT", [number, number, number, amount, timing], (rate, periods, present, future, due) =>
    periods === 0 ? NUMBER_ERROR : payment(rate, periods, present, future, dueFlag(due)),
  ),
  native("NPER", [number, number, number, amount, timing], (rate, paid, present, future, due) => {
    if (rate === 0) return paid === 0 ? NUMBER_ERROR : negated((present + future) / paid);
    if (rate <= -1) return NUMBER_ERROR;
    const level = (paid * (1 + rate * dueFlag(due))) / rate;
    const ratio = (level - future) / (level + present);
    return ratio > 0 ? Math.log(ratio) / Math.log1p(rate) : NUMBER_ERROR;
  }),
  native(
    "RATE",
    [number, number, number, amount, timing, optional(number, 0.1)],
    (periods, paid, present, future, due, guess) => {
      if (periods <= 0 || guess <= -1) return NUMBER_ERROR;
      const balance = (u: number) => {
        const rate = Math.expm1(u);
        const level = paid * (1 + rate * dueFlag(due)) * annuity(rate, periods);
        const grown = present * Math.exp(u * periods);
        return (grown + level + future) / (Math.abs(grown) + Math.abs(level) + Math.abs(future));
      };
      return balancingRate(balance, guess) ?? failure("#NUM!", "no rate fits these payments");
    },
  ),
  native(
    "IPMT",
    [number, number, number, number, amount, timing],
    (rate, period, periods, present, future, due) =>
      inTerm(period, periods) ?? interest(rate, period, periods, present, future, dueFlag(due)),
  ),
  native(
    "PPMT",
    [number, number, number, number, amount, timing],
    (rate, period, periods, present, future, due) =>
      inTerm(period, periods) ??
      payment(rate, periods, present, future, dueFlag(due)) -
        interest(rate, period, periods, present, future, dueFlag(due)),
  ),
  native("ISPMT", [number, number, number, number], (rate, period, periods, present) =>
    periods === 0 ? failure("#DIV/0!") : present * rate * (period / periods - 1),
  ),
  cumulative("CUMIPMT", (_, interestPart) => interestPart),
  cumulative("CUMPRINC", (paid, interestPart) => paid - interestPart),
];

/** (1 + rate)^periods, exact for small rates. */
export function growth(rate: number, periods: number): number {
  return rate > -1 ? Math.exp(periods * Math.log1p(rate)) : (1 + rate) ** periods;
}

/** Value at the end of payments of 1, one each period in arrears. */
function annuity(rate: number, periods: number): number {
  if (rate === 0) return periods;
  const grown = rate > -1 ? Math.expm1(periods * Math.log1p(rate)) : (1 + rate) ** periods - 1;
  return grown / rate;
}

function futureValue(rate: number, periods: number, paid: number, present: number, due: number) {
  return negated(
    present * growth(rate, periods) + paid * (1 + rate * due) * annuity(rate, periods),
  );
}

function payment(rate: number, periods: number, present: number, future: number, due: number) {
  const level = (1 + rate * due) * annuity(rate, periods);
  return negated((present * growth(rate, periods) + future) / level);
}

/** Interest in one payment; none in a first payment in advance. */
function interest(
  rate: number,
  period: number,
  periods: number,
  present: number,
  future: number,
  due: number,
): number {
  if (due === 1 && period === 1) return 0;
  const paid = payment(rate, periods, present, future, due);
  if (rate > 0) {
    // From the end backwards, where growing balances would cancel.
    const left = periods - period + 1;
    const discount = growth(rate, -left);
    return paid * (1 - discount) + (future * discount * rate) / (1 + rate * due);
  }
  if (due === 0) return futureValue(rate, period - 1, paid, present, 0) * rate;
  return (futureValue(rate, period - 2, paid, present, 1) - paid) * rate;
}

function inTerm(period: number, periods: number): CellError | undefined {
  if (periods > 0 && period >= 1 && period < periods + 1) return undefined;
  return failure("#NUM!", `period ${period} is outside 1 to ${periods}`);
}

/** Sums over payments, in arrears or in advance. */
function cumulative(name: string, share: (paid: number, interestPart: number) => number) {
  return native(
    name,
    [number, number, number, number, number, number],
    (rate, periods, present, from, to, due) => {
      const [first, last] = [Math.ceil(from), Math.trunc(to)];
      const isDue = due === 0 || due === 1;
      if (rate <= 0 || periods <= 0 || present <= 0 || first < 1 || !isDue) return NUMBER_ERROR;
      if (last < first || last > periods) return NUMBER_ERROR;
      const paid = payment(rate, periods, present, 0, due);
      let sum = 0;
      for (let period = first; period <= last; period++) {
        const part = interest(rate, period, periods, present, 0, due);
        sum += share(paid, part);
      }
      return sum;
    },
  );
}

function dueFlag(due: number): number {
  return due === 0 ? 0 : 1;
}

function negated(x: number): number {
  return x === 0 ? 0 : -x;
}
