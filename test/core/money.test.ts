import fc from "fast-check";
import { Money, sumLeftToRight, tieOut } from "../../src/core/money";
import { sum } from "./support/near";

test.each([
  { fact: "a third three times", total: 100, weights: [1, 1, 1] },
  {
    fact: "a total whose even thirteenths jump over it",
    total: 27.880127642824814,
    weights: new Array<number>(13).fill(1),
  },
  { fact: "one part is the total", total: 0.1, weights: [7] },
  { fact: "a small first part", total: 1e6, weights: [1, 999_999] },
])("$fact adds up bit for bit", ({ total, weights }) => {
  expect(sumLeftToRight(tieOut(total, partsOf(total, weights)))).toBe(total);
});

test("parts that already add up are left alone, zeros included", () => {
  expect(tieOut(10, [new Money(2.5), new Money(7.5), new Money(0)])).toEqual([2.5, 7.5, 0]);
});

test("whatever the total and the weights, the doubles add up to it and none turns its sign", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-6, max: 1e12, noNaN: true }),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: 1, maxLength: 60 }),
      (size, isNegative, weights) => {
        const total = isNegative ? -size : size;
        const cells = tieOut(total, partsOf(total, weights));
        expect(sumLeftToRight(cells)).toBe(total);
        for (const cell of cells) expect(cell * total).toBeGreaterThanOrEqual(0);
      },
    ),
    { numRuns: 500 },
  );
});

function partsOf(total: number, weights: readonly number[]): Money[] {
  return weights.map((weight) => new Money(total).times(weight).div(sum(weights)));
}
