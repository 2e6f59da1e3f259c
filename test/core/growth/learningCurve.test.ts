import fc from "fast-check";
import { learningCost } from "../../../src/core/growth/learningCurve";
import { expectNear } from "../support/near";

test.each([
  { fact: "two doublings at 20 % cost 64 %", to: 40, rate: 0.2, mode: "unit" as const, cost: 64 },
  { fact: "going back a doubling undoes it", to: 5, rate: 0.2, mode: "unit" as const, cost: 125 },
  {
    fact: "at 50 % the mean cost is logarithmic",
    to: 40,
    rate: 0.5,
    mode: "average" as const,
    cost: (100 * Math.log(4)) / 3,
  },
  {
    fact: "without new units the mean is the unit cost",
    to: 10,
    rate: 0.3,
    mode: "average" as const,
    cost: 100,
  },
])("$fact (Wright 1936, worked by hand)", ({ to, rate, mode, cost }) => {
  expectNear([learningCost(100, 10, to, rate, mode)], [cost]);
});

const output = fc.double({ min: 1, max: 1e6, noNaN: true });
const learning = fc.double({ min: 0, max: 0.9, noNaN: true });

test("every doubling takes the learning rate off", () => {
  fc.assert(
    fc.property(output, output, learning, (q0, q1, rate) => {
      const once = learningCost(100, q0, q1, rate, "unit");
      expectNear([learningCost(100, q0, 2 * q1, rate, "unit")], [once * (1 - rate)], 1e-11);
    }),
  );
});

test("the mean over an interval is the mean over its parts by their output", () => {
  fc.assert(
    fc.property(output, output, output, learning, (a, b, c, rate) => {
      const [q0 = 1, q1 = 1, q2 = 1] = [a, b, c].sort((x, y) => x - y);
      fc.pre(q1 > q0 * 1.001 && q2 > q1 * 1.001);
      const first = learningCost(100, q0, q1, rate, "average");
      const second = learningCost(learningCost(100, q0, q1, rate, "unit"), q1, q2, rate, "average");
      const whole = learningCost(100, q0, q2, rate, "average");
      expectNear([(first * (q1 - q0) + second * (q2 - q1)) / (q2 - q0)], [whole], 1e-9);
    }),
  );
});

test("the mean lies between the first and the last unit's cost", () => {
  fc.assert(
    fc.property(output, output, learning, (q0, q1, rate) => {
      const ends = [100, learningCost(100, q0, q1, rate, "unit")];
      const mean = learningCost(100, q0, q1, rate, "average");
      expect(mean).toBeGreaterThanOrEqual(Math.min(...ends) * (1 - 1e-11));
      expect(mean).toBeLessThanOrEqual(Math.max(...ends) * (1 + 1e-11));
    }),
  );
});
