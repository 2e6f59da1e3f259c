import fc from "fast-check";
import { corkscrew } from "../../../src/core/accounts/corkscrew";
import { largestDifference } from "../../../src/core/accounts/largestDifference";
import { amount, amounts, fitted } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum } from "../support/near";

test("every closing is the next opening, and the last is opening plus all movements", () => {
  fc.assert(
    fc.property(amount, amounts, amounts, (start, additions, others) => {
      const reductions = fitted(others, additions);
      const { opening, closing } = corkscrew(start, additions, reductions);
      expect(opening).toEqual([start, ...closing.slice(0, -1)]);
      const scale = 1 + Math.abs(start) + sum([...additions, ...reductions].map(Math.abs));
      expectNear(closing.slice(-1), [start + sum(additions) - sum(reductions)], ROUND_OFF, scale);
    }),
  );
});

test.each([
  {
    fact: "a difference below 1 counts as it is",
    a: [0.001],
    b: [0],
    tolerance: 1e-6,
    answer: 0.001,
  },
  {
    fact: "a difference at the tolerance is none",
    a: [0.5],
    b: [0.25],
    tolerance: 0.25,
    answer: 0,
  },
  {
    fact: "large values agree relative to their size",
    a: [1e9],
    b: [1e9 + 100],
    tolerance: 1e-6,
    answer: 0,
  },
  {
    fact: "the largest of several differences",
    a: [1, 5, 9],
    b: [2, 5, 5],
    tolerance: 1e-6,
    answer: 4,
  },
])("$fact", ({ a, b, tolerance, answer }) => {
  expect(largestDifference(a, b, tolerance)).toBe(answer);
});

test("a list agrees with itself, and a difference is the same from either side", () => {
  fc.assert(
    fc.property(amounts, amounts, (a, others) => {
      const b = fitted(others, a);
      expect(largestDifference(a, a, 0)).toBe(0);
      expect(largestDifference(a, b, 1e-6)).toBe(largestDifference(b, a, 1e-6));
    }),
  );
});
