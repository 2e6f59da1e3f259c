import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Scalar } from "../../values";
import { NOT_AVAILABLE, VALUE_ERROR } from "../../values";
import { ofNumbers, total } from "../aggregates";
import { native } from "../native";
import { number, rest, rows } from "../readers";

/** Sums and products of lists. */
export const sums = [
  ofNumbers("SUM", total),
  ofNumbers("PRODUCT", (numbers) =>
    numbers.length === 0 ? 0 : numbers.reduce((product, one) => product * one, 1),
  ),
  ofNumbers("SUMSQ", (numbers) => total(numbers.map((one) => one * one))),
  native("SUMPRODUCT", [rest(rows)], (arrays) => {
    const [first] = arrays;
    if (first === undefined) return VALUE_ERROR;
    if (arrays.some((array) => !sameSize(array, first))) return VALUE_ERROR;
    let sum = 0;
    for (const [row, line] of first.entries()) {
      for (const column of line.keys()) {
        let product = 1;
        for (const array of arrays) {
          const cell = array[row]?.[column];
          if (isCellError(cell)) return cell;
          product *= typeof cell === "number" ? cell : 0;
        }
        sum += product;
      }
    }
    return sum;
  }),
  pairs("SUMX2MY2", (x, y) => x * x - y * y),
  pairs("SUMX2PY2", (x, y) => x * x + y * y),
  pairs("SUMXMY2", (x, y) => (x - y) ** 2),
  native("SERIESSUM", [number, number, number, rows], (x, from, step, cells) => {
    const list = cells.flat();
    const error = list.find(isCellError);
    if (error) return error;
    let sum = 0;
    for (const [i, cell] of list.entries()) {
      sum += (typeof cell === "number" ? cell : 0) * x ** (from + i * step);
    }
    return sum;
  }),
];

/** Pairs of numbers at the same place of two arrays; places without two numbers are passed over. */
export function numberPairs(a: Matrix, b: Matrix): [number, number][] | CellError {
  const left = a.flat();
  const right = b.flat();
  if (left.length !== right.length) return NOT_AVAILABLE;
  const found: [number, number][] = [];
  for (const [i, x] of left.entries()) {
    const y: Scalar | undefined = right[i];
    if (isCellError(x)) return x;
    if (isCellError(y)) return y;
    if (typeof x === "number" && typeof y === "number") found.push([x, y]);
  }
  return found;
}

function pairs(name: string, term: (x: number, y: number) => number) {
  return native(name, [rows, rows], (a, b) => {
    const list = numberPairs(a, b);
    return isCellError(list) ? list : total(list.map(([x, y]) => term(x, y)));
  });
}

function sameSize(a: Matrix, b: Matrix): boolean {
  return a.length === b.length && a[0]?.length === b[0]?.length;
}
