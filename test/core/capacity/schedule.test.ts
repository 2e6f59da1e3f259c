import fc from "fast-check";
import { capacityOnline } from "../../../src/core/capacity/schedule";
import { positive } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum } from "../support/near";

test("a site of 3 GW from period 2 over three periods is a gigawatt a period", () => {
  expectNear(capacityOnline([{ start: 2, size: 3, ramp: 3 }], 5, "end"), [0, 1, 2, 3, 3]);
  expectNear(capacityOnline([{ start: 2, size: 3, ramp: 3 }], 5, "average"), [0, 0.5, 1.5, 2.5, 3]);
});

test("a site that started before period 1 opens with what is there", () => {
  expectNear(capacityOnline([{ start: -1, size: 4, ramp: 4 }], 3, "average"), [2.5, 3.5, 4]);
});

const site = fc.record({
  start: fc.double({ min: -5, max: 30, noNaN: true }),
  size: positive,
  ramp: fc.double({ min: 0.1, max: 20, noNaN: true }),
});
const sites = fc.array(site, { minLength: 1, maxLength: 10 });

test("capacity never falls, never passes all sites together, and ends with all of them", () => {
  fc.assert(
    fc.property(sites, (list) => {
      const online = capacityOnline(list, 60, "end");
      const all = sum(list.map(({ size }) => size));
      for (const [t, value] of online.entries()) {
        expect(value).toBeGreaterThanOrEqual((online[t - 1] ?? 0) * (1 - ROUND_OFF));
        expect(value).toBeLessThanOrEqual(all * (1 + ROUND_OFF));
      }
      expectNear(online.slice(-1), [all]);
    }),
  );
});

test("the order of the sites and of their sum does not matter", () => {
  fc.assert(
    fc.property(sites, sites, (a, b) => {
      const together = capacityOnline([...a, ...b], 24, "average");
      const apart = capacityOnline(b, 24, "average");
      expectNear(
        together,
        capacityOnline(a, 24, "average").map((value, t) => value + (apart[t] ?? 0)),
        ROUND_OFF,
        1e8,
      );
    }),
  );
});
