import fc from "fast-check";
import { takeOrPay, type TakeOrPayTerms } from "../../../src/core/commitments/takeOrPay";
import { fitted, quantities, quantity, share } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF, sum } from "../support/near";

function contract(usage: readonly number[], own: Partial<TakeOrPayTerms> = {}) {
  return takeOrPay({
    usage,
    committed: constant(100, usage),
    price: constant(2, usage),
    takeShare: constant(0.9, usage),
    overagePrice: constant(2.4, usage),
    makeupPeriods: 0,
    ...own,
  });
}

test.each([
  { fact: "at the commitment every unit has its price", usage: [100], own: {}, payment: [200] },
  { fact: "below the minimum the minimum is paid", usage: [10], own: {}, payment: [180] },
  {
    fact: "a right to make up lapses after its periods",
    usage: [50, 90, 100],
    own: { makeupPeriods: 1 },
    payment: [180, 180, 200],
  },
  {
    fact: "made-up units are free below the commitment first, then beyond it",
    usage: [75, 110],
    own: { makeupPeriods: 1 },
    payment: [180, 180 + 5 * 2.4],
  },
  {
    fact: "the oldest unused units go first, so fewer of them lapse",
    usage: [80, 70, 100, 100],
    own: { makeupPeriods: 2 },
    payment: [180, 180, 180, 180],
  },
])("$fact (worked by hand)", ({ usage, own, payment }) => {
  expectNear(contract(usage, own).payment, payment);
});

test("there is no effective price without usage", () => {
  expect(contract([0]).effectivePrice).toEqual([undefined]);
});

test("no more is made up than was left unused, and never more than a period can take", () => {
  fc.assert(
    fc.property(quantities, quantity, share, fc.nat(6), (usage, size, take, makeupPeriods) => {
      const committed = constant(size, usage);
      const terms = { committed, takeShare: constant(take, usage), makeupPeriods };
      const { shortfall, makeupUsed, minimum } = contract(usage, terms);
      let unused = 0;
      for (const [t, used] of makeupUsed.entries()) {
        const room = Math.max(0, (usage[t] ?? 0) - (minimum[t] ?? 0));
        expect(used).toBeLessThanOrEqual(room * (1 + ROUND_OFF));
        expect(used).toBeLessThanOrEqual(unused * (1 + ROUND_OFF) + ROUND_OFF * size);
        unused += (shortfall[t] ?? 0) - used;
      }
    }),
  );
});

test("a longer right to make up never costs more", () => {
  fc.assert(
    fc.property(quantities, fc.nat(5), fc.nat(5), (usage, periods, more) => {
      const committed = constant(5000, usage);
      const short = sum(contract(usage, { committed, makeupPeriods: periods }).payment);
      const long = sum(contract(usage, { committed, makeupPeriods: periods + more }).payment);
      expect(long).toBeLessThanOrEqual(short * (1 + ROUND_OFF));
    }),
  );
});

test("without a minimum, a commitment or overage, usage costs its price", () => {
  fc.assert(
    fc.property(quantities, quantities, (usage, prices) => {
      const price = fitted(prices, usage);
      const { payment } = contract(usage, {
        price,
        overagePrice: price,
        takeShare: constant(0, usage),
      });
      expectNear(
        payment,
        usage.map((units, t) => units * (price[t] ?? 0)),
      );
    }),
  );
});
