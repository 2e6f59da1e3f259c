import { failure, success, type Result } from "../../core/result";
import {
  choleskyFactor,
  correlate,
  type NotPositiveDefinite,
} from "../../core/simulation/correlated";
import { uniforms } from "../../core/simulation/uniforms";
import { normalQuantile } from "../../core/statistics/normalQuantile";
import { defaulting, grid, number, type Matrix } from "../arguments";
import { counted, describeNumber } from "../boundary/describe";
import { noSolution } from "../boundary/errorCell";
import { define } from "../define";
import { rows } from "../results/shape";
import { draws, LAST_STREAM, MOST_SPILLED, seed, stream } from "./simulationArguments";

export const mcCorrelate = define(
  {
    id: "MC.CORRELATE",
    family: "simulation",
    summary: "Correlated standard normal draws: draws down, variables across.",
    args: {
      n: draws("Number of draws", MOST_SPILLED),
      correlation: grid(
        number("Correlation matrix, symmetric with 1 on its diagonal", { min: -1, max: 1 }),
      ),
      seed: defaulting(seed(), 1),
      stream: defaulting(stream(), 0),
    },
    result: rows("draws", "Standard normal draws", { unit: "standard deviations" }),
    example: [
      3,
      [
        [1, 0.5],
        [0.5, 1],
      ],
      2026,
    ],
    source: "Cholesky factor; Salmon et al., Random123 (Philox4x32-10).",
    mathematics: "L·z with L·Lᵀ = correlation; variable j takes stream + j, j = 0, 1, …",
    related: ["MC.SAMPLE", "MC.COMMITMENTS"],
    tasks: ["How do I draw demand and price that move together?"],
  },
  ({ n, correlation, seed: key, stream: first }) => draw(n, correlation, key, first),
  {
    "not-square": ({ rows: down, columns }) =>
      `correlation has ${counted(down, "row")} and ${counted(columns, "column")}; use as many rows as columns`,
    "diagonal-not-one": ({ place, value }) =>
      `correlation has ${describeNumber(value)} in row ${place}, column ${place}; use 1 along the diagonal`,
    "not-symmetric": ({ row, column, value, mirrored }) =>
      `correlation has ${describeNumber(value)} in row ${row}, column ${column} and ${describeNumber(mirrored)} in row ${column}, column ${row}; use the same value in both`,
    "too-many-cells": ({ n, variables }) =>
      `n is ${n} with ${counted(variables, "variable")}; use an n of ${Math.floor(MOST_SPILLED / variables)} or less`,
    "stream-too-high": ({ stream: seen, variables }) =>
      `stream is ${seen} with ${counted(variables, "variable")}; use ${LAST_STREAM - variables + 1} or less`,
    "not-positive-definite": () =>
      noSolution(
        "no variables have such correlations together: correlation is not positive definite",
      ),
  },
);

type Misfit =
  | { readonly kind: "not-square"; readonly rows: number; readonly columns: number }
  | { readonly kind: "diagonal-not-one"; readonly place: number; readonly value: number }
  | {
      readonly kind: "not-symmetric";
      readonly row: number;
      readonly column: number;
      readonly value: number;
      readonly mirrored: number;
    }
  | { readonly kind: "too-many-cells"; readonly n: number; readonly variables: number }
  | { readonly kind: "stream-too-high"; readonly stream: number; readonly variables: number };

function draw(
  n: number,
  correlation: Matrix,
  key: number,
  first: number,
): Result<Matrix, Misfit | NotPositiveDefinite> {
  const misfit = misfitOf(correlation, n, first);
  if (misfit !== undefined) return failure(misfit);
  const factor = choleskyFactor(correlation);
  if (!factor.ok) return factor;
  const normals = correlation.map((_, j) => uniforms(key, first + j, n).map(normalQuantile));
  return success(correlate(factor.value, normals));
}

function misfitOf(correlation: Matrix, n: number, stream: number): Misfit | undefined {
  const variables = correlation.length;
  const columns = correlation[0]?.length ?? 0;
  if (variables !== columns) return { kind: "not-square", rows: variables, columns };
  if (n * variables > MOST_SPILLED) return { kind: "too-many-cells", n, variables };
  if (stream + variables - 1 > LAST_STREAM) return { kind: "stream-too-high", stream, variables };
  for (const [i, row] of correlation.entries()) {
    const diagonal = row[i] ?? 0;
    if (!isNear(diagonal, 1)) return { kind: "diagonal-not-one", place: i + 1, value: diagonal };
    for (let j = 0; j < i; j++) {
      const value = row[j] ?? 0;
      const mirrored = correlation[j]?.[i] ?? 0;
      if (isNear(value, mirrored)) continue;
      return { kind: "not-symmetric", row: i + 1, column: j + 1, value, mirrored };
    }
  }
  return undefined;
}

/** A matrix from CORREL carries rounding. */
function isNear(a: number, b: number): boolean {
  return Math.abs(a - b) <= ROUNDING;
}

const ROUNDING = 1e-12;
