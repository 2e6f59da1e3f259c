import { NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { absent, flag, number, text, whole } from "../readers";
import { europeanDays, isBasis, usDays360, yearFraction } from "./dayCount";
import { dayOf, daysInMonth, isSerial, serialOf } from "./serial";

/** Time between two dates. */
export const differences = [
  native("DAYS", [number, number], (end, start) => Math.floor(end) - Math.floor(start)),
  native("DAYS360", [number, number, absent(flag, false)], (start, end, european) => {
    if (!isSerial(start) || !isSerial(end)) return NUMBER_ERROR;
    const [from, to] = [dayOf(start), dayOf(end)];
    return european ? europeanDays(from, to) : usDays360(from, to);
  }),
  native("YEARFRAC", [number, number, absent(whole, 0)], (start, end, basis) => {
    if (!isSerial(start) || !isSerial(end) || !isBasis(basis)) return NUMBER_ERROR;
    return yearFraction(Math.floor(start), Math.floor(end), basis);
  }),
  native("DATEDIF", [number, number, text], (start, end, unit) => {
    const [from, to] = [Math.floor(start), Math.floor(end)];
    if (from > to || !isSerial(from) || !isSerial(to)) return NUMBER_ERROR;
    const [a, b] = [dayOf(from), dayOf(to)];
    const months = (b.year - a.year) * 12 + b.month - a.month - (b.day < a.day ? 1 : 0);
    switch (unit.toUpperCase()) {
      case "Y":
        return Math.floor(months / 12);
      case "M":
        return months;
      case "D":
        return to - from;
      case "YM":
        return months % 12;
      case "MD": {
        if (b.day >= a.day) return b.day - a.day;
        const [year, month] = b.month === 1 ? [b.year - 1, 12] : [b.year, b.month - 1];
        return b.day - a.day + daysInMonth(year, month);
      }
      case "YD": {
        const isLater = b.month > a.month || (b.month === a.month && b.day >= a.day);
        const year = isLater ? a.year : a.year + 1;
        return serialOf(year, b.month, b.day) - from;
      }
      default:
        return NUMBER_ERROR;
    }
  }),
];
