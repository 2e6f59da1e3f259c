import fc from "fast-check";
import { bassDiffusion } from "../../../src/core/growth/bass";
import { expectNear, ROUND_OFF, sum } from "../support/near";

test.each([
  { product: "black and white television", p: 0.027877, q: 0.25105, peak: 7.8 },
  { product: "clothes dryers", p: 0.017206, q: 0.35688, peak: 8.1 },
  { product: "room air conditioners", p: 0.010399, q: 0.41861, peak: 8.6 },
])(
  "sales of $product peak after $peak years (Bass 1969, printed to a decimal)",
  ({ p, q, peak }) => {
    expect(Math.abs(bassDiffusion(1, 1, p, q).peakTime - peak)).toBeLessThan(0.1);
  },
);

const p = fc.double({ min: 1e-4, max: 0.5, noNaN: true });
const q = fc.double({ min: 0, max: 2, noNaN: true });

test("new adopters add up to the cumulative ones, which tend to the market", () => {
  fc.assert(
    fc.property(p, q, fc.integer({ min: 1, max: 60 }), (innovation, imitation, periods) => {
      const { new: adopters, cumulative } = bassDiffusion(periods, 1000, innovation, imitation);
      expectNear([sum(adopters)], cumulative.slice(-1));
      expect(Math.max(...cumulative)).toBeLessThanOrEqual(1000 * (1 + ROUND_OFF));
      expect(Math.min(...adopters)).toBeGreaterThanOrEqual(0);
    }),
  );
  expectNear(bassDiffusion(1200, 1000, 0.03, 0.38).cumulative.slice(-1), [1000]);
});

test("without imitation a constant share of those left adopts in each period", () => {
  const { new: adopters } = bassDiffusion(40, 1000, 0.1, 0);
  expectNear(
    adopters.slice(1).map((value, t) => value / (adopters[t] ?? 1)),
    adopters.slice(1).map(() => Math.exp(-0.1)),
  );
});

test("sales are highest around the peak time", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 0.001, max: 0.05, noNaN: true }),
      fc.double({ min: 0.2, max: 0.9, noNaN: true }),
      (innovation, imitation) => {
        const { new: adopters, peakTime } = bassDiffusion(100, 1, innovation, imitation);
        const highest = adopters.indexOf(Math.max(...adopters)) + 1;
        expect(Math.abs(highest - 0.5 - peakTime)).toBeLessThanOrEqual(1);
      },
    ),
  );
});
