import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import { toNumber } from "../../coerce";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, NUMBER_ERROR } from "../../values";
import { native } from "../native";
import { numbersIn } from "../numbersIn";
import { absent, anything, number, rows } from "../readers";
import type { Balance } from "./rootSearch";
import { balancingRate } from "./rootSearch";

const NO_RATE = failure("#NUM!", "no rate brings these cash flows to zero");

/** Rates at which cash flows are worth nothing, and XNPV. */
export const internalRates = [
  native("IRR", [anything, absent(number, 0.1)], (values, guess, context): Value => {
    const flows = numbersIn([values], context);
    if (isCellError(flows)) return flows;
    const from = guess > -1 ? guess : 0.1;
    return rateOf(
      flows.map((amount, years) => ({ amount, years })),
      from,
      14,
    );
  }),
  native("XIRR", [rows, rows, absent(number, 0.1)], (values, days, guess): Value => {
    const flows = datedFlows(values, days);
    if (isCellError(flows)) return flows;
    return guess <= -1 ? NUMBER_ERROR : rateOf(flows, guess, 45);
  }),
  native("XNPV", [number, rows, rows], (rate, values, days): Value => {
    const flows = datedFlows(values, days);
    if (isCellError(flows)) return flows;
    if (rate <= -1) return NUMBER_ERROR;
    let value = 0;
    for (const { amount, years } of flows) value += amount / (1 + rate) ** years;
    return value;
  }),
];

interface Flow {
  readonly amount: number;
  readonly years: number;
}

function rateOf(flows: readonly Flow[], guess: number, widest: number): number | CellError {
  const isMixed = flows.some((one) => one.amount > 0) && flows.some((one) => one.amount < 0);
  if (!isMixed) return failure("#NUM!", "cash flows need an outflow and an inflow");
  return balancingRate(balanceOf(flows), guess, Math.max(-widest, -30), widest) ?? NO_RATE;
}

/** Net present value over the sum of its sizes, without overflow. */
function balanceOf(flows: readonly Flow[]): Balance {
  return (u) => {
    let largest = -Infinity;
    for (const { amount, years } of flows)
      if (amount !== 0) largest = Math.max(largest, -u * years);
    let sum = 0;
    let size = 0;
    for (const { amount, years } of flows) {
      const term = amount * Math.exp(-u * years - largest);
      sum += term;
      size += Math.abs(term);
    }
    return sum / size;
  };
}

/** Amounts with their time from the first date on, in years of 365 days; a blank pair does not count. */
function datedFlows(values: Matrix, days: Matrix): Flow[] | CellError {
  const lines = [values.flat(), days.flat()] as const;
  const isBlank = (_: unknown, i: number) => lines.every((cells) => (cells[i] ?? null) === null);
  const [amountCells, dayCells] = lines.map((cells) => cells.filter((c, i) => !isBlank(c, i)));
  const amounts = numbersOf(amountCells ?? []);
  if (isCellError(amounts)) return amounts;
  const serials = numbersOf(dayCells ?? []);
  if (isCellError(serials)) return serials;
  if (amounts.length !== serials.length) {
    return failure("#NUM!", `${amounts.length} amounts and ${serials.length} dates`);
  }
  const first = Math.floor(serials[0] ?? 0);
  if (serials.some((day) => day < first || day < 0)) {
    return failure("#NUM!", "a date lies before the first one");
  }
  return amounts.map((amount, i) => ({
    amount,
    years: (Math.floor(serials[i] ?? 0) - first) / 365,
  }));
}

function numbersOf(cells: readonly Scalar[]): number[] | CellError {
  const numbers: number[] = [];
  for (const cell of cells) {
    const read = toNumber(cell);
    if (typeof read !== "number") return read;
    numbers.push(read);
  }
  return numbers;
}
