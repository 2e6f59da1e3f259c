import fc from "fast-check";
import { shift } from "../../../src/core/time/shift";
import { amounts } from "../support/arbitraries";
import { expectNear, ROUND_OFF } from "../support/near";

test("half a period late is the mean of two neighbors (worked by hand)", () => {
  expectNear(shift([5, 9, 14, 2], 0.5, 0), [2.5, 7, 11.5, 8]);
});

test("no delay changes nothing, and whole delays add up", () => {
  fc.assert(
    fc.property(amounts, fc.nat(10), fc.nat(10), (values, a, b) => {
      expect(shift(values, 0, 0)).toEqual(values);
      expect(shift(shift(values, a, 0), b, 0)).toEqual(shift(values, a + b, 0));
    }),
  );
});

test("a broken delay lies between the whole delays around it", () => {
  fc.assert(
    fc.property(amounts, fc.nat(10), fc.integer({ min: 0, max: 15 }), (values, d, sixteenths) => {
      const f = sixteenths / 16;
      const late = shift(values, d + 1, 0);
      expectNear(
        shift(values, d + f, 0),
        shift(values, d, 0).map((value, t) => (1 - f) * value + f * (late[t] ?? 0)),
        ROUND_OFF,
        1e6,
      );
    }),
  );
});
