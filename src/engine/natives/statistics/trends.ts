import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, NOT_AVAILABLE, NUMBER_ERROR, REFERENCE_ERROR, VALUE_ERROR } from "../../values";
import { transposed } from "../lookup/references";
import { native } from "../native";
import { flag, optional, rows } from "../readers";
import { leastSquares } from "./leastSquares";

const known = optional(rows, undefined);

/** Lines and growth curves fitted to several columns. */
export const trends = [
  fitted("LINEST", false),
  fitted("LOGEST", true),
  predicted("TREND", false),
  predicted("GROWTH", true),
];

/** LINEST and LOGEST: coefficients from the last column to the first, then the constant. */
function fitted(name: string, isGrowth: boolean) {
  return native(
    name,
    [rows, known, optional(flag, true), optional(flag, false)],
    (knownY, knownX, hasConstant, hasStatistics): Value => {
      const data = dataOf(knownY, knownX, isGrowth);
      if (isCellError(data)) return data;
      const fit = leastSquares(data.y, data.x, hasConstant);
      const shown = (x: number) => (isGrowth ? Math.exp(x) : x);
      const first = [...backwards(fit.coefficients)].map(shown);
      if (!hasStatistics) return [first];
      const size = fit.residual + fit.explained;
      const k = fit.coefficients.length - 1;
      const freedom = fit.freedom;
      const f = freedom > 0 ? fit.explained / k / (fit.residual / freedom) : NUMBER_ERROR;
      const pad = (line: Scalar[]): Scalar[] => [
        ...line,
        ...Array.from({ length: k + 1 - line.length }, (): Scalar => NOT_AVAILABLE),
      ];
      return [
        first,
        backwards(fit.standardErrors).map((x) => (Number.isFinite(x) ? x : NOT_AVAILABLE)),
        pad([
          size === 0 ? 1 : fit.explained / size,
          freedom > 0 ? Math.sqrt(fit.residual / freedom) : 0,
        ]),
        pad([f, freedom]),
        pad([fit.explained, fit.residual]),
      ];
    },
  );
}

function predicted(name: string, isGrowth: boolean) {
  return native(
    name,
    [rows, known, known, optional(flag, true)],
    (knownY, knownX, newX, hasConstant): Value => {
      const data = dataOf(knownY, knownX, isGrowth);
      if (isCellError(data)) return data;
      const { coefficients } = leastSquares(data.y, data.x, hasConstant);
      const k = coefficients.length - 1;
      const at = (line: readonly (Scalar | number)[]): number => {
        let value = coefficients[k] ?? 0;
        for (let j = 0; j < k; j++) value += (coefficients[j] ?? 0) * Number(line[j] ?? 0);
        return isGrowth ? Math.exp(value) : value;
      };
      const wanted = newX ?? knownX;
      if (wanted === undefined) return laidOut(data.x.map(at), knownY);
      const error = wanted.flat().find((cell) => typeof cell !== "number");
      if (error !== undefined) return isCellError(error) ? error : VALUE_ERROR;
      if (k === 1) return wanted.map((line) => line.map((cell) => at([cell])));
      const byRow = wanted[0]?.length === k && (data.isColumn || wanted.length !== k);
      return byRow ? wanted.map((line) => [at(line)]) : [transposed(wanted).map(at)];
    },
  );
}

interface Data {
  readonly y: readonly number[];
  readonly x: readonly (readonly number[])[];
  readonly isColumn: boolean;
}

/** Observations as rows; without x they are numbered 1, 2, 3 … */
function dataOf(knownY: Matrix, knownX: Matrix | undefined, isGrowth: boolean): Data | CellError {
  const y = numbers(knownY);
  if (isCellError(y)) return y;
  const isColumn = knownY[0]?.length === 1;
  let lines: Matrix;
  if (knownX === undefined) lines = y.map((_, i) => [i + 1]);
  else if (knownX.length * (knownX[0]?.length ?? 0) === y.length) {
    lines = knownX.flat().map((cell) => [cell]);
  } else if (isColumn && knownX.length === y.length) lines = knownX;
  else if (knownY.length === 1 && knownX[0]?.length === y.length) lines = transposed(knownX);
  else return REFERENCE_ERROR;
  const flat = numbers(lines);
  if (isCellError(flat)) return flat;
  if (isGrowth && y.some((value) => value <= 0)) return NUMBER_ERROR;
  return {
    y: isGrowth ? y.map((value) => Math.log(value)) : y,
    x: lines as readonly (readonly number[])[],
    isColumn,
  };
}

function numbers(cells: Matrix): number[] | CellError {
  const list: number[] = [];
  for (const cell of cells.flat()) {
    if (isCellError(cell)) return cell;
    if (typeof cell !== "number") return failure("#VALUE!", "every cell needs a number here");
    list.push(cell);
  }
  return list;
}

function backwards(list: readonly number[]): number[] {
  return [...list.slice(0, -1).reverse(), ...list.slice(-1)];
}

function laidOut(list: readonly number[], like: Matrix): Value {
  const width = like[0]?.length ?? 1;
  return like.map((_, row) => list.slice(row * width, (row + 1) * width));
}
