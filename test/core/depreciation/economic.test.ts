import fc from "fast-check";
import { economicDepreciation } from "../../../src/core/depreciation/economic";
import { constant, expectNear, ROUND_OFF, sum } from "../support/near";

test("level rents at the loan rate lose value as an annuity loan is repaid", () => {
  // Annuity of 100 over 3 periods at 10 %: 248.685…, of which 75.13, 82.64 and 90.91 is principal.
  const { value, depreciation } = economicDepreciation([100, 100, 100], [0.1, 0.1, 0.1], 0);
  expectNear(value, [100 / 1.1 + 100 / 1.21 + 100 / 1.331, 100 / 1.1 + 100 / 1.21, 100 / 1.1, 0]);
  expectNear(depreciation, [100 / 1.331, 100 / 1.21, 100 / 1.1]);
});

test("every period returns exactly the discount rate on the value at its start", () => {
  fc.assert(
    fc.property(
      fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 30 }),
      fc.double({ min: -0.5, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1000, noNaN: true }),
      (rents, rate, salvage) => {
        const { value, depreciation } = economicDepreciation(rents, constant(rate, rents), salvage);
        const [first = 0] = value;
        const profits = rents.map((rent, k) => rent - (depreciation[k] ?? 0));
        expectNear(
          profits,
          rents.map((_, k) => rate * (value[k] ?? 0)),
          ROUND_OFF,
          1 + Math.max(...value),
        );
        expectNear([sum(depreciation)], [first - salvage], ROUND_OFF, 1 + Math.max(...value));
      },
    ),
  );
});
