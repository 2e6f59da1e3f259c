import fc from "fast-check";
import { amortize, levelPayment } from "../../../src/core/debt/amortization";
import { sweepCash } from "../../../src/core/debt/cashSweep";
import { constructionFacility } from "../../../src/core/debt/constructionFacility";
import { leaseLiability } from "../../../src/core/debt/leaseLiability";
import { runRevolver } from "../../../src/core/debt/revolver";
import { sculptDebt } from "../../../src/core/debt/sculpt";
import { sculptAfterTax } from "../../../src/core/debt/sculptAfterTax";

/** Round-off of sums over at most 40 periods, relative to the debt. */
const ROUND_OFF = 1e-9;

const money = fc.double({ min: 0.01, max: 1000, noNaN: true });
const rate = fc.double({ min: 0, max: 0.2, noNaN: true });
const cashFlows = fc.array(money, { minLength: 1, maxLength: 40 });

function constant(value: number, like: readonly unknown[]): number[] {
  return like.map(() => value);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}

test("sculpted debt ends at zero, repays what it is, and never borrows again", () => {
  fc.assert(
    fc.property(cashFlows, rate, fc.double({ min: 1, max: 3, noNaN: true }), (cfads, r, dscr) => {
      const sculpted = sculptDebt({
        cfads,
        dscr: constant(dscr, cfads),
        periodicRates: constant(r, cfads),
        noNegativePrincipal: true,
      });
      if (!sculpted.ok) throw new Error(sculpted.failure.kind);
      const { size, principal, closing } = sculpted.value;
      expect(closing[closing.length - 1]).toBe(0);
      expect(Math.abs(sum(principal) - size)).toBeLessThanOrEqual(ROUND_OFF * size);
      expect(Math.min(...principal)).toBeGreaterThanOrEqual(0);
    }),
  );
});

test("wherever principal is repaid before the end, debt service × DSCR is CFADS", () => {
  fc.assert(
    fc.property(cashFlows, rate, (cfads, r) => {
      const dscr = 1.3;
      const sculpted = sculptDebt({
        cfads,
        dscr: constant(dscr, cfads),
        periodicRates: constant(r, cfads),
        noNegativePrincipal: true,
      });
      if (!sculpted.ok) throw new Error(sculpted.failure.kind);
      const { size, principal, debtService, closing } = sculpted.value;
      for (const [t, repaid] of principal.entries()) {
        if (repaid <= ROUND_OFF * size || (closing[t] ?? 0) <= ROUND_OFF * size) continue;
        const difference = (debtService[t] ?? 0) * dscr - (cfads[t] ?? 0);
        expect(Math.abs(difference)).toBeLessThanOrEqual(ROUND_OFF * (size + (cfads[t] ?? 0)));
      }
    }),
  );
});

test("more debt than the cash flows carry has no schedule", () => {
  const sculpted = sculptDebt({
    cfads: [50, 55],
    dscr: [1.25, 1.25],
    periodicRates: [0.08, 0.08],
    debt: 500,
    noNegativePrincipal: true,
  });
  expect(sculpted).toMatchObject({ ok: false, failure: { kind: "debt-above-capacity" } });
});

test("without tax, debt sculpted after tax is sculpted debt where principal may be negative", () => {
  fc.assert(
    fc.property(cashFlows, rate, (ebitda, r) => {
      const dscr = constant(1.3, ebitda);
      const periodicRates = constant(r, ebitda);
      const taxed = sculptAfterTax({
        ebitda,
        taxDepreciation: constant(0, ebitda),
        taxRate: 0,
        dscr,
        periodicRates,
      });
      const plain = sculptDebt({ cfads: ebitda, dscr, periodicRates, noNegativePrincipal: false });
      if (!plain.ok) throw new Error(plain.failure.kind);
      expect(Math.abs(taxed.size - plain.value.size)).toBeLessThanOrEqual(
        ROUND_OFF * plain.value.size,
      );
    }),
  );
});

test.each(["annuity", "equal_principal", "bullet"] as const)(
  "a loan repaid by %s is worth its principal at its own rate",
  (type) => {
    fc.assert(
      fc.property(money, rate, fc.integer({ min: 1, max: 40 }), (principal, r, periods) => {
        const loan = amortize(principal, new Array<number>(periods).fill(r), type, 0, 0);
        const worth = loan.debtService.reduce(
          (pv, payment, t) => pv + payment / (1 + r) ** (t + 1),
          0,
        );
        expect(Math.abs(worth - principal)).toBeLessThanOrEqual(ROUND_OFF * principal);
        expect(loan.closing[periods - 1]).toBe(0);
      }),
    );
  },
);

test.each([
  {
    fact: "at a zero rate the principal is split evenly",
    principal: 1200,
    rate: 0,
    periods: 12,
    payment: 100,
  },
  {
    fact: "one period repays principal plus one interest charge",
    principal: 100,
    rate: 0.1,
    periods: 1,
    payment: 110,
  },
])("$fact", ({ principal, rate: r, periods, payment }) => {
  expect(Math.abs(levelPayment(principal, r, periods) - payment)).toBeLessThan(1e-12 * payment);
});

test.each(["prorata", "equity_first", "debt_first"] as const)(
  "a facility drawn %s funds exactly its uses, at its gearing",
  (order) => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 1, max: 1000, noNaN: true }), { minLength: 1, maxLength: 12 }),
        fc.double({ min: 0, max: 0.9, noNaN: true }),
        fc.double({ min: 0, max: 0.12, noNaN: true }),
        fc.constantFrom(0, 0.5, 1),
        (costs, gearing, r, drawTiming) => {
          const built = constructionFacility({
            costs,
            gearing,
            periodicRates: constant(r, costs),
            upfrontFee: 0.01,
            commitmentFee: 0.005,
            reserveShare: 0.05,
            drawTiming,
            order,
          });
          if (!built.ok) throw new Error(built.failure.kind);
          const { uses, debt, equity } = built.value;
          const total = sum(uses);
          expect(Math.abs(debt + equity - total)).toBeLessThanOrEqual(ROUND_OFF * total);
          expect(Math.abs(debt - gearing * total)).toBeLessThanOrEqual(ROUND_OFF * total);
        },
      ),
    );
  },
);

test("a sweep leaves cash at its minimum or debt at zero, whatever the flows", () => {
  fc.assert(
    fc.property(
      cashFlows,
      fc.double({ min: 1, max: 5000, noNaN: true }),
      rate,
      (cashFlow, debt, r) => {
        const swept = sweepCash({
          cashFlow,
          openingDebt: debt,
          periodicRates: constant(r, cashFlow),
          sweepShare: 1,
          minCash: constant(0, cashFlow),
          openingCash: 0,
          scheduled: constant(0, cashFlow),
          taxRate: constant(0.25, cashFlow),
          ebit: cashFlow,
          repaymentWeight: 0.5,
        });
        for (const [t, closing] of swept.closing.entries()) {
          expect(closing).toBeGreaterThanOrEqual(0);
          const swiped = swept.sweep[t] ?? 0;
          if (swiped > 0 && closing > 0) {
            expect(Math.abs(swept.cash[t] ?? 0)).toBeLessThanOrEqual(
              ROUND_OFF * (debt + sum(cashFlow)),
            );
          }
        }
      },
    ),
  );
});

test("a revolver stays within its limit, and cash is at or above the minimum unless the limit binds", () => {
  const flow = fc.array(fc.double({ min: -50, max: 50, noNaN: true }), {
    minLength: 1,
    maxLength: 24,
  });
  fc.assert(
    fc.property(flow, rate, (netCashFlow, r) => {
      const limit = 80;
      const run = runRevolver({
        netCashFlow,
        openingCash: 25,
        minCash: constant(10, netCashFlow),
        limit: constant(limit, netCashFlow),
        periodicRates: constant(r, netCashFlow),
        undrawnFees: constant(0.005, netCashFlow),
        depositRates: constant(0.01, netCashFlow),
        openingRevolver: 0,
        closingWeight: 0.5,
      });
      for (const [t, drawn] of run.revolver.entries()) {
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThanOrEqual(limit);
        if (drawn < limit) expect(run.cash[t]).toBeGreaterThanOrEqual(10 - ROUND_OFF * limit);
        const before = t === 0 ? 25 : (run.cash[t - 1] ?? 0);
        const moved =
          (netCashFlow[t] ?? 0) +
          (run.draw[t] ?? 0) -
          (run.repay[t] ?? 0) -
          (run.interest[t] ?? 0) -
          (run.fee[t] ?? 0) +
          (run.depositInterest[t] ?? 0);
        expect(Math.abs(before + moved - (run.cash[t] ?? 0))).toBeLessThanOrEqual(
          ROUND_OFF * limit * 10,
        );
      }
    }),
  );
});

test("a lease liability ends at its residual guarantee", () => {
  const lease = leaseLiability([100, 100, 90], [0.015, 0.015, 0.015], false, 20);
  expect(lease.closing[2]).toBe(20);
});
