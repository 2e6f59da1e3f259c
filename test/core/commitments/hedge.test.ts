import fc from "fast-check";
import { settleHedge } from "../../../src/core/commitments/hedge";
import { amounts, fitted, positive, quantities } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF } from "../support/near";

test("a volume hedged in full by a swap costs the strike whatever the spot price", () => {
  fc.assert(
    fc.property(amounts, quantities, positive, (spot, volumes, strike) => {
      const volume = fitted(volumes, spot);
      const hedge = { kind: "swap" as const, strike: constant(strike, spot) };
      const { netCost } = settleHedge(volume, spot, constant(1, spot), hedge);
      expectNear(
        netCost,
        volume.map((units) => units * strike),
        ROUND_OFF,
        1e12,
      );
    }),
  );
});

test("a collar keeps the unit cost between floor and cap, and one whose ends meet is a swap", () => {
  fc.assert(
    fc.property(quantities, positive, positive, (spot, a, b) => {
      const [floor, cap] = a < b ? [a, b] : [b, a];
      const volume = constant(10, spot);
      const all = constant(1, spot);
      const collar = settleHedge(volume, spot, all, {
        kind: "collar",
        cap: constant(cap, spot),
        floor: constant(floor, spot),
      });
      for (const cost of collar.unitCost) {
        expect(cost).toBeGreaterThanOrEqual(floor - ROUND_OFF * 1e6);
        expect(cost).toBeLessThanOrEqual(cap + ROUND_OFF * 1e6);
      }
      const strike = constant(cap, spot);
      const met = settleHedge(volume, spot, all, { kind: "collar", cap: strike, floor: strike });
      const swap = settleHedge(volume, spot, all, { kind: "swap", strike });
      expect(met.settlement).toEqual(swap.settlement);
    }),
  );
});

test("there is no unit cost without volume", () => {
  const hedge = { kind: "swap" as const, strike: [60] };
  expect(settleHedge([0], [50], [0.5], hedge).unitCost).toEqual([undefined]);
});
