import fc from "fast-check";
import { choleskyFactor, correlate } from "../../../src/core/simulation/correlated";
import { quantileOf, sample } from "../../../src/core/simulation/distribution";
import { percentilesOf } from "../../../src/core/simulation/percentiles";
import { philox } from "../../../src/core/simulation/philox";
import { simulateRunway } from "../../../src/core/simulation/runway";
import { simulateCommitments } from "../../../src/core/simulation/commitments";
import { summarize } from "../../../src/core/simulation/summary";
import { tornado } from "../../../src/core/simulation/tornado";
import { uniforms } from "../../../src/core/simulation/uniforms";
import { betaQuantile } from "../../../src/core/statistics/betaQuantile";
import { normalCdf } from "../../../src/core/statistics/normalCdf";
import { normalQuantile } from "../../../src/core/statistics/normalQuantile";
import { regularizedBeta } from "../../../src/core/statistics/regularizedBeta";
import { amounts, fitted } from "../support/arbitraries";
import { expectNear, sum, valueOf } from "../support/near";

test.each([
  // Random123, kat_vectors, philox4x32 10.
  { counter: [0, 0, 0, 0], key: [0, 0], words: "6627e8d5 e169c58d bc57ac4c 9b00dbd8" },
  {
    counter: [0xffffffff, 0xffffffff, 0xffffffff, 0xffffffff],
    key: [0xffffffff, 0xffffffff],
    words: "408f276d 41c83b0e a20bc7c6 6d5451fd",
  },
  {
    counter: [0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344],
    key: [0xa4093822, 0x299f31d0],
    words: "d16cfe09 94fdcceb 5001e420 24126ea1",
  },
])("Philox gives the known answer $words", ({ counter, key, words }) => {
  const out = new Uint32Array(4);
  const [c0 = 0, c1 = 0, c2 = 0, c3 = 0] = counter;
  philox(c0, c1, c2, c3, key[0] ?? 0, key[1] ?? 0, out);
  expect([...out].map((word) => word.toString(16).padStart(8, "0")).join(" ")).toBe(words);
});

test("a uniform number is the same whichever numbers are drawn with it", () => {
  const all = uniforms(2026, 3, 101);
  expect([...uniforms(2026, 3, 7, 34)]).toEqual([...all.slice(34, 41)]);
  expect([...uniforms(2026, 3, 1, 35)]).toEqual([...all.slice(35, 36)]);
});

test("the normal quantile undoes the normal distribution", () => {
  // Tables: Φ⁻¹(0.975) = 1.959963984540054, Φ⁻¹(0.001) = −3.090232306167813.
  expectNear(
    [normalQuantile(0.975), normalQuantile(0.001)],
    [1.959963984540054, -3.090232306167813],
    1e-15,
  );
  fc.assert(
    fc.property(fc.double({ min: 1e-12, max: 1 - 1e-12, noNaN: true }), (p) => {
      expectNear([normalCdf(normalQuantile(p))], [p], 1e-13);
    }),
  );
});

test("the beta quantile undoes the beta distribution", () => {
  fc.assert(
    fc.property(
      fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true }),
      fc.double({ min: 1, max: 5, noNaN: true }),
      (p, a) => {
        expectNear([regularizedBeta(betaQuantile(p, a, 6 - a), a, 6 - a)], [p], 1e-12, 1);
      },
    ),
  );
});

test("a Latin hypercube has one draw in each stratum", () => {
  const draws = sample(
    { kind: "uniform", min: 0, max: 1 },
    50,
    "lhs",
    (n) => uniforms(7, 0, n),
    (n) => uniforms(7, 2 ** 31, n),
  );
  const strata = draws.map((u) => Math.floor(u * 50)).sort((a, b) => a - b);
  expect(strata).toEqual(Array.from({ length: 50 }, (_, i) => i));
});

test("a triangular distribution has its median where half of the area lies", () => {
  const quantile = quantileOf({ kind: "triangular", min: 0, mode: 0, max: 1 });
  expectNear([quantile(0.5)], [1 - Math.sqrt(0.5)]);
});

test("a correlation of 1 makes two variables one: there is no factor", () => {
  const result = choleskyFactor([
    [1, 1],
    [1, 1],
  ]);
  expect(result).toMatchObject({ failure: { kind: "not-positive-definite" } });
});

test("draws are correlated as asked", () => {
  const factor = valueOf(
    choleskyFactor([
      [1, 0.6],
      [0.6, 1],
    ]),
  );
  const normals = [0, 1].map((stream) => uniforms(1, stream, 20_000).map(normalQuantile));
  const draws = correlate(factor, normals);
  const product = sum(draws.map(([x = 0, y = 0]) => x * y)) / draws.length;
  // Four standard errors of a correlation from 20,000 draws.
  expect(Math.abs(product - 0.6)).toBeLessThan((4 * Math.sqrt(1 + 0.6 ** 2)) / Math.sqrt(20_000));
});

test("percentiles without sorting are those of the sorted values", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const sorted = [...values].sort((a, b) => a - b);
      const last = sorted.length - 1;
      const wanted = [0.05, 0.5, 0.95].map((share) => {
        const k = Math.floor(share * last);
        const below = sorted[k] ?? 0;
        return below + (share * last - k) * ((sorted[k + 1] ?? below) - below);
      });
      expectNear(percentilesOf(Float64Array.from(values), [0.05, 0.5, 0.95]), wanted, 1e-12, 1e6);
    }),
  );
});

test("the mean of the tail is not below its percentile, and no percentile beyond the ends", () => {
  fc.assert(
    fc.property(amounts, (values) => {
      const { p5, p50, p95, cvar } = summarize(values, 0.95);
      expect(p5).toBeLessThanOrEqual(p50);
      expect(p50).toBeLessThanOrEqual(p95);
      expect(cvar).toBeGreaterThanOrEqual(p95 - 1e-6);
      expect(cvar).toBeLessThanOrEqual(Math.max(...values) + 1e-6);
    }),
  );
});

test("without volatility a runway is the plan itself", () => {
  const flows = [-10, -13, 30, -34];
  const none = flows.map(() => 0);
  const runway = simulateRunway(
    {
      flows,
      openingCash: 30,
      minCash: flows.map(() => 10),
      volatility: none,
      autocorrelation: 0,
      facility: 5,
    },
    2,
    1,
  );
  expect(runway.p50).toEqual([20, 10, 40, 8]);
  expect(runway.survival).toEqual([1, 1, 1, 0]);
});

test("survival never rises, and more cash or a facility never lowers it", () => {
  fc.assert(
    fc.property(amounts, fc.integer({ min: 0, max: 1000 }), (flows, seed) => {
      const plan = {
        flows,
        openingCash: 1e5,
        minCash: fitted([0], flows),
        volatility: fitted([0.5], flows),
        autocorrelation: 0.5,
        facility: 0,
      };
      const { survival, survivalEnd } = simulateRunway(plan, 60, seed);
      for (const [t, share] of survival.entries()) {
        expect(share).toBeLessThanOrEqual(survival[t - 1] ?? 1);
      }
      const richer = simulateRunway({ ...plan, facility: 1e5 }, 60, seed);
      expect(richer.survivalEnd).toBeGreaterThanOrEqual(survivalEnd);
    }),
    { numRuns: 40 },
  );
});

test("contracts that are certain convert on every path, impossible ones on none", () => {
  const outcomes = simulateCommitments(
    [
      [10, 20],
      [5, 5],
    ],
    [1, 0],
    200,
    7,
    0.3,
    [0.05, 0.95],
  );
  expect(outcomes).toEqual({
    percentiles: [
      [10, 20],
      [10, 20],
    ],
    mean: [10, 20],
  });
});

test("the largest swing comes first, equal ones in their order", () => {
  const bars = tornado(["A", "B", "C"], [90, 80, 95], [115, 105, 85], 100);
  expect(bars.map(({ label }) => label)).toEqual(["A", "B", "C"]);
});
