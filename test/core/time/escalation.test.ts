import fc from "fast-check";
import { escalate } from "../../../src/core/time/escalation";
import { amount, positive } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF } from "../support/near";

const rate = fc.double({ min: -0.6, max: 0.6, noNaN: true });
const periods = fc.integer({ min: 1, max: 60 });

test("token prices that fall by 35 % a year toward 1.5 (worked by hand)", () => {
  expectNear(
    escalate(8, constant(-0.35, [1, 2, 3]), 1, "step", constant(1.5, [1, 2, 3])),
    [8, 5.725, 4.24625],
  );
});

test("quarterly prices step once a year, in the first quarter of the next", () => {
  expectNear(
    escalate(100, constant(0.1, new Array(6).fill(0)), 4, "step", []),
    [100, 100, 100, 100, 110, 110],
  );
});

test("a year of smooth steps is one step", () => {
  fc.assert(
    fc.property(
      positive,
      rate,
      fc.constantFrom(1, 2, 4, 12),
      periods,
      (base, r, perYear, years) => {
        const rates = new Array<number>(years * perYear).fill(r);
        const smooth = escalate(base, rates, perYear, "smooth", []);
        const step = escalate(base, rates, perYear, "step", []);
        const firsts = (list: readonly number[]): number[] =>
          list.filter((_, t) => t % perYear === 0);
        expectNear(firsts(smooth), firsts(step), 1e-11);
      },
    ),
  );
});

test("the distance to the floor escalates, and a floor at the base holds the price", () => {
  fc.assert(
    fc.property(amount, amount, rate, periods, (base, floor, r, n) => {
      const rates = new Array<number>(n).fill(r);
      const to = escalate(base, rates, 1, "step", constant(floor, rates));
      const plain = escalate(base - floor, rates, 1, "step", []);
      expectNear(
        to,
        plain.map((value) => value + floor),
        ROUND_OFF,
        (1 + Math.abs(base) + Math.abs(floor)) * 1.6 ** n,
      );
      expect(escalate(base, rates, 1, "step", constant(base, rates))).toEqual(
        constant(base, rates),
      );
    }),
  );
});
