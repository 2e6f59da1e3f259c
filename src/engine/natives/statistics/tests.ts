import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Value } from "../../values";
import { DIVISION_ERROR, NOT_AVAILABLE, NUMBER_ERROR } from "../../values";
import { named, total } from "../aggregates";
import { numberPairs } from "../mathematics/sums";
import { native } from "../native";
import { absent, number, optional, rows, whole } from "../readers";
import { betaShare, gammaShares, normalShare } from "./specialFunctions";
import { squares } from "./spread";

/** Tests of hypotheses: the chance of what was seen. */
export const tests = [
  ...named(["Z.TEST", "ZTEST"], (name) =>
    native(name, [rows, number, optional(number, undefined)], (cells, mean, deviation): Value => {
      const list = numbersOf(cells);
      if (isCellError(list)) return list;
      if (list.length === 0) return NOT_AVAILABLE;
      const spread = deviation ?? Math.sqrt(squares(list) / (list.length - 1));
      if (spread === 0) return DIVISION_ERROR;
      const average = total(list) / list.length;
      return normalShare(-(average - mean) / (spread / Math.sqrt(list.length)));
    }),
  ),
  ...named(["T.TEST", "TTEST"], (name) =>
    native(name, [rows, rows, whole, whole], (a, b, tails, type): Value => {
      if ((tails !== 1 && tails !== 2) || type < 1 || type > 3) return NUMBER_ERROR;
      const score = type === 1 ? pairedScore(a, b) : groupScore(a, b, type === 2);
      if (isCellError(score)) return score;
      const { t, freedom } = score;
      return (tails * betaShare(freedom / (freedom + t * t), freedom / 2, 0.5)) / 2;
    }),
  ),
  ...named(["F.TEST", "FTEST"], (name) =>
    native(name, [rows, rows], (a, b): Value => {
      const left = numbersOf(a);
      if (isCellError(left)) return left;
      const right = numbersOf(b);
      if (isCellError(right)) return right;
      const [m, n] = [left.length - 1, right.length - 1];
      if (m < 1 || n < 1) return DIVISION_ERROR;
      const [over, under] = [squares(left) / m, squares(right) / n];
      if (over === 0 || under === 0) return DIVISION_ERROR;
      const below = betaShare((m * over) / (m * over + n * under), m / 2, n / 2);
      return 2 * Math.min(below, 1 - below);
    }),
  ),
  ...named(["CHISQ.TEST", "CHITEST"], (name) =>
    native(name, [rows, rows], (seen, expected): Value => {
      const [height, width] = [seen.length, seen[0]?.length ?? 0];
      if (height !== expected.length || width !== expected[0]?.length) return NOT_AVAILABLE;
      const pairs = numberPairs(seen, expected);
      if (isCellError(pairs)) return pairs;
      const isLine = height === 1 || width === 1;
      const freedom = isLine ? height * width - 1 : (height - 1) * (width - 1);
      if (freedom < 1) return NOT_AVAILABLE;
      if (pairs.some(([, y]) => y === 0)) return DIVISION_ERROR;
      const score = total(pairs.map(([x, y]) => (x - y) ** 2 / y));
      return gammaShares(freedom / 2, score / 2).upper;
    }),
  ),
  native(
    "PROB",
    [rows, rows, number, absent(number, undefined)],
    (values, chances, from, to): Value => {
      const pairs = numberPairs(values, chances);
      if (isCellError(pairs)) return pairs;
      const isWhole = Math.abs(total(pairs.map(([, chance]) => chance)) - 1) < 1e-9;
      if (!isWhole || pairs.some(([, chance]) => chance < 0)) return NUMBER_ERROR;
      const last = to ?? from;
      return total(pairs.filter(([x]) => x >= from && x <= last).map(([, chance]) => chance));
    },
  ),
];

interface Score {
  readonly t: number;
  readonly freedom: number;
}

function pairedScore(a: Matrix, b: Matrix): Score | CellError {
  const pairs = numberPairs(a, b);
  if (isCellError(pairs)) return pairs;
  const differences = pairs.map(([x, y]) => x - y);
  const n = differences.length;
  const spread = Math.sqrt(squares(differences) / (n - 1) / n);
  if (n < 2 || spread === 0) return DIVISION_ERROR;
  return { t: total(differences) / n / spread, freedom: n - 1 };
}

function groupScore(a: Matrix, b: Matrix, isPooled: boolean): Score | CellError {
  const left = numbersOf(a);
  if (isCellError(left)) return left;
  const right = numbersOf(b);
  if (isCellError(right)) return right;
  const [m, n] = [left.length, right.length];
  if (m < 2 || n < 2) return DIVISION_ERROR;
  const difference = total(left) / m - total(right) / n;
  const [u, v] = [squares(left) / (m - 1) / m, squares(right) / (n - 1) / n];
  if (isPooled) {
    const pooled = (squares(left) + squares(right)) / (m + n - 2);
    return { t: difference / Math.sqrt(pooled * (1 / m + 1 / n)), freedom: m + n - 2 };
  }
  const freedom = (u + v) ** 2 / ((u * u) / (m - 1) + (v * v) / (n - 1));
  return { t: difference / Math.sqrt(u + v), freedom };
}

function numbersOf(cells: Matrix): number[] | CellError {
  const list: number[] = [];
  for (const cell of cells.flat()) {
    if (isCellError(cell)) return cell;
    if (typeof cell === "number") list.push(cell);
  }
  return list;
}
