import { f, line, type KeyFormula, type Reference } from "../builder/formula";

/**
 * A line's value in one period, on the sheet or the header row that `periods` names. Unlike INDEX it
 * shows an error that stands anywhere in the line, and does not take an empty cell for 0.
 */
export function inPeriod(key: string, period: KeyFormula, periods: Reference): KeyFormula {
  return f`SUMPRODUCT((${periods}=${period})*${line(key)})`;
}
