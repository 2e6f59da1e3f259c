import fc from "fast-check";
import { addonRevenue } from "../../../src/core/revenue/addons";
import { deviceRevenue } from "../../../src/core/revenue/devices";
import { recognizedRevenue } from "../../../src/core/revenue/recognized";
import { recurringBridge } from "../../../src/core/revenue/recurringBridge";
import { runrate } from "../../../src/core/revenue/runrate";
import { amount, amounts, fitted, positive, quantities, share } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

test("28 days of 5.3 times 13 is a run-rate of 68.9; two of them average", () => {
  expectNear(
    [valueOf(runrate([4.2, 4.9, 5.3], 13, 1)), valueOf(runrate([4.2, 4.9, 5.3], 13, 2))],
    [68.9, 66.3],
  );
  expect(runrate([1], 13, 2)).toMatchObject({ ok: false, failure: { kind: "too-few-periods" } });
});

test("level revenue has its annual total as run-rate, however many periods are averaged", () => {
  fc.assert(
    fc.property(positive, fc.integer({ min: 1, max: 24 }), (revenue, n) => {
      expectNear([valueOf(runrate(new Array<number>(24).fill(revenue), 12, n))], [revenue * 12]);
    }),
  );
});

test("a run-rate that doubles within a year recognizes 1/ln 2 of its start (integral, by hand)", () => {
  expectNear(valueOf(recognizedRevenue([20], 10, "geometric", 1)), [10 / Math.LN2]);
  expectNear(valueOf(recognizedRevenue([20], 10, "linear", 1)), [15]);
});

test("geometric revenue lies between the geometric and the arithmetic mean of its ends", () => {
  fc.assert(
    fc.property(positive, positive, (a, b) => {
      const [revenue = 0] = valueOf(recognizedRevenue([b], a, "geometric", 1));
      expect(revenue).toBeGreaterThanOrEqual(Math.sqrt(a * b) * (1 - 1e-11));
      expect(revenue).toBeLessThanOrEqual(((a + b) / 2) * (1 + 1e-11));
    }),
  );
});

test("a quarter of a level run-rate is a quarter of it, whichever the path", () => {
  fc.assert(
    fc.property(
      positive,
      fc.constantFrom("linear" as const, "geometric" as const),
      (level, path) => {
        const exits = [level, level, level, level];
        expectNear(
          valueOf(recognizedRevenue(exits, level, path, 4)),
          exits.map(() => level / 4),
        );
      },
    ),
  );
});

test("base and add-ons add up to the total, and the average per customer gives it back", () => {
  const addons = fc.array(fc.tuple(share, share), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(quantities, quantities, addons, (customers, prices, list) => {
      const { base, addon, total, arpc } = addonRevenue(
        customers,
        fitted(prices, customers),
        list.map(([attach]) => constant(attach, customers)),
        list.map(([, uplift]) => uplift),
      );
      const added = base.map((revenue, t) => revenue + sum(addon.map((line) => line[t] ?? 0)));
      expectNear(added, total);
      expectNear(
        arpc.map((value, t) => (value ?? 0) * (customers[t] ?? 0)),
        total,
      );
      expect(arpc.map((value) => value === undefined)).toEqual(customers.map((n) => n === 0));
    }),
  );
});

test("devices leave the installed base after their life; a whole life of sales is in it", () => {
  fc.assert(
    fc.property(quantities, fc.integer({ min: 1, max: 12 }), (units, life) => {
      const { installedBase } = deviceRevenue({
        units,
        price: constant(1, units),
        serviceAttach: constant(1, units),
        servicePrice: constant(1, units),
        life,
        priceErosion: constant(0, units),
      });
      expectNear(
        installedBase,
        units.map((_, t) => sum(units.slice(Math.max(0, t - life + 1), t + 1))),
      );
    }),
  );
});

test("devices k times as many earn k times as much, hardware and service", () => {
  fc.assert(
    fc.property(quantities, positive, fc.integer({ min: 2, max: 100 }), (units, price, k) => {
      const of = (factor: number): readonly number[] =>
        deviceRevenue({
          units: units.map((sold) => sold * factor),
          price: constant(price, units),
          serviceAttach: constant(0.6, units),
          servicePrice: constant(2, units),
          life: 2.5,
          priceErosion: constant(0.1, units),
        }).total;
      expectNear(
        of(k),
        of(1).map((revenue) => revenue * k),
        1e-11,
      );
    }),
  );
});

test("a price row's own erosion is that of the period it leads into", () => {
  const { hardware } = deviceRevenue({
    units: [1, 1, 1],
    price: [10, 10, 10],
    serviceAttach: [0, 0, 0],
    servicePrice: [0, 0, 0],
    life: 1,
    priceErosion: [0.9, 0.1, 0.5],
  });
  expectNear(hardware, [10, 9, 4.5]);
});

test("recurring revenue is a corkscrew, and retention turns the opening into the closing before new", () => {
  fc.assert(
    fc.property(amount, amounts, amounts, amounts, (start, news, more, less) => {
      const [expansion, churn] = [fitted(more, news), fitted(less, news)];
      const none = constant(0, news);
      const bridge = recurringBridge(start, news, expansion, none, churn);
      expect(bridge.opening).toEqual([start, ...bridge.closing.slice(0, -1)]);
      const scale = 1 + Math.abs(start) + sum([...news, ...expansion, ...churn].map(Math.abs));
      expectNear(
        bridge.closing,
        bridge.opening.map((opening, t) =>
          bridge.nrr[t] === undefined
            ? (bridge.closing[t] ?? 0)
            : (bridge.nrr[t] ?? 0) * opening + (news[t] ?? 0),
        ),
        ROUND_OFF,
        scale,
      );
    }),
  );
});
