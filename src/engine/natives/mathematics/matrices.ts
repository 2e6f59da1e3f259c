import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Value } from "../../values";
import { failure, NUMBER_ERROR, VALUE_ERROR } from "../../values";
import { native } from "../native";
import { rows, whole } from "../readers";

/** Products, inverses and determinants of matrices. */
export const matrices = [
  native("MMULT", [rows, rows], (a, b): Value => {
    const left = numbersOf(a);
    if (isCellError(left)) return left;
    const right = numbersOf(b);
    if (isCellError(right)) return right;
    if (left[0]?.length !== right.length) {
      return failure("#VALUE!", "the first array needs as many columns as the second has rows");
    }
    return left.map((line) =>
      (right[0] ?? []).map((_, column) =>
        line.reduce((sum, x, i) => sum + x * (right[i]?.[column] ?? 0), 0),
      ),
    );
  }),
  native("MINVERSE", [rows], (array): Value => {
    const square = squareOf(array);
    return isCellError(square) ? square : (eliminated(square).inverse ?? NUMBER_ERROR);
  }),
  native("MDETERM", [rows], (array): Value => {
    const square = squareOf(array);
    return isCellError(square) ? square : eliminated(square).determinant;
  }),
  native("MUNIT", [whole], (size): Value => {
    if (size < 1) return VALUE_ERROR;
    return Array.from({ length: size }, (_, row) =>
      Array.from({ length: size }, (__, column) => Number(row === column)),
    );
  }),
];

function numbersOf(array: Matrix): number[][] | CellError {
  const answer: number[][] = [];
  for (const line of array) {
    const numbers: number[] = [];
    for (const cell of line) {
      if (isCellError(cell)) return cell;
      if (typeof cell !== "number") return failure("#VALUE!", "every cell needs a number here");
      numbers.push(cell);
    }
    answer.push(numbers);
  }
  return answer;
}

function squareOf(array: Matrix): number[][] | CellError {
  const numbers = numbersOf(array);
  if (isCellError(numbers) || numbers.length === numbers[0]?.length) return numbers;
  return failure("#VALUE!", "the array needs as many rows as columns");
}

/** Gauss–Jordan with the largest pivot of each column. */
function eliminated(square: readonly (readonly number[])[]) {
  const n = square.length;
  const work = square.map((line, i) => [...line, ...line.map((_, j) => Number(i === j))]);
  let determinant = 1;
  for (let column = 0; column < n; column++) {
    let pivotRow = column;
    for (let row = column + 1; row < n; row++) {
      if (Math.abs(work[row]?.[column] ?? 0) > Math.abs(work[pivotRow]?.[column] ?? 0)) {
        pivotRow = row;
      }
    }
    const line = work[pivotRow] ?? [];
    const pivot = line[column] ?? 0;
    if (pivot === 0) return { determinant: 0, inverse: undefined };
    if (pivotRow !== column) {
      work[pivotRow] = work[column] ?? [];
      work[column] = line;
      determinant = -determinant;
    }
    determinant *= pivot;
    for (let j = 0; j < 2 * n; j++) line[j] = (line[j] ?? 0) / pivot;
    for (const [row, other] of work.entries()) {
      const factor = row === column ? 0 : (other[column] ?? 0);
      if (factor === 0) continue;
      for (let j = 0; j < 2 * n; j++) other[j] = (other[j] ?? 0) - factor * (line[j] ?? 0);
    }
  }
  return { determinant, inverse: work.map((line) => line.slice(n)) };
}
