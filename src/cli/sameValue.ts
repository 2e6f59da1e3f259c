import { isCellError, type CellValue } from "../workbook/cellValue";

/** Doubles of two programs differ in their last bits, more so after many operations. */
const RELATIVE = 1e-9;
/** Excel ends the search for a rate early: XIRR and its kind are right to about 1e-8 only. */
const OF_RATES = 1e-6;
/** What is left of a difference of large numbers, as a part of them. */
const OF_OPERANDS = 1e-12;

/**
 * Whether a calculated value is that of a file: equal but for rounding. A blank is 0 and "".
 *
 * @param operands - What went into the calculation, asked when it matters: the largest number, and
 *   whether the formula or one that it reads searches for a rate.
 */
export function sameValue(
  file: CellValue,
  calculated: CellValue,
  operands: () => { readonly largest: number; readonly searchesRate: boolean },
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
  const size = Math.max(Math.abs(file), Math.abs(calculated));
  if (difference <= RELATIVE * size) return true;
  const { largest, searchesRate } = operands();
  return (
    difference <= OF_OPERANDS * largest ||
    // A rate near 0 is as uncertain as any other.
    (searchesRate && difference <= OF_RATES * Math.max(size, Math.min(1, largest)))
  );
}
