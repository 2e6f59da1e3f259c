import fc from "fast-check";
import { changeLife } from "../../../src/core/depreciation/lifeChange";
import { quantities } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum } from "../support/near";

test.each([
  {
    fact: "Amazon's move from six to five years speeds up what is left of each vintage",
    source: "Amazon, Form 10-K 2024: servers from six to five years from 2025; worked by hand",
    capex: [60, 60, 0, 0, 0, 0],
    lives: [6, 5, 3] as const,
    changed: [10, 20, 40 / 3 + 12.5, 40 / 3 + 12.5, 40 / 3 + 12.5, 12.5],
  },
  {
    fact: "a vintage older than the new life is written off at once",
    source: "ASC 250-10-45-17, worked by hand",
    capex: [60, 0, 0, 0, 0, 0],
    lives: [6, 2, 4] as const,
    changed: [10, 10, 10, 30, 0, 0],
  },
  {
    fact: "a change after the horizon changes nothing",
    source: "definition",
    capex: [60, 0, 0],
    lives: [6, 2, 9] as const,
    changed: [10, 10, 10],
  },
])("$fact ($source)", ({ capex, lives: [oldLife, newLife, from], changed }) => {
  expectNear(changeLife(capex, oldLife, newLife, from, 0).new, changed);
});

const lives = fc.double({ min: 0.5, max: 10, noNaN: true });

test("old and new life depreciate the same in total, once both are over", () => {
  fc.assert(
    fc.property(quantities, lives, lives, fc.integer({ min: 1, max: 45 }), (capex, a, b, from) => {
      const horizon = [...capex, ...new Array<number>(26).fill(0)];
      const change = changeLife(horizon, a, b, from, 0.1);
      const total = 0.9 * sum(capex);
      expectNear([sum(change.old), sum(change.new)], [total, total], ROUND_OFF, sum(capex));
    }),
  );
});

test("nothing before the change moves, and the same life is no change", () => {
  fc.assert(
    fc.property(quantities, lives, lives, fc.integer({ min: 1, max: 25 }), (capex, a, b, from) => {
      const change = changeLife(capex, a, b, from, 0);
      expect(change.difference.slice(0, from - 1)).toEqual(
        change.difference.slice(0, from - 1).map(() => 0),
      );
      const none = changeLife(capex, a, a, from, 0);
      expectNear(none.new, none.old, ROUND_OFF, sum(capex));
    }),
  );
});
