import fc from "fast-check";
import { adjustedConversionPrice } from "../../../src/core/equity/antiDilution";
import { pricedRound, type RoundTerms } from "../../../src/core/equity/pricedRound";
import { convertSafes, type Safe } from "../../../src/core/equity/safeConversion";
import { stagedMoney } from "../../../src/core/equity/stagedMoney";
import { vestedWarrants } from "../../../src/core/equity/warrants";
import { positive, quantities } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

const terms = fc.record({
  preMoney: positive,
  newMoney: positive,
  shares: positive,
  poolUnissued: positive,
  poolTarget: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
});
/** Rounds in which investors and pool leave something. */
const rounds = terms.filter(
  ({ preMoney, newMoney, poolTarget }) => newMoney / (preMoney + newMoney) + poolTarget < 0.9,
);

test("20 on 80 with a 10 % pool: the pool comes out of the founders' part (worked by hand)", () => {
  const round = valueOf(
    pricedRound({ preMoney: 80, newMoney: 20, shares: 900, poolUnissued: 100, poolTarget: 0.1 }),
  );
  expectNear([round.postShares, round.price, round.existingShare], [9000 / 7, 7 / 90, 0.7]);
});

test("a round that leaves nothing is refused", () => {
  expect(
    pricedRound({ preMoney: 90, newMoney: 60, shares: 12, poolUnissued: 1, poolTarget: 0.6 }),
  ).toMatchObject({ ok: false, failure: { kind: "nothing-left" } });
});

test("the shares of all holders add up to the whole, and price times shares to the post-money", () => {
  fc.assert(
    fc.property(rounds, (each) => {
      const round = valueOf(pricedRound(each));
      expectNear([round.investorShare + round.poolShare + round.existingShare], [1]);
      expectNear([round.price * round.postShares], [round.postMoney]);
      expectNear([round.price * round.newShares], [each.newMoney], 1e-11);
    }),
  );
});

const safe: fc.Arbitrary<Safe> = fc.record({
  amount: fc.double({ min: 0.001, max: 0.02, noNaN: true }),
  cap: fc.option(fc.double({ min: 0.2, max: 5, noNaN: true }), { nil: undefined }),
  discount: fc.integer({ min: 0, max: 40 }).map((percent) => percent / 100),
});

/** SAFEs in parts of the pre-money, so that they always leave something. */
function scaled(safes: readonly Safe[], { preMoney }: RoundTerms): Safe[] {
  return safes.map(({ amount, cap, discount }) => ({
    amount: amount * preMoney,
    cap: cap === undefined ? undefined : cap * preMoney,
    discount,
  }));
}

test("every SAFE converts at the lower of its cap and its discount, and all shares add up", () => {
  fc.assert(
    fc.property(rounds, fc.array(safe, { minLength: 1, maxLength: 8 }), (each, list) => {
      const safes = scaled(list, each);
      const result = valueOf(convertSafes(each, safes));
      const company = each.shares + each.poolUnissued + sum(result.conversionShares);
      for (const [i, { amount, cap, discount }] of safes.entries()) {
        const atDiscount = (1 - discount) * result.price;
        const price = cap === undefined ? atDiscount : Math.min(cap / company, atDiscount);
        expectNear([result.conversionPrices[i] ?? 0], [price], 1e-9);
        expectNear([result.conversionShares[i] ?? 0], [amount / price], 1e-9);
      }
      expectNear([company + result.newShares + result.poolAdded], [result.postShares], 1e-9);
      expectNear([result.price * result.newShares], [each.newMoney], 1e-9);
      expect(result.poolShare).toBeGreaterThanOrEqual(each.poolTarget * (1 - 1e-9));
    }),
  );
});

test("without SAFEs the conversion is the priced round", () => {
  fc.assert(
    fc.property(rounds, (each) => {
      const { price, postShares } = valueOf(convertSafes(each, []));
      const round = valueOf(pricedRound(each));
      expectNear([price, postShares], [round.price, round.postShares]);
    }),
  );
});

test("SAFEs for more than their caps take all", () => {
  const all = { amount: 12, cap: 10, discount: 0 };
  const round = { preMoney: 15, newMoney: 5, shares: 9, poolUnissued: 1, poolTarget: 0 };
  expect(convertSafes(round, [all])).toMatchObject({ failure: { kind: "safes-take-all" } });
});

test("the protected price lies between the new price and the old one", () => {
  fc.assert(
    fc.property(positive, positive, positive, positive, (old, shares, money, price) => {
      const broad = adjustedConversionPrice(old, shares, money, price, "broad");
      expect(broad).toBeLessThanOrEqual(old * (1 + ROUND_OFF));
      expect(broad).toBeGreaterThanOrEqual(Math.min(old, price) * (1 - ROUND_OFF));
      expect(adjustedConversionPrice(old, shares, money, price, "ratchet")).toBe(
        Math.min(old, price),
      );
    }),
  );
});

test("a warrant of which one hurdle is missed has not vested", () => {
  const tranche = { shares: 10, capacityHurdle: 2, priceHurdle: 80 };
  expect(vestedWarrants([tranche], 5, 79, 3).vested).toBe(0);
  expect(vestedWarrants([tranche], 5, 80, 0.7 + 0.1 + 1.2)).toMatchObject({
    vested: 10,
    value: 750,
  });
});

test("staged money comes once, in whole tranches, and never more than its cap", () => {
  expect(stagedMoney([0.3, 0.7, 0.2, 1.2], 4, 0.1, undefined, "floor")).toEqual([12, 16, 0, 20]);
  fc.assert(
    fc.property(quantities, positive, positive, positive, (trigger, tranche, units, cap) => {
      const money = stagedMoney(trigger, tranche, units, cap, "floor");
      expect(Math.min(...money)).toBeGreaterThanOrEqual(0);
      expect(sum(money)).toBeLessThanOrEqual(cap * (1 + ROUND_OFF));
    }),
  );
});
