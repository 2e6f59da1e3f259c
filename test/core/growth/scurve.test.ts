import fc from "fast-check";
import { calibrateScurve, scurveValue, type ScurveKind } from "../../../src/core/growth/scurve";
import { expectNear, ROUND_OFF, valueOf } from "../support/near";

test.each([
  { fact: "a logistic is half way at its midpoint", kind: "logistic" as const, share: 0.5 },
  { fact: "a Gompertz is at 1/e there", kind: "gompertz" as const, share: Math.exp(-1) },
])("$fact", ({ kind, share }) => {
  expectNear([scurveValue(3, 120, 3, 0.7, kind, 20)], [20 + 100 * share]);
});

test("far tails reach floor and ceiling without overflow", () => {
  for (const kind of ["logistic", "gompertz"] as const) {
    expect(scurveValue(-1e6, 100, 0, 5, kind, 7)).toBe(7);
    expect(scurveValue(1e6, 100, 0, 5, kind, 7)).toBe(100);
  }
});

test.each([
  { fact: "two points at one time", call: [[1, 5], [1, 6], 10] as const, kind: "same-time" },
  { fact: "equal values", call: [[1, 5], [2, 5], 10] as const, kind: "flat" },
  { fact: "a value at the ceiling", call: [[1, 5], [2, 10], 10] as const, kind: "value-outside" },
  {
    fact: "a ceiling below the floor",
    call: [[1, 5], [2, 6], -1] as const,
    kind: "ceiling-at-or-below-floor",
  },
])("$fact have no S-curve", ({ call: [first, second, ceiling], kind }) => {
  expect(calibrateScurve(first, second, ceiling, "logistic", 0)).toMatchObject({
    ok: false,
    failure: { kind },
  });
});

const kinds = fc.constantFrom<ScurveKind>("logistic", "gompertz");
const share = fc.double({ min: 0.01, max: 0.99, noNaN: true });
const time = fc.double({ min: -20, max: 20, noNaN: true });

test("the calibrated curve runs through both points", () => {
  fc.assert(
    fc.property(
      kinds,
      share,
      share,
      time,
      fc.double({ min: 0.1, max: 10, noNaN: true }),
      (kind, a, b, t, gap) => {
        fc.pre(Math.abs(a - b) > 0.001);
        const [v1, v2] = [5 + 95 * a, 5 + 95 * b];
        const { midpoint, rate } = valueOf(calibrateScurve([t, v1], [t + gap, v2], 100, kind, 5));
        const through = [t, t + gap].map((at) => scurveValue(at, 100, midpoint, rate, kind, 5));
        expectNear(through, [v1, v2], 1e-9);
      },
    ),
  );
});

test("a curve stays between floor and ceiling, and rises where its rate is positive", () => {
  fc.assert(
    fc.property(
      kinds,
      time,
      time,
      fc.double({ min: 0.01, max: 3, noNaN: true }),
      (kind, a, b, rate) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const first = scurveValue(early, 100, 0, rate, kind, 20);
        const second = scurveValue(late, 100, 0, rate, kind, 20);
        expect(first).toBeGreaterThanOrEqual(20 - ROUND_OFF * 100);
        expect(second).toBeLessThanOrEqual(100 + ROUND_OFF * 100);
        expect(second).toBeGreaterThanOrEqual(first - ROUND_OFF * 100);
      },
    ),
  );
});
