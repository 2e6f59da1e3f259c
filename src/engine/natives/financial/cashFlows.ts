import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import { DIVISION_ERROR, failure, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { numbersIn } from "../numbersIn";
import { anything, number, rest, rows } from "../readers";

/** Values of cash flows, and rates from one period length to another. */
export const cashFlows = [
  native("NPV", [number, rest(anything)], (rate, values, context) => {
    const flows = numbersIn(values, context);
    if (isCellError(flows)) return flows;
    return rate === -1 ? DIVISION_ERROR : presentValue(rate, flows);
  }),
  native("MIRR", [anything, number, number], (values, financeRate, reinvestRate, context) => {
    const flows = numbersIn([values], context);
    if (isCellError(flows)) return flows;
    const count = flows.length;
    if (count < 2) return DIVISION_ERROR;
    let invested = 0;
    let grown = 0;
    // Flow by flow, so that a rate of −100 % matters only where a flow meets it.
    for (const [period, flow] of flows.entries()) {
      if (flow < 0) invested -= flow / (1 + financeRate) ** period;
      if (flow > 0) grown += flow * (1 + reinvestRate) ** (count - 1 - period);
    }
    if (invested === 0 || !Number.isFinite(invested)) return DIVISION_ERROR;
    return (grown / invested) ** (1 / (count - 1)) - 1;
  }),
  native("FVSCHEDULE", [number, rows], (principal, rates) => {
    let value = principal;
    for (const cell of rates.flat()) {
      if (typeof cell === "string") return failure("#VALUE!", `"${cell}" is not a rate`);
      const rate = toNumber(cell);
      if (isCellError(rate)) return rate;
      value *= 1 + rate;
    }
    return value;
  }),
  native("EFFECT", [number, number], (nominal, periods) => {
    const count = Math.trunc(periods);
    return nominal <= 0 || count < 1
      ? NUMBER_ERROR
      : Math.expm1(count * Math.log1p(nominal / count));
  }),
  native("NOMINAL", [number, number], (effective, periods) => {
    const count = Math.trunc(periods);
    return effective <= 0 || count < 1
      ? NUMBER_ERROR
      : count * Math.expm1(Math.log1p(effective) / count);
  }),
  native("RRI", [number, number, number], (periods, present, future) => {
    if (periods <= 0 || present === 0) return NUMBER_ERROR;
    return (future / present) ** (1 / periods) - 1;
  }),
  native("PDURATION", [number, number, number], (rate, present, future) =>
    rate <= 0 || present <= 0 || future <= 0
      ? NUMBER_ERROR
      : Math.log(future / present) / Math.log1p(rate),
  ),
  native("DOLLARDE", [number, number], (price, fraction) => {
    const parts = Math.trunc(fraction);
    if (parts < 0) return NUMBER_ERROR;
    if (parts === 0) return DIVISION_ERROR;
    const whole = Math.trunc(price);
    return whole + ((price - whole) * digitsOf(parts)) / parts;
  }),
  native("DOLLARFR", [number, number], (price, fraction) => {
    const parts = Math.trunc(fraction);
    if (parts < 0) return NUMBER_ERROR;
    if (parts === 0) return DIVISION_ERROR;
    const whole = Math.trunc(price);
    return whole + ((price - whole) * parts) / digitsOf(parts);
  }),
];

function presentValue(rate: number, flows: readonly number[]): number {
  let value = 0;
  for (const [i, flow] of flows.entries()) value += flow / (1 + rate) ** (i + 1);
  return value;
}

/** 10 for halves and eighths, 100 for sixteenths and thirty-seconds, 1 for wholes. */
function digitsOf(parts: number): number {
  return 10 ** Math.ceil(Math.log10(parts));
}
