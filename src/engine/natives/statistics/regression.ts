import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import type { Matrix, Value } from "../../values";
import { DIVISION_ERROR, NOT_AVAILABLE } from "../../values";
import { named, total } from "../aggregates";
import { numberPairs } from "../mathematics/sums";
import { type Native, native } from "../native";
import { number, rows } from "../readers";

/** Two lists against each other: correlation and the straight line. */
export const regression: readonly Native[] = [
  ...named(["CORREL", "PEARSON"], (name) =>
    paired(name, ({ xx, yy, xy }) => (xx * yy === 0 ? DIVISION_ERROR : xy / Math.sqrt(xx * yy))),
  ),
  paired("RSQ", ({ xx, yy, xy }) => (xx * yy === 0 ? DIVISION_ERROR : (xy * xy) / (xx * yy))),
  ...named(["COVAR", "COVARIANCE.P"], (name) => paired(name, ({ n, xy }) => xy / n)),
  paired("COVARIANCE.S", ({ n, xy }) => (n < 2 ? DIVISION_ERROR : xy / (n - 1))),
  // Excel takes the known y first.
  paired("SLOPE", ({ yy, xy }) => (yy === 0 ? DIVISION_ERROR : xy / yy)),
  paired("INTERCEPT", ({ meanX, meanY, yy, xy }) =>
    yy === 0 ? DIVISION_ERROR : meanX - (xy / yy) * meanY,
  ),
  paired("STEYX", ({ n, xx, yy, xy }) =>
    n < 3 || yy === 0 ? DIVISION_ERROR : Math.sqrt((xx - (xy * xy) / yy) / (n - 2)),
  ),
  ...named(["FORECAST", "FORECAST.LINEAR"], (name) =>
    native(name, [number, rows, rows], (x, knownY, knownX): Value => {
      const sums = sumsOf(knownY, knownX);
      if (isCellError(sums)) return sums;
      if (sums.yy === 0) return DIVISION_ERROR;
      return sums.meanX + (sums.xy / sums.yy) * (x - sums.meanY);
    }),
  ),
];

interface Sums {
  readonly n: number;
  readonly meanX: number;
  readonly meanY: number;
  readonly xx: number;
  readonly yy: number;
  readonly xy: number;
}

/** Sums of squared and crossed deviations from the means of the first (x) and second list (y). */
function sumsOf(a: Matrix, b: Matrix): Sums | CellError {
  const pairs = numberPairs(a, b);
  if (isCellError(pairs)) return pairs;
  const n = pairs.length;
  if (n === 0) return DIVISION_ERROR;
  const meanX = total(pairs.map(([x]) => x)) / n;
  const meanY = total(pairs.map(([, y]) => y)) / n;
  let [xx, yy, xy] = [0, 0, 0];
  for (const [x, y] of pairs) {
    xx += (x - meanX) ** 2;
    yy += (y - meanY) ** 2;
    xy += (x - meanX) * (y - meanY);
  }
  return { n, meanX, meanY, xx, yy, xy };
}

function paired(name: string, calculate: (sums: Sums) => Value) {
  return native(name, [rows, rows], (a, b) => {
    if (a.length * (a[0]?.length ?? 0) !== b.length * (b[0]?.length ?? 0)) return NOT_AVAILABLE;
    const sums = sumsOf(a, b);
    return isCellError(sums) ? sums : calculate(sums);
  });
}
