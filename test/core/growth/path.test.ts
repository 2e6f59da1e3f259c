import fc from "fast-check";
import { growthPath, type PathShape } from "../../../src/core/growth/path";
import { pinnedSigmoid } from "../../../src/core/growth/sigmoid";
import { positive } from "../support/arbitraries";
import { expectNear, ROUND_OFF, valueOf } from "../support/near";

test("10 to 80 in four geometric steps grows by 68.18 % each (Excel, RRI(4, 10, 80))", () => {
  const growth = 0.681792830507429;
  expectNear(
    valueOf(growthPath(10, 80, 4, "geometric", 10)),
    [1, 2, 3, 4].map((t) => 10 * (1 + growth) ** t),
  );
});

test("a geometric path from 0 is refused, a linear one is not", () => {
  expect(growthPath(0, 80, 4, "geometric", 10)).toMatchObject({
    ok: false,
    failure: { kind: "end-not-positive", end: "start" },
  });
  expect(growthPath(10, -1, 4, "logscurve", 10)).toMatchObject({
    ok: false,
    failure: { kind: "end-not-positive", end: "target" },
  });
  expect(valueOf(growthPath(0, 80, 4, "linear", 10))).toEqual([20, 40, 60, 80]);
});

const shapes = fc.constantFrom<PathShape>("geometric", "linear", "scurve", "logscurve");
const steepness = fc.double({ min: 0.01, max: 50, noNaN: true });
const periods = fc.integer({ min: 1, max: 60 });

test("a path ends at its target and never turns back on the way", () => {
  fc.assert(
    fc.property(positive, positive, periods, shapes, steepness, (start, target, n, shape, k) => {
      const path = [start, ...valueOf(growthPath(start, target, n, shape, k))];
      expect(path[n]).toBe(target);
      const direction = Math.sign(target - start);
      for (const [t, value] of path.entries()) {
        if (t === 0) continue;
        const step = direction * (value - (path[t - 1] ?? 0));
        expect(step).toBeGreaterThanOrEqual(-ROUND_OFF * (start + target));
      }
    }),
  );
});

test("both ends k times as large make the whole path k times as large", () => {
  fc.assert(
    fc.property(positive, positive, periods, shapes, positive, (start, target, n, shape, k) => {
      const one = valueOf(growthPath(start, target, n, shape, 10));
      expectNear(
        valueOf(growthPath(start * k, target * k, n, shape, 10)),
        one.map((value) => value * k),
        1e-11,
      );
    }),
  );
});

test("an S-curve is half way in the middle and its own mirror image", () => {
  const x = fc.double({ min: 0, max: 1, noNaN: true });
  fc.assert(
    fc.property(x, steepness, (at, k) => {
      expectNear([pinnedSigmoid(at, k) + pinnedSigmoid(1 - at, k)], [1]);
      expectNear(
        [pinnedSigmoid(0, k), pinnedSigmoid(0.5, k), pinnedSigmoid(1, k)],
        [0, 0.5, 1],
        ROUND_OFF,
        1,
      );
    }),
  );
});
