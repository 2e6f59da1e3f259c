/** A few rounding steps of double arithmetic, relative to the value. */
export const ROUND_OFF = 1e-12;

/** Every value agrees with the wanted one within a share of it (of `scale`, if given). */
export function expectNear(
  got: readonly number[],
  wanted: readonly number[],
  tolerance = ROUND_OFF,
  scale?: number,
): void {
  expect(got).toHaveLength(wanted.length);
  for (const [i, value] of wanted.entries()) {
    const allowed = tolerance * (scale ?? Math.abs(value));
    const difference = Math.abs((got[i] ?? Number.NaN) - value);
    if (!(difference <= allowed)) {
      throw new Error(`cell ${i + 1} is ${String(got[i])}, wanted ${value} within ${allowed}`);
    }
  }
}

export function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

/** The value of a result that must not fail. */
export function valueOf<Value>(
  result:
    | { readonly ok: true; readonly value: Value }
    | { readonly ok: false; readonly failure: { readonly kind: string } },
): Value {
  if (!result.ok) throw new Error(result.failure.kind);
  return result.value;
}

export function constant(value: number, like: readonly unknown[]): number[] {
  return like.map(() => value);
}
