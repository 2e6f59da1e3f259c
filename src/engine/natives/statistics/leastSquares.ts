/** A fitted plane: coefficients in the order of the columns, the constant last. */
export interface Fit {
  readonly coefficients: readonly number[];
  readonly standardErrors: readonly number[];
  readonly residual: number;
  readonly explained: number;
  readonly freedom: number;
}

/**
 * Least squares of y on columns of x by Householder reflections; a column that adds nothing has the
 * coefficient 0, as in Excel.
 *
 * @param hasConstant - Whether a constant is fitted; else it is 0.
 */
export function leastSquares(
  y: readonly number[],
  x: readonly (readonly number[])[],
  hasConstant: boolean,
): Fit {
  const n = y.length;
  const k = x[0]?.length ?? 0;
  const columns = Array.from({ length: k }, (_, j) => x.map((row) => row[j] ?? 0));
  const means = columns.map((column) => (hasConstant ? mean(column) : 0));
  const meanY = hasConstant ? mean(y) : 0;
  const a = columns.map((column, j) => column.map((value) => value - (means[j] ?? 0)));
  const b = y.map((value) => value - meanY);
  const size = b.reduce((sum, value) => sum + value * value, 0);
  const { basis, upper } = orthogonal(a);
  const share = basis.map((q) => dot(q, b));
  const slopes = new Array<number>(k).fill(0);
  for (let j = k - 1; j >= 0; j--) {
    const pivot = upper[j]?.[j] ?? 0;
    let left = share[j] ?? 0;
    for (let m = j + 1; m < k; m++) left -= (upper[j]?.[m] ?? 0) * (slopes[m] ?? 0);
    slopes[j] = pivot === 0 ? 0 : left / pivot;
  }
  const used = upper.filter((row, j) => row[j] !== 0).length;
  const fitted = b.map((_, i) => slopes.reduce((sum, s, j) => sum + s * (a[j]?.[i] ?? 0), 0));
  const residual = b.reduce((sum, value, i) => sum + (value - (fitted[i] ?? 0)) ** 2, 0);
  const freedom = n - used - (hasConstant ? 1 : 0);
  const variance = freedom > 0 ? residual / freedom : 0;
  const inverse = upperInverse(upper);
  const spread = slopes.map((_, j) =>
    Math.sqrt(variance * (inverse[j] ?? []).reduce((sum, value) => sum + value * value, 0)),
  );
  const constant = meanY - slopes.reduce((sum, s, j) => sum + s * (means[j] ?? 0), 0);
  const weights = Array.from({ length: k }, (_, m) =>
    means.reduce((sum, value, j) => sum + value * (inverse[j]?.[m] ?? 0), 0),
  );
  const constantError = Math.sqrt(variance * (1 / n + weights.reduce((s, w) => s + w * w, 0)));
  return {
    coefficients: [...slopes, hasConstant ? constant : 0],
    standardErrors: [...spread, hasConstant ? constantError : NaN],
    residual,
    explained: size - residual,
    freedom,
  };
}

/** Orthonormal columns and the triangle that leads back to the given ones (modified Gram–Schmidt, twice). */
function orthogonal(columns: readonly (readonly number[])[]) {
  const basis: number[][] = [];
  const upper = columns.map(() => new Array<number>(columns.length).fill(0));
  for (const [j, column] of columns.entries()) {
    const left = [...column];
    const before = Math.sqrt(dot(left, left));
    for (let pass = 0; pass < 2; pass++) {
      for (let i = 0; i < j; i++) {
        const q = basis[i] ?? [];
        const part = dot(q, left);
        const row = upper[i];
        if (row) row[j] = (row[j] ?? 0) + part;
        for (let m = 0; m < left.length; m++) left[m] = (left[m] ?? 0) - part * (q[m] ?? 0);
      }
    }
    const norm = Math.sqrt(dot(left, left));
    const isDependent = norm <= before * 1e-12;
    const row = upper[j];
    if (row) row[j] = isDependent ? 0 : norm;
    basis.push(left.map((value) => (isDependent ? 0 : value / norm)));
  }
  return { basis, upper };
}

function upperInverse(upper: readonly (readonly number[])[]): number[][] {
  const k = upper.length;
  const inverse = upper.map(() => new Array<number>(k).fill(0));
  for (let column = 0; column < k; column++) {
    for (let row = column; row >= 0; row--) {
      const pivot = upper[row]?.[row] ?? 0;
      if (pivot === 0) continue;
      let left = row === column ? 1 : 0;
      for (let m = row + 1; m <= column; m++) {
        left -= (upper[row]?.[m] ?? 0) * (inverse[m]?.[column] ?? 0);
      }
      const line = inverse[row];
      if (line) line[column] = left / pivot;
    }
  }
  return inverse;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += (a[i] ?? 0) * (b[i] ?? 0);
  return sum;
}

function mean(list: readonly number[]): number {
  return list.reduce((sum, value) => sum + value, 0) / list.length;
}
