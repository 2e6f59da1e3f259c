import fc from "fast-check";
import { allocate } from "../../../src/core/funding/allocation";
import { fundingGap } from "../../../src/core/funding/fundingGap";
import { cashWaterfall } from "../../../src/core/funding/waterfall";
import { amounts, fitted, quantity } from "../support/arbitraries";
import { constant, ROUND_OFF, sum } from "../support/near";

const needs = fc.array(quantity, { minLength: 1, maxLength: 12 });
const caps = fc.array(quantity, { minLength: 1, maxLength: 6 });
const mode = fc.constantFrom("waterfall", "prorata");

test("a need beyond all sources stays unfunded", () => {
  expect(allocate([25, 60], [[20], [30]], "waterfall")).toEqual({
    sources: [
      [20, 0],
      [5, 25],
    ],
    unfunded: [0, 35],
  });
});

test("thirds of ten add up to ten", () => {
  const { sources } = allocate([10], [[30], [30], [30]], "prorata");
  expect(sources.flat().reduce((total, part) => total + part, 0)).toBe(10);
});

test("sources and what is unfunded add up to the need, bit for bit", () => {
  fc.assert(
    fc.property(needs, caps, mode, (need, limits, how) => {
      const { sources, unfunded } = allocate(
        need,
        limits.map((cap) => [cap]),
        how,
      );
      for (const [t, wanted] of need.entries()) {
        let total = 0;
        for (const line of sources) total += line[t] ?? 0;
        expect(total + (unfunded[t] ?? 0)).toBe(wanted);
      }
    }),
  );
});

test("no source gives more than its cap, and none stays while there is a need", () => {
  fc.assert(
    fc.property(needs, caps, mode, (need, limits, how) => {
      const { sources, unfunded } = allocate(
        need,
        limits.map((cap) => [cap]),
        how,
      );
      // What makes a period tie out to its need can be a last digit of the need.
      const most = Math.max(...need);
      for (const [i, cap] of limits.entries()) {
        expect(sum(sources[i] ?? [])).toBeLessThanOrEqual(cap + ROUND_OFF * Math.max(cap, most));
        for (const part of sources[i] ?? []) expect(part).toBeGreaterThanOrEqual(0);
      }
      if (sum(unfunded) > 0) {
        expect(sum(sources.flat())).toBeGreaterThanOrEqual(sum(limits) * (1 - ROUND_OFF));
      }
    }),
  );
});

test("payments and residual add up to the cash, and claims to payments and shortfall", () => {
  const claims = fc.array(fc.array(quantity, { minLength: 1, maxLength: 6 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(amounts, claims, (cash, lines) => {
      const table = lines.map((line) => fitted(line, cash));
      const { paid, residual, shortfall } = cashWaterfall(cash, table, 0);
      for (const [t, available] of cash.entries()) {
        let total = 0;
        for (const line of paid) total += line[t] ?? 0;
        expect(total + (residual[t] ?? 0)).toBe(available);
        const claimed = sum(table.map((line) => line[t] ?? 0));
        const met = total + (shortfall[t] ?? 0);
        expect(Math.abs(met - claimed)).toBeLessThanOrEqual(ROUND_OFF * claimed);
      }
    }),
  );
});

test("a lower rank gets nothing while a higher one is short", () => {
  fc.assert(
    fc.property(amounts, quantity, quantity, (cash, first, second) => {
      const { paid } = cashWaterfall(cash, [constant(first, cash), constant(second, cash)], 0);
      for (const t of cash.keys()) {
        if ((paid[0]?.[t] ?? 0) < first * (1 - ROUND_OFF)) expect(paid[1]?.[t]).toBe(0);
      }
    }),
  );
});

test("with the gap funded, cash never falls below its minimum and the corkscrew closes", () => {
  fc.assert(
    fc.property(amounts, quantity, quantity, quantity, (flows, opening, minimum, facility) => {
      const gap = fundingGap(flows, opening, constant(minimum, flows), facility);
      for (const [t, closing] of gap.closing.entries()) {
        expect(closing).toBeGreaterThanOrEqual(minimum - 1e-6);
        expect(gap.opening[t + 1] ?? closing).toBe(closing);
      }
      expect(sum(gap.facility)).toBeLessThanOrEqual(facility * (1 + ROUND_OFF));
    }),
  );
});
