import fc from "fast-check";
import { rollCohorts, type CohortTail } from "../../../src/core/revenue/cohort";
import { fitted, quantities } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

test.each([
  { tail: "decay" as const, active: [100, 80, 64, 51.2] },
  { tail: "hold" as const, active: [100, 80, 80, 80] },
  { tail: "zero" as const, active: [100, 80, 0, 0] },
])("after its curve a cohort goes on by $tail (worked by hand)", ({ tail, active }) => {
  const none = [0, 0, 0, 0];
  expectNear(valueOf(rollCohorts([100, 0, 0, 0], [1, 0.8], none, tail)).active, active);
});

test("decay holds a curve of one value, and stays at 0 after 0, 0", () => {
  expect(valueOf(rollCohorts([10, 0, 0], [1], [1, 1, 1], "decay")).active).toEqual([10, 10, 10]);
  expect(valueOf(rollCohorts([10, 0, 0, 0], [1, 0, 0], [1, 1, 1, 1], "decay")).active).toEqual([
    10, 0, 0, 0,
  ]);
});

test("a curve that ends with a rise from 0 has no ratio to decay by", () => {
  expect(rollCohorts([10, 0, 0], [0, 0.5], [1, 1, 1], "decay")).toMatchObject({
    ok: false,
    failure: { kind: "no-last-ratio" },
  });
  expect(rollCohorts([10, 0], [0, 0.5], [1, 1], "decay").ok).toBe(true);
});

const survival = fc.array(fc.double({ min: 0.1, max: 1.2, noNaN: true }), {
  minLength: 1,
  maxLength: 12,
});
const tails = fc.constantFrom<CohortTail>("decay", "hold", "zero");

test("active before, plus new, less churned is active now", () => {
  fc.assert(
    fc.property(quantities, survival, tails, (added, curve, tail) => {
      const { active, churned } = valueOf(rollCohorts(added, curve, added, tail));
      const first = curve[0] ?? 0;
      const rolled = active.map((_, t) =>
        t === 0
          ? (added[0] ?? 0) * first
          : (active[t - 1] ?? 0) + (added[t] ?? 0) * first - (churned[t] ?? 0),
      );
      expectNear(rolled, active, ROUND_OFF, (1 + sum(added)) * 1.2 ** added.length * 100);
      expect(churned[0]).toBe(0);
    }),
  );
});

test("cohorts add up: two businesses together are one", () => {
  fc.assert(
    fc.property(quantities, quantities, survival, (a, others, curve) => {
      const b = fitted(others, a);
      const of = (added: readonly number[]): readonly number[] =>
        valueOf(rollCohorts(added, curve, constant(1, added), "hold")).active;
      const apart = of(b);
      expectNear(
        of(a.map((value, t) => value + (b[t] ?? 0))),
        of(a).map((value, t) => value + (apart[t] ?? 0)),
      );
    }),
  );
});
