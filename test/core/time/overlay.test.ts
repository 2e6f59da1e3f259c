import fc from "fast-check";
import { sumLeftToRight } from "../../../src/core/money";
import { overlayActuals, type OverlayMode } from "../../../src/core/time/overlay";
import { fitted, positive } from "../support/arbitraries";
import { expectNear, valueOf } from "../support/near";

test.each([
  { mode: "replace" as const, combined: [11, 13, 14, 17] },
  { mode: "rebase" as const, combined: [11, 13, (14 * 13) / 12, (17 * 13) / 12] },
  { mode: "hold_total" as const, combined: [11, 13, (14 * 29) / 31, (17 * 29) / 31] },
])("$mode (worked by hand)", ({ mode, combined }) => {
  expectNear(
    valueOf(overlayActuals([10, 12, 14, 17], [11, 13, undefined, undefined], 2, mode)),
    combined,
  );
});

test.each([
  {
    fact: "a cut-off after the last period",
    call: [[1, 2], [1, 2], 3, "replace"] as const,
    kind: "after-last-period",
  },
  {
    fact: "a blank inside the window",
    call: [[1, 2], [undefined, 2], 2, "replace"] as const,
    kind: "actual-missing",
  },
  {
    fact: "rebasing on a forecast of 0",
    call: [[0, 2], [1, undefined], 1, "rebase"] as const,
    kind: "forecast-is-zero",
  },
  {
    fact: "holding a total with nothing left to scale",
    call: [[1, 0], [2, undefined], 1, "hold_total"] as const,
    kind: "nothing-to-scale",
  },
])("$fact is refused", ({ call: [forecast, actuals, last, mode], kind }) => {
  expect(overlayActuals(forecast, actuals, last, mode)).toMatchObject({
    ok: false,
    failure: { kind },
  });
});

const series = fc.array(positive, { minLength: 1, maxLength: 30 });
const modes = fc.constantFrom<OverlayMode>("replace", "rebase", "hold_total");

test("actuals up to the cut-off stay as they are, and without any the forecast does", () => {
  fc.assert(
    fc.property(series, series, fc.nat(30), modes, (forecast, values, cut, mode) => {
      const actuals = fitted(values, forecast);
      const last = Math.min(cut, forecast.length);
      const combined = valueOf(overlayActuals(forecast, actuals, last, mode));
      expect(combined.slice(0, last)).toEqual(actuals.slice(0, last));
      expect(valueOf(overlayActuals(forecast, actuals, 0, mode))).toEqual(forecast);
    }),
  );
});

test("a held total is the forecast total, bit for bit, where two periods are left to share it", () => {
  fc.assert(
    fc.property(series, series, fc.nat(30), (forecast, values, cut) => {
      const actuals = fitted(values, forecast);
      const last = Math.max(0, Math.min(cut, forecast.length - 2));
      const combined = valueOf(overlayActuals(forecast, actuals, last, "hold_total"));
      const remaining = sumLeftToRight(forecast) - sumLeftToRight(actuals.slice(0, last));
      if (remaining > 0) expect(sumLeftToRight(combined)).toBe(sumLeftToRight(forecast));
    }),
  );
});

test("actuals as forecast change nothing", () => {
  fc.assert(
    fc.property(series, fc.nat(30), modes, (forecast, cut, mode) => {
      const last = Math.min(cut, forecast.length);
      expectNear(valueOf(overlayActuals(forecast, forecast, last, mode)), forecast);
    }),
  );
});
