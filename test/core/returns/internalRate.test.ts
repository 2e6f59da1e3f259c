import fc from "fast-check";
import {
  DAYS_A_YEAR,
  internalRateNear,
  internalRates,
  periodTimes,
} from "../../../src/core/returns/internalRate";
import { expectNear, valueOf } from "../support/near";

const irrs = (values: readonly number[]): readonly number[] =>
  valueOf(internalRates(values, periodTimes(values), 1));

test.each([
  { fact: "one period's return is the rate", values: [-100, 110], rates: [0.1] },
  {
    fact: "a strip mine that is cleaned up at the end has two rates (Brealey, Myers & Allen)",
    values: [-60, 155, -100],
    rates: [0.25, 1 / 3],
  },
  {
    fact: "rates of 10 %, 20 % and 30 % built into the flows are found (Teichroew)",
    values: [-1000, 3600, -4310, 1716],
    rates: [0.1, 0.2, 0.3],
  },
  {
    fact: "a value that only touches 0 has one rate",
    values: [-100, 220, -121],
    rates: [0.1],
  },
  { fact: "a loss has a negative rate", values: [-100, 50], rates: [-0.5] },
  { fact: "zeros at both ends change nothing", values: [0, -100, 110, 0, 0], rates: [0.1] },
])("$fact", ({ values, rates }) => {
  expectNear(irrs(values), rates, 1e-12, 1);
});

test.each([
  { fact: "nothing but zeros has no rate", values: [0, 0], kind: "no-flows" },
  { fact: "money only in has no rate", values: [100, 50], kind: "one-sign" },
  {
    fact: "flows that are worth more than 0 at every rate have none",
    values: [100, -150, 80],
    kind: "never-zero",
  },
])("$fact", ({ values, kind }) => {
  expect(internalRates(values, periodTimes(values), 1)).toMatchObject({
    ok: false,
    failure: { kind },
  });
});

test("flows of one date are added first, so that paying and being repaid on a day is nothing", () => {
  const rates = internalRates([0.1, 0.2, -0.3, -100, 110], [1, 1, 1, 1, 366], DAYS_A_YEAR);
  expectNear(valueOf(rates), [0.1], 1e-12, 1);
});

test("where Excel shows 2.98E-09 the rate is −59.2 %", () => {
  // Westclintech, "Excel's XIRR and SQL Server" (2011): nine flows between 2010-04-01 and 2011-08-31.
  const values = [5290.5, 5290.5, 5290.5, 5290.5, 6273.2, 5417.2, 5492.05, 5486.15, -20_004];
  const days = [0, 0, 0, 0, 221, 306, 348, 406, 517];
  const rate = internalRateNear(values, days, DAYS_A_YEAR, 0.1);
  expectNear([valueOf(rate)], [-0.592046674092577], 1e-12, 1);
});

test("of two rates the one nearer to the guess is taken", () => {
  const flows = [-100, 230, -132];
  const near = (guess: number): number =>
    valueOf(internalRateNear(flows, periodTimes(flows), 1, guess));
  expectNear([near(0.05), near(0.5)], [0.1, 0.2], 1e-12, 1);
});

const flow = fc.integer({ min: -1000, max: 1000 });
const flows = fc.array(flow, { minLength: 2, maxLength: 30 });

test("at every rate that is found the flows are worth 0", () => {
  fc.assert(
    fc.property(flows, (values) => {
      const rates = internalRates(values, periodTimes(values), 1);
      if (!rates.ok) return;
      for (const rate of rates.value) {
        const terms = values.map((value, t) => value * Math.exp(-t * Math.log1p(rate)));
        const size = terms.reduce((sum, term) => sum + Math.abs(term), 0);
        expect(Math.abs(terms.reduce((sum, term) => sum + term, 0))).toBeLessThan(1e-7 * size);
      }
    }),
  );
});

test("there are at most as many rates as changes of sign, and as odd or even", () => {
  fc.assert(
    fc.property(flows, (values) => {
      const signs = values.filter((value) => value !== 0).map(Math.sign);
      const changes = signs.filter((sign, k) => k > 0 && sign !== signs[k - 1]).length;
      const rates = internalRates(values, periodTimes(values), 1);
      const count = rates.ok ? rates.value.length : 0;
      expect(count).toBeLessThanOrEqual(changes);
      if (changes === 1) expect(count).toBe(1);
    }),
  );
});

test("rates that were built into the flows come back", () => {
  const rate = fc.integer({ min: -50, max: 300 }).map((percent) => percent / 100);
  fc.assert(
    fc.property(fc.uniqueArray(rate, { minLength: 1, maxLength: 4 }), (built) => {
      // Π (x − (1 + r)) with x = 1 + rate, the highest power first, as flows over time.
      let polynomial = [-1];
      for (const r of built) {
        polynomial = [...polynomial, 0].map((c, k) => c - (1 + r) * (polynomial[k - 1] ?? 0));
      }
      expectNear(
        irrs(polynomial),
        [...built].sort((a, b) => a - b),
        1e-6,
        1,
      );
    }),
  );
});

test("neither unit, sign nor order of dates changes a rate", () => {
  const dated = fc.array(fc.tuple(flow, fc.integer({ min: 40_000, max: 44_000 })), {
    minLength: 2,
    maxLength: 20,
  });
  fc.assert(
    fc.property(dated, (list) => {
      const of = (pairs: readonly (readonly [number, number])[], unit: number): unknown => {
        const rates = internalRates(
          pairs.map(([value]) => value * unit),
          pairs.map(([, date]) => date),
          DAYS_A_YEAR,
        );
        return rates.ok ? rates.value.map((r) => Math.log1p(r).toFixed(6)) : rates.failure.kind;
      };
      expect(of(list, 1024)).toEqual(of(list, 1));
      expect(of(list, -1)).toEqual(of(list, 1));
      expect(of([...list].reverse(), 1)).toEqual(of(list, 1));
    }),
  );
});

test("a thousand changes of sign are scanned in a moment", () => {
  const values = Array.from({ length: 2000 }, (_, t) => (t % 2 === 0 ? -1 : 1.05));
  expectNear(irrs(values), [0.05], 1e-9, 1);
});
