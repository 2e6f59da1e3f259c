import { failure, success, type Result } from "../result";

export interface NotPositiveDefinite {
  readonly kind: "not-positive-definite";
}

/**
 * The lower Cholesky factor L of a symmetric matrix, L·Lᵀ = matrix.
 *
 * @returns Fails with `not-positive-definite`, also where a variable is a mix of the others.
 */
export function choleskyFactor(
  matrix: readonly (readonly number[])[],
): Result<readonly Float64Array[], NotPositiveDefinite> {
  const factor: Float64Array[] = [];
  for (const [i, row] of matrix.entries()) {
    const line = new Float64Array(matrix.length);
    for (let j = 0; j <= i; j++) {
      const other = j === i ? line : (factor[j] ?? line);
      let rest = row[j] ?? 0;
      for (let k = 0; k < j; k++) rest -= (line[k] ?? 0) * (other[k] ?? 0);
      if (j < i) {
        line[j] = rest / (other[j] ?? 1);
      } else {
        if (!(rest > SMALLEST_PIVOT)) return failure({ kind: "not-positive-definite" });
        line[j] = Math.sqrt(rest);
      }
    }
    factor.push(line);
  }
  return success(factor);
}

/** What rounding leaves of 0 for a correlation of 1. */
const SMALLEST_PIVOT = 1e-13;

/**
 * Correlated standard normals, one row a draw: L times the independent ones.
 *
 * @param normals - One list of draws per variable.
 */
export function correlate(
  factor: readonly Float64Array[],
  normals: readonly Float64Array[],
): number[][] {
  const draws = normals[0]?.length ?? 0;
  return Array.from({ length: draws }, (_, draw) =>
    factor.map((line, i) => {
      let sum = 0;
      for (let k = 0; k <= i; k++) sum += (line[k] ?? 0) * (normals[k]?.[draw] ?? 0);
      return sum;
    }),
  );
}
