import fc from "fast-check";

/** What people type into cells: nothing, or an amount from a cent to a million. */
export const quantity = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 9, arbitrary: fc.double({ min: 0.01, max: 1e6, noNaN: true }) },
);

/** A quantity with a sign. */
export const amount = fc
  .tuple(quantity, fc.boolean())
  .map(([size, isNegative]) => (isNegative && size !== 0 ? -size : size));

export const positive = fc.double({ min: 0.01, max: 1e6, noNaN: true });
/** A share in hundredths, 0…1. */
export const share = fc.integer({ min: 0, max: 100 }).map((hundredths) => hundredths / 100);
export const quantities = fc.array(quantity, { minLength: 1, maxLength: 40 });
export const amounts = fc.array(amount, { minLength: 1, maxLength: 40 });

/** As many values as there are in a list of another length: cut off, or repeated from the start. */
export function fitted<Value>(values: readonly Value[], like: readonly unknown[]): Value[] {
  return like.map((_, i) => values[i % values.length] as Value);
}
