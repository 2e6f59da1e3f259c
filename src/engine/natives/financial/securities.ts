import type { CellError } from "../../../workbook/cellValue";
import { NUMBER_ERROR } from "../../values";
import type { Basis } from "../dateAndTime/dayCount";
import { isBasis, yearFraction } from "../dateAndTime/dayCount";
import { monthsLater } from "../dateAndTime/serial";
import { native } from "../native";
import { absent, number, optional, whole } from "../readers";
import { daysBetween, yearDays } from "./coupons";

const day = whole;
const basisOf = absent(whole, 0);

/** Securities without coupons: discounted, paying at maturity, and Treasury bills. */
export const securities = [
  discounted("DISC", (share, price, redemption) => (1 - price / redemption) / share),
  discounted("INTRATE", (share, invested, redemption) => (redemption / invested - 1) / share),
  discounted("RECEIVED", (share, invested, discount) => invested / (1 - discount * share)),
  discounted("PRICEDISC", (share, discount, redemption) => redemption * (1 - discount * share)),
  discounted("YIELDDISC", (share, price, redemption) => (redemption / price - 1) / share),
  native(
    "PRICEMAT",
    [day, day, day, number, number, basisOf],
    (settlement, maturity, issue, rate, yieldRate, basis) => {
      const years = yearsAround(settlement, maturity, issue, basis);
      if (years === undefined || rate < 0 || yieldRate < 0) return NUMBER_ERROR;
      const { life, left, held } = years;
      return (100 * (1 + life * rate)) / (1 + left * yieldRate) - 100 * held * rate;
    },
  ),
  native(
    "YIELDMAT",
    [day, day, day, number, number, basisOf],
    (settlement, maturity, issue, rate, price, basis) => {
      const years = yearsAround(settlement, maturity, issue, basis);
      if (years === undefined || rate < 0 || price <= 0) return NUMBER_ERROR;
      const { life, left, held } = years;
      return ((1 + life * rate) / (price / 100 + held * rate) - 1) / left;
    },
  ),
  native(
    "ACCRINTM",
    [day, day, number, optional(number, 1000), basisOf],
    (issue, end, rate, par, basis) => {
      if (issue >= end || rate <= 0 || par <= 0 || !isBasis(basis)) return NUMBER_ERROR;
      return par * rate * fraction(issue, end, basis);
    },
  ),
  native(
    "ACCRINT",
    [day, day, day, number, optional(number, 1000), whole, basisOf, optional(number, 1)],
    (issue, _, settlement, rate, par, frequency, basis) => {
      if (issue >= settlement || rate <= 0 || par <= 0 || !isBasis(basis)) return NUMBER_ERROR;
      if (![1, 2, 4].includes(frequency)) return NUMBER_ERROR;
      return par * rate * fraction(issue, settlement, basis);
    },
  ),
  bill("TBILLPRICE", (days, discount) => 100 * (1 - (discount * days) / 360)),
  bill("TBILLYIELD", (days, price) => ((100 - price) / price) * (360 / days)),
  bill("TBILLEQ", (days, discount) => {
    if (days <= 182) return (365 * discount) / (360 - discount * days);
    const price = (100 - (discount * 100 * days) / 360) / 100;
    const term = days / (days > 365 ? 366 : 365);
    const root = Math.sqrt(term * term - (2 * term - 1) * (1 - 1 / price));
    return (2 * (root - term)) / (2 * term - 1);
  }),
];

/** Years by the basis of a security; actual/actual as YEARFRAC counts them. */
function fraction(from: number, to: number, basis: Basis): number {
  return basis === 1
    ? yearFraction(from, to, basis)
    : daysBetween(from, to, basis) / yearDays(basis);
}

function discounted(name: string, calculate: (share: number, a: number, b: number) => number) {
  return native(name, [day, day, number, number, basisOf], (settlement, maturity, a, b, basis) =>
    settlement >= maturity || a <= 0 || b <= 0 || !isBasis(basis)
      ? NUMBER_ERROR
      : calculate(fraction(settlement, maturity, basis), a, b),
  );
}

function yearsAround(settlement: number, maturity: number, issue: number, basis: number) {
  if (settlement >= maturity || issue > settlement || !isBasis(basis)) return undefined;
  return {
    life: fraction(issue, maturity, basis),
    left: fraction(settlement, maturity, basis),
    held: fraction(issue, settlement, basis),
  };
}

/** Treasury bills run at most a year. */
function bill(name: string, calculate: (days: number, x: number) => number) {
  return native(name, [day, day, number], (settlement, maturity, x): number | CellError => {
    const days = maturity - settlement;
    if (days <= 0 || maturity > monthsLater(settlement, 12) || x <= 0) return NUMBER_ERROR;
    return calculate(days, x);
  });
}
