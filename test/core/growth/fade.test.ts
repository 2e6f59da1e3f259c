import fc from "fast-check";
import { growthFade } from "../../../src/core/growth/fade";
import { expectNear, ROUND_OFF, valueOf } from "../support/near";

test("10 to 100 in four periods down to 30 % starts with 134.16 % (mpmath, by bisection)", () => {
  const { growth } = valueOf(growthFade(10, 100, 4, 0.3));
  expectNear(growth, [1.341564970503, 0.994376647002, 0.647188323501, 0.3], 1e-12, 1);
});

test("one period has the growth that leads to the target", () => {
  expect(valueOf(growthFade(10, 25, 1, 0.3))).toEqual({ growth: [1.5], value: [25] });
});

test.each([
  { fact: "a start of 0", call: [0, 10, 3, 0.1] as const, kind: "end-not-positive" },
  { fact: "a target below 0", call: [10, -1, 3, 0.1] as const, kind: "end-not-positive" },
  {
    fact: "a target beyond the reach of doubles",
    call: [1e-300, 1e300, 2, -0.999999999] as const,
    kind: "no-first-growth",
  },
])("$fact has no fade", ({ call: [start, target, periods, terminal], kind }) => {
  expect(growthFade(start, target, periods, terminal)).toMatchObject({
    ok: false,
    failure: { kind },
  });
});

test("growth runs in equal steps to the terminal rate, and compounds to the target", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1, max: 1000, noNaN: true }),
      fc.double({ min: 1, max: 20, noNaN: true }),
      fc.integer({ min: 2, max: 30 }),
      fc.double({ min: -0.1, max: 0.5, noNaN: true }),
      (start, multiple, periods, terminal) => {
        const answer = growthFade(start, start * multiple, periods, terminal);
        if (!answer.ok) return;
        const { growth, value } = answer.value;
        const steps = growth.slice(1).map((rate, t) => rate - (growth[t] ?? 0));
        const [first = 0] = steps;
        expectNear(
          steps,
          steps.map(() => first),
          1e-10,
          1 + Math.abs(growth[0] ?? 0),
        );
        const reached = growth.reduce((level, rate) => level * (1 + rate), start);
        expectNear([reached, value[periods - 1] ?? 0], [start * multiple, start * multiple], 1e-10);
        expect(growth[periods - 1]).toBe(terminal);
      },
    ),
  );
});

test("start and target k times as large leave the growth as it is", () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 12 }), fc.integer({ min: 2, max: 1000 }), (n, k) => {
      const one = valueOf(growthFade(20, 200, n, 0.2));
      const many = valueOf(growthFade(20 * k, 200 * k, n, 0.2));
      expectNear(many.growth, one.growth, 1e-10, 1);
      expectNear(
        many.value,
        one.value.map((value) => value * k),
        ROUND_OFF * 100,
      );
    }),
  );
});
