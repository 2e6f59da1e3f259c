import type { CellError } from "../workbook/cellValue";
import { DIVISION_ERROR, NUMBER_ERROR } from "./values";

/** Excel's power: 0^0 is `#NUM!`; a negative base takes whole exponents and odd roots only. */
export function power(base: number, exponent: number): number | CellError {
  if (base === 0 && exponent === 0) return NUMBER_ERROR;
  if (base === 0 && exponent < 0) return DIVISION_ERROR;
  if (base < 0 && !Number.isInteger(exponent)) {
    const root = Math.round(1 / exponent);
    const isOddRoot = root % 2 !== 0 && Math.abs(1 / root - exponent) < 1e-15;
    return isOddRoot ? -((-base) ** exponent) : NUMBER_ERROR;
  }
  return base ** exponent;
}
