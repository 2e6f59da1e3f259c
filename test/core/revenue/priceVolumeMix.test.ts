import fc from "fast-check";
import { sumLeftToRight } from "../../../src/core/money";
import { priceVolumeMix } from "../../../src/core/revenue/priceVolumeMix";
import { quantity } from "../support/arbitraries";
import { expectNear, ROUND_OFF } from "../support/near";

test("one item has no mix, and an unchanged price no price effect", () => {
  const one = priceVolumeMix([0.1], [3], [0.1], [7]);
  expect(one.mix).toBe(0);
  expect(one.price).toBe(0);
  expectNear([one.volume], [0.4]);
});

test("the same volumes leave everything to price", () => {
  const { volume, mix, price } = priceVolumeMix([10, 50], [100, 20], [11, 48], [100, 20]);
  expect([volume, mix, price]).toEqual([0, 0, 60]);
});

const item = fc.tuple(quantity, quantity, quantity, quantity);

test("the five parts add up to the change of revenue, bit for bit", () => {
  fc.assert(
    fc.property(fc.array(item, { minLength: 1, maxLength: 20 }), (items) => {
      const [p0, q0, p1, q1] = [0, 1, 2, 3].map((k) => items.map((values) => values[k] ?? 0)) as [
        number[],
        number[],
        number[],
        number[],
      ];
      const bridge = priceVolumeMix(p0, q0, p1, q1);
      const { volume, mix, price, new: brought, discontinued, total } = bridge;
      expect(sumLeftToRight([volume, mix, price, brought, discontinued])).toBe(total);
      let change = 0;
      let scale = Math.abs(volume) + Math.abs(mix) + Math.abs(price);
      for (const [before, n0, after, n1] of items) {
        change += after * n1 - before * n0;
        scale += after * n1 + before * n0;
      }
      expectNear([total], [change], ROUND_OFF, scale);
    }),
  );
});

test("in ordinary sizes the total is the change of revenue itself", () => {
  expect(priceVolumeMix([0.1, 0.2], [3, 1], [0.1, 0.3], [7, 2]).total).toBe(0.8);
});

test("read backward, total and discontinued turn their signs and change places with new", () => {
  const forward = priceVolumeMix([10, 0, 50], [100, 0, 20], [11, 30, 0], [130, 5, 0]);
  const backward = priceVolumeMix([11, 30, 0], [130, 5, 0], [10, 0, 50], [100, 0, 20]);
  expect(backward.total).toBe(-forward.total);
  expect(backward.new).toBe(-forward.discontinued);
  expect(backward.discontinued).toBe(-forward.new);
});
