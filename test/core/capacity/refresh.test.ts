import fc from "fast-check";
import { refreshCapex } from "../../../src/core/capacity/refresh";
import { computeHours } from "../../../src/core/capacity/computeHours";
import { quantities, share } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF } from "../support/near";

test("at steady prices the first purchases come back every life", () => {
  const capex = [10, 20, 0, 0, 0, 0];
  expect(refreshCapex(capex, 2, constant(0, capex), constant(1, capex))).toEqual([
    0, 0, 10, 20, 10, 20,
  ]);
});

test("the price of a replacement has fallen by every decline since the purchase", () => {
  expectNear(refreshCapex([10, 0, 0], 2, [0.9, 0.1, 0.2], [1, 1, 0.5]), [
    0,
    0,
    10 * 0.9 * 0.8 * 0.5,
  ]);
});

test("a life beyond the horizon needs no refresh", () => {
  expect(refreshCapex([10, 20], 5, [0, 0], [1, 1])).toEqual([0, 0]);
});

test("each period replaces what was bought and replaced a life before, at its share and price", () => {
  fc.assert(
    fc.property(quantities, fc.integer({ min: 1, max: 8 }), share, share, (capex, life, d, s) => {
      const decline = d * 0.9;
      const refresh = refreshCapex(capex, life, constant(decline, capex), constant(s, capex));
      const wanted = capex.map((_, t) =>
        t < life
          ? 0
          : s * (1 - decline) ** life * ((capex[t - life] ?? 0) + (refresh[t - life] ?? 0)),
      );
      expectNear(refresh, wanted, ROUND_OFF);
    }),
  );
});

test("1 GW at PUE 1.25 runs 533,333 units of 1.5 kW", () => {
  const { units, hours } = computeHours(1000, 1.5, 1.25, 0.95, 0.7, 8760);
  expectNear([units, hours], [1_600_000 / 3, (1_600_000 / 3) * 8760 * 0.95 * 0.7]);
});
