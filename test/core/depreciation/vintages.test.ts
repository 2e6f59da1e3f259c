import fc from "fast-check";
import type {
  Convention,
  DepreciationMethod,
} from "../../../src/core/depreciation/depreciationCurve";
import { depreciateVintages } from "../../../src/core/depreciation/vintages";
import { quantities, share } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

const terms = {
  life: 4,
  method: "SL" as DepreciationMethod,
  salvageShare: 0,
  convention: "full" as Convention,
};

test.each([
  {
    fact: "straight line over 5.5 years takes half a share in the sixth year",
    source: "Meta, Form 10-K 2024: servers over 5.5 years",
    capex: [110, 0, 0, 0, 0, 0, 0],
    own: { life: 5.5 },
    depreciation: [20, 20, 20, 20, 20, 10, 0],
  },
  {
    fact: "the half-year convention moves half a year to the end",
    source: "IRS Pub. 946, straight line with half-year convention",
    capex: [100, 0, 0, 0, 0, 0],
    own: { life: 4, convention: "half" as const },
    depreciation: [12.5, 25, 25, 25, 12.5, 0],
  },
  {
    fact: "sum of the years' digits takes 5/15, 4/15, 3/15, 2/15, 1/15",
    source: "Excel, SYD(15000, 0, 5, k)",
    capex: [15000, 0, 0, 0, 0],
    own: { life: 5, method: "SYD" as const },
    depreciation: [5000, 4000, 3000, 2000, 1000],
  },
  {
    fact: "double declining stops at salvage",
    source: "Excel, VDB(2400, 300, 10, k−1, k): 480, 384, 307.20, …",
    capex: [2400, 0, 0, 0, 0, 0, 0, 0, 0, 0],
    own: { life: 10, method: "DDB" as const, salvageShare: 0.125 },
    depreciation: [
      480, 384, 307.2, 245.76, 196.608, 157.2864, 125.82912, 100.663296, 80.5306368, 22.1225472,
    ],
  },
  {
    fact: "double declining changes to the straight line where that is more",
    source: "Excel, VDB(100, 0, 5, k−1, k)",
    capex: [100, 0, 0, 0, 0],
    own: { life: 5, method: "DDB" as const },
    depreciation: [40, 24, 14.4, 10.8, 10.8],
  },
  {
    fact: "MACRS over seven years holds its half-year and ignores life and convention",
    source: "IRS Pub. 946, table A-1",
    capex: [10_000, 0, 0, 0, 0, 0, 0, 0],
    own: { life: 3, method: "MACRS7" as const, convention: "next" as const },
    depreciation: [1429, 2449, 1749, 1249, 893, 892, 893, 446],
  },
  {
    fact: "MACRS stops at a salvage",
    source: "IRS Pub. 946, table A-1; book value never below salvage",
    capex: [100, 0, 0, 0, 0, 0],
    own: { method: "MACRS5" as const, salvageShare: 0.2 },
    depreciation: [20, 32, 19.2, 8.8, 0, 0],
  },
  {
    fact: "an own curve depreciates cost less salvage by its shares",
    source: "definition",
    capex: [100, 0, 0],
    own: { life: [0.5, 0.3, 0.2], salvageShare: 0.1 },
    depreciation: [45, 27, 18],
  },
  {
    fact: "an own curve from the half period on takes the mean of two ages",
    source: "definition",
    capex: [100, 0, 0, 0],
    own: { life: [0.5, 0.3, 0.2], convention: "half" as const },
    depreciation: [25, 40, 25, 10],
  },
  {
    fact: "a life of less than a period is over in it",
    source: "definition",
    capex: [100, 50],
    own: { life: 0.4 },
    depreciation: [100, 50],
  },
])("$fact ($source)", ({ capex, own, depreciation }) => {
  const book = valueOf(depreciateVintages(capex, { ...terms, ...own }));
  expectNear(book.depreciation, depreciation);
});

test.each([
  { fact: "a life of 0", own: { life: 0 }, kind: "life-not-positive" },
  {
    fact: "SYD over a broken life",
    own: { life: 2.5, method: "SYD" as const },
    kind: "life-not-whole",
  },
  {
    fact: "DDB from the middle of a year",
    own: { method: "DDB" as const, convention: "half" as const },
    kind: "convention-not-full",
  },
  {
    fact: "DDB along an own curve",
    own: { life: [0.5, 0.5], method: "DDB" as const },
    kind: "own-curve-with-method",
  },
  { fact: "a negative share", own: { life: [1.5, -0.5] }, kind: "own-curve-negative" },
  {
    fact: "a curve of more than the cost, which would pass below salvage",
    own: { life: [0.6, 0.5] },
    kind: "own-curve-not-whole",
  },
])("$fact is refused", ({ own, kind }) => {
  const answer = depreciateVintages([100], { ...terms, ...own });
  expect(answer).toMatchObject({ ok: false, failure: { kind } });
});

const methods = fc.constantFrom<DepreciationMethod>(
  "SL",
  "SYD",
  "DDB",
  "MACRS3",
  "MACRS5",
  "MACRS7",
  "MACRS10",
  "MACRS15",
);
const lives = fc.integer({ min: 1, max: 20 });

test("opening + additions − depreciation is closing, and closing is never below salvage", () => {
  fc.assert(
    fc.property(quantities, lives, methods, share, (capex, life, method, salvageShare) => {
      const book = valueOf(depreciateVintages(capex, { ...terms, life, method, salvageShare }));
      const scale = sum(capex);
      const corkscrew = book.opening.map(
        (opening, t) => opening + (capex[t] ?? 0) - (book.depreciation[t] ?? 0),
      );
      expectNear(corkscrew, book.closing, ROUND_OFF, scale);
      let cost = 0;
      for (const [t, closing] of book.closing.entries()) {
        cost += capex[t] ?? 0;
        expect(closing).toBeGreaterThanOrEqual(cost * salvageShare - ROUND_OFF * scale);
      }
    }),
  );
});

test("everything but salvage is depreciated once the last vintage is old enough", () => {
  fc.assert(
    fc.property(quantities, lives, methods, share, (capex, life, method, salvageShare) => {
      const quiet = new Array<number>(21).fill(0);
      const horizon = [...capex, ...quiet];
      const book = valueOf(depreciateVintages(horizon, { ...terms, life, method, salvageShare }));
      const total = sum(capex);
      expectNear([sum(book.depreciation)], [total * (1 - salvageShare)], ROUND_OFF, total);
      expect(book.depreciation[horizon.length - 1]).toBe(0);
    }),
  );
});

test("vintages add up: the depreciation of a sum is the sum of the depreciations", () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(1000), fc.nat(1000)), { minLength: 1, maxLength: 20 }),
      fc.double({ min: 0.25, max: 12, noNaN: true }),
      fc.constantFrom<Convention>("full", "half", "next"),
      (pairs, life, convention) => {
        const of = (capex: readonly number[]): readonly number[] =>
          valueOf(depreciateVintages(capex, { ...terms, life, convention })).depreciation;
        const a = of(pairs.map(([left]) => left));
        const b = of(pairs.map(([, right]) => right));
        const both = of(pairs.map(([left, right]) => left + right));
        expectNear(
          both,
          a.map((value, t) => value + (b[t] ?? 0)),
          ROUND_OFF,
          1 + sum(both),
        );
      },
    ),
  );
});
