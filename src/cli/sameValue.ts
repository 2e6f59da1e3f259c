import { isCellError, type CellValue } from "../workbook/cellValue";

/** Doubles of two programs differ in their last bits, more so after many operations. */
const RELATIVE = 1e-9;
/** What is left of a difference of large numbers, as a part of them. */
const OF_OPERANDS = 1e-12;

/**
 * Whether a calculated value is that of a file: equal but for rounding. A blank is 0 and "".
 *
 * @param largestOperand - The largest number that went into the calculation, asked when it matters.
 */
export function sameValue(
  file: CellValue,
  calculated: CellValue,
  largestOperand: () => number,
): boolean {
  if (file === calculated) return true;
  if (isCellError(file) || isCellError(calculated)) {
    return isCellError(file) && isCellError(calculated) && file.error === calculated.error;
  }
  if (file === null || calculated === null) {
    const other = file ?? calculated;
    return other === 0 || other === "";
  }
  if (typeof file !== "number" || typeof calculated !== "number") return false;
  const difference = Math.abs(file - calculated);
  return (
    difference <= RELATIVE * Math.max(Math.abs(file), Math.abs(calculated)) ||
    difference <= OF_OPERANDS * largestOperand()
  );
}
