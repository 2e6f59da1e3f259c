import fc from "fast-check";
import { normalCdf } from "../../../src/core/statistics/normalCdf";
import { expectNear } from "../support/near";

/** The logarithm of a far tail is near 700; a rounding step of it is 1e-13 of the tail. */
const TAIL_ROUND_OFF = 2e-13;

test.each([
  [0, 0.5],
  [1, 0.8413447460685429],
  [1.96, 0.9750021048517795],
  [2.5, 0.9937903346742238],
  [6, 0.9999999990134123],
  [-2, 0.02275013194817921],
  [-3, 0.0013498980316300946],
  [-8, 6.220960574271784e-16],
  [-20, 2.7536241186062337e-89],
  [-37, 5.725571222524577e-300],
])("Φ(%d) is %d (mpmath, 30 digits)", (x, share) => {
  expectNear([normalCdf(x)], [share], TAIL_ROUND_OFF);
});

test("both tails add up to one, and the share grows with x", () => {
  const x = fc.double({ min: -40, max: 40, noNaN: true });
  fc.assert(
    fc.property(x, x, (a, b) => {
      expectNear([normalCdf(a) + normalCdf(-a)], [1]);
      const [low, high] = a < b ? [a, b] : [b, a];
      expect(normalCdf(low)).toBeLessThanOrEqual(normalCdf(high) * (1 + TAIL_ROUND_OFF));
    }),
  );
});
