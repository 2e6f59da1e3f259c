import fc from "fast-check";
import { phase, type Profile } from "../../../src/core/capacity/phase";
import { sumLeftToRight } from "../../../src/core/money";
import { amount } from "../support/arbitraries";
import { expectNear, valueOf } from "../support/near";

test.each([
  {
    fact: "1,400 over eight years along the S-curve 3x²−2x³",
    profile: "scurve" as const,
    spend: [60.15625, 158.59375, 224.21875, 257.03125, 257.03125, 224.21875, 158.59375, 60.15625],
  },
  { fact: "1,400 evenly", profile: "even" as const, spend: new Array<number>(8).fill(175) },
  {
    fact: "1,400 falling in a line",
    profile: "front" as const,
    spend: [15, 13, 11, 9, 7, 5, 3, 1].map((part) => (part * 1400) / 64),
  },
])("$fact (worked by hand)", ({ profile, spend }) => {
  expectNear(valueOf(phase(1400, 8, profile)), spend);
});

test("a beta curve needs both shapes", () => {
  expect(phase(1, 2, "beta")).toMatchObject({ ok: false, failure: { shape: "alpha" } });
  expect(phase(1, 2, "beta", 2)).toMatchObject({ ok: false, failure: { shape: "beta" } });
});

const profiles = fc.constantFrom<Profile>("even", "scurve", "front", "back", "bell", "beta");
const shape = fc.double({ min: 0.2, max: 20, noNaN: true });

test("the left-to-right sum is the total, bit for bit", () => {
  fc.assert(
    fc.property(
      amount,
      fc.integer({ min: 1, max: 240 }),
      profiles,
      shape,
      shape,
      (total, periods, profile, a, b) => {
        expect(sumLeftToRight(valueOf(phase(total, periods, profile, a, b)))).toBe(total);
      },
    ),
    { numRuns: 60 },
  );
});

test("front is back read from the end, and the S-curves are their own mirror image", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 60 }), (periods) => {
      const of = (profile: Profile): readonly number[] => valueOf(phase(1000, periods, profile));
      expectNear([...of("front")].reverse(), of("back"), 1e-10);
      expectNear([...of("scurve")].reverse(), of("scurve"), 1e-10);
      expectNear([...of("bell")].reverse(), of("bell"), 1e-9);
    }),
    { numRuns: 40 },
  );
});

test("the beta curve with the shapes of a preset is the preset", () => {
  const beta = valueOf(phase(1000, 12, "beta", 2, 2));
  expectNear(beta, valueOf(phase(1000, 12, "scurve")), 1e-11);
});
