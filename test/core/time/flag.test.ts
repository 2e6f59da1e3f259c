import fc from "fast-check";
import { timeAxis } from "../../../src/core/time/axis";
import { timingFlags } from "../../../src/core/time/flag";
import { expectNear, sum, valueOf } from "../support/near";

test("a contract from the middle of a quarter counts its days of it (worked by hand)", () => {
  const starts = [46_023, 46_113];
  const ends = [46_112, 46_203];
  expectNear(valueOf(timingFlags(starts, ends, 46_068, 46_203, "factor")), [45 / 90, 1]);
  expect(valueOf(timingFlags(starts, ends, 46_112, 46_112, "flag"))).toEqual([1, 0]);
});

test("a period that ends before it starts is refused", () => {
  expect(timingFlags([10], [9], 1, 20, "flag")).toMatchObject({
    ok: false,
    failure: { kind: "end-before-start", period: 1 },
  });
});

test("the days of the factors are the days of the span, and the flag marks where any are", () => {
  const serial = fc.integer({ min: 45_000, max: 47_000 });
  fc.assert(
    fc.property(serial, serial, fc.constantFrom(1, 2, 4, 12), (from, to, perYear) => {
      const { start, end, days } = valueOf(timeAxis(44_927, 10 * perYear, perYear, 12));
      const factors = valueOf(timingFlags(start, end, from, to, "factor"));
      const flagged = valueOf(timingFlags(start, end, from, to, "flag"));
      expectNear(
        [sum(factors.map((factor, t) => factor * (days[t] ?? 0)))],
        [Math.max(0, to - from + 1)],
      );
      expect(flagged).toEqual(factors.map((factor) => (factor > 0 ? 1 : 0)));
    }),
  );
});
