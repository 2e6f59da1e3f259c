import fc from "fast-check";
import { resample, type ResampleMethod } from "../../../src/core/time/resample";
import { amount, amounts } from "../support/arbitraries";
import { expectNear, ROUND_OFF, sum, valueOf } from "../support/near";

test.each([
  { method: "sum" as const, quarters: [15, 13] },
  { method: "average" as const, quarters: [5, 13 / 3] },
  { method: "last" as const, quarters: [2, 1] },
  { method: "first" as const, quarters: [4, 7] },
  { method: "max" as const, quarters: [9, 7] },
  { method: "min" as const, quarters: [2, 1] },
])("six months to two quarters by $method: $quarters", ({ method, quarters }) => {
  expectNear(valueOf(resample([4, 9, 2, 7, 5, 1], 12, 4, method)), quarters);
});

test.each([
  { fact: "quarters to thirds of a year", call: [[1, 2], 4, 3] as const, kind: "ratio-not-whole" },
  {
    fact: "seven months to quarters",
    call: [[1, 2, 3, 4, 5, 6, 7], 12, 4] as const,
    kind: "ragged",
  },
  {
    fact: "more periods than a formula may spill",
    call: [[1], 1, 20_000] as const,
    kind: "too-many-periods",
  },
])("$fact is refused", ({ call: [values, from, to], kind }) => {
  expect(resample(values, from, to, "sum")).toMatchObject({ ok: false, failure: { kind } });
});

test("a year split into months and added up again is itself, bit for bit", () => {
  fc.assert(
    fc.property(amounts, fc.constantFrom(2, 4, 12), (years, perYear) => {
      const parts = valueOf(resample(years, 1, perYear, "sum"));
      expect(valueOf(resample(parts, perYear, 1, "sum"))).toEqual(years);
    }),
  );
});

test("repeated values come back by every other method", () => {
  const methods = fc.constantFrom<ResampleMethod>("last", "first", "max", "min");
  fc.assert(
    fc.property(amounts, methods, (years, method) => {
      const months = valueOf(resample(years, 1, 12, method));
      expect(valueOf(resample(months, 12, 1, method))).toEqual(years);
    }),
  );
});

test("months to quarters to years is months to years", () => {
  const years = fc.array(fc.array(amount, { minLength: 12, maxLength: 12 }), {
    minLength: 1,
    maxLength: 5,
  });
  fc.assert(
    fc.property(
      years,
      fc.constantFrom<ResampleMethod>("sum", "last", "first", "max", "min"),
      (list, method) => {
        const months = list.flat();
        const quarters = valueOf(resample(months, 12, 4, method));
        expectNear(
          valueOf(resample(quarters, 4, 1, method)),
          valueOf(resample(months, 12, 1, method)),
          ROUND_OFF,
          1 + sum(months.map(Math.abs)),
        );
      },
    ),
  );
});
