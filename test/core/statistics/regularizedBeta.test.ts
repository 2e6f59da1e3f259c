import fc from "fast-check";
import { regularizedBeta } from "../../../src/core/statistics/regularizedBeta";
import { expectNear } from "../support/near";

test.each([
  { x: 0.3, a: 2, b: 5, share: 0.579825, source: "binomial sum, exact" },
  { x: 0.5, a: 0.5, b: 0.5, share: 0.5, source: "arcsine law" },
  { x: 0.9, a: 30, b: 2, share: 0.1695646331008648, source: "mpmath, 30 digits" },
  { x: 0, a: 2, b: 3, share: 0, source: "end" },
  { x: 1, a: 2, b: 3, share: 1, source: "end" },
])("I($x; $a, $b) is $share ($source)", ({ x, a, b, share }) => {
  expectNear([regularizedBeta(x, a, b)], [share]);
});

test("mirrored arguments give the complement", () => {
  const shape = fc.double({ min: 0.1, max: 100, noNaN: true });
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 0.999, noNaN: true }), shape, shape, (x, a, b) => {
      expectNear([regularizedBeta(x, a, b) + regularizedBeta(1 - x, b, a)], [1], 1e-10);
    }),
  );
});
