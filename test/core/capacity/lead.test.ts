import fc from "fast-check";
import { leadSpend } from "../../../src/core/capacity/lead";
import { amounts, fitted, quantities } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

test("40 % a period ahead, the first of it before period 1 (worked by hand)", () => {
  const { spend, prior } = valueOf(leadSpend([1, 0, 2], [40, 40, 40], [0.6, 0.4]));
  expectNear(spend, [24, 32, 48]);
  expectNear([prior], [16]);
});

test("a profile that does not add up to 1 is refused, a third three times is not", () => {
  expect(leadSpend([1], [1], [0.5, 0.4])).toMatchObject({
    ok: false,
    failure: { kind: "shares-not-whole", sum: 0.9 },
  });
  expect(leadSpend([1], [1], [1 / 3, 1 / 3, 1 / 3]).ok).toBe(true);
});

test("spend in and before the horizon is the cost of all additions", () => {
  fc.assert(
    fc.property(
      amounts,
      quantities,
      fc.array(fc.integer({ min: 1, max: 9 }), { minLength: 1, maxLength: 50 }),
      (additions, costs, weights) => {
        const unitCost = fitted(costs, additions);
        const profile = weights.map((weight) => weight / sum(weights));
        const { spend, prior } = valueOf(leadSpend(additions, unitCost, profile));
        const cost = additions.map((added, t) => added * (unitCost[t] ?? 0));
        expectNear([prior + sum(spend)], [sum(cost)], ROUND_OFF, 1 + sum(cost.map(Math.abs)));
      },
    ),
  );
});
