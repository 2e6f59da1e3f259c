import type { Example } from "../../../src/functions/facts";

/** By function, one call for each kind of failure that lies between its arguments. */
export const failureCases: Readonly<Record<string, Readonly<Record<string, Example>>>> = {
  "TIME.AXIS": { "past-last-date": [2957000, 10] },
  "TIME.FLAG": { "end-before-start": [[46023, 46113], [46112, 46100], 46023, 46203] },
  "TIME.RESAMPLE": {
    "ratio-not-whole": [[1, 2, 3], 12, 5],
    ragged: [[1, 2, 3, 4, 5], 12, 4],
    "too-many-periods": [[1, 2], 1, 8760],
  },
  "ACTUALS.OVERLAY": {
    "after-last-period": [[10, 12, 14], [11, 12, 13], 4],
    "actual-missing": [[10, 12, 14], [11, null, null], 2],
    "forecast-is-zero": [[10, 0, 14], [11, 3, null], 2, "rebase"],
    "nothing-to-scale": [[10, 12, 0], [11, 3, null], 2, "hold_total"],
  },
  "GROWTH.PATH": { "end-not-positive": [0, 80, 4] },
  "GROWTH.FADE": {
    "end-not-positive": [-5, 100, 4, 0.3],
    "no-first-growth": [1e-300, 1e300, 2, -0.999999999],
  },
  "SCURVE.CALIBRATE": {
    "same-time": [2, 5, 2, 50, 100],
    "ceiling-at-or-below-floor": [0, 5, 4, 50, 100, "logistic", 100],
    "value-outside": [0, 5, 4, 120, 100],
    flat: [0, 5, 4, 5, 100],
  },
  "REVENUE.RUNRATE": { "too-few-periods": [[4.2, 4.9, 5.3], 13, 4] },
  "REVENUE.RECOGNIZED": { "runrate-not-positive": [[12, 0, 24], 9, "geometric"] },
  "COHORT.ROLL": {
    "no-last-ratio": [
      [50, 60, 70],
      [0, 0.5],
    ],
  },
  "CAPEX.PHASE": { "shape-missing": [1400, 8, "beta", 2] },
  "CAPEX.LEAD": { "shares-not-whole": [[1, 0, 2], 40, [0.6, 0.3]] },
  "COMMIT.STAGES": {
    "not-square": [[100, 50], [[0.6, 0.3]], 3],
    "row-above-one": [
      [100, 50],
      [
        [0.6, 0.5],
        [0, 1],
      ],
      3,
    ],
  },
  "HEDGE.SETTLE": {
    "no-hedge": [1000, [50, 90], 0.5],
    "two-hedges": [1000, [50, 90], 0.5, 60, 80],
  },
  "LEVELIZED.COST": { "no-volume": [[10, 10], [0, 0], 0.08] },
  "DEPR.VINTAGE": {
    "life-not-positive": [[60, 90], 0],
    "life-not-whole": [[60, 90], 5.5, "SYD"],
    "convention-not-full": [[60, 90], 5, "DDB", 0, "half"],
    "own-curve-with-method": [[60, 90], [0.6, 0.4], "DDB"],
    "own-curve-negative": [
      [60, 90],
      [1.5, -0.5],
    ],
    "own-curve-not-whole": [
      [60, 90],
      [0.6, 0.5],
    ],
  },
  "DEBT.SIZE": { "half-a-cap": [[50, 55, 60], 1.25, 0.08, 0.7] },
  "DEBT.SCULPT": { "debt-above-capacity": [[50, 55, 60], 1.25, 0.08, 500] },
  "DEBT.AMORT": { "grace-too-long": [100, 0.08, 4, "annuity", 4] },
  "DEBT.DDTL": {
    "horizon-too-short": [
      [1, 1, 1],
      0.08,
      5,
      0,
      "equal_principal",
      null,
      null,
      null,
      null,
      null,
      2,
    ],
    "interest-only-too-long": [[1, 1, 1], 0.08, 5, 5],
    "commitment-below-draws": [[1, 1, 1], 0.08, 5, 0, "equal_principal", 2],
    "rates-do-not-fit": [[1, 1, 1], [0.08, 0.09], 5],
  },
  "DEBT.CONSTRUCTION": { "no-finite-facility": [[100, 200], 1, 0.08, 1] },
  "DEBT.SWEEP": { "tax-without-ebit": [[40, 50], 120, 0.08, 1, 0, 0, 0, 0.25] },
  "DEBT.REVOLVER": { "drawn-above-limit": [[-30, 20], 25, 10, 80, 0.09, 0, 0, 90] },
  "EQUITY.ROUND": { "nothing-left": [80, 20, 900, 100, 0.8] },
  "EQUITY.CONVERT": {
    "nothing-left": [15, 5, 9, 1, 0.75, [1], [10], [0]],
    "safes-take-all": [15, 5, 9, 1, 0.1, [8, 8], [10, 10], [0, 0]],
  },
  "FUND.ALLOCATE": {
    "caps-do-not-fit": [
      [30, 40, 50],
      [
        [20, 60],
        [10, 10],
      ],
    ],
    "too-many-sources": [[30, 40], new Array<number>(501).fill(1)],
    "too-many-cells": [new Array<number>(300).fill(30), new Array<number>(400).fill(1)],
  },
  "CASH.WATERFALL": {
    "too-many-cells": [
      new Array<number>(300).fill(60),
      new Array<readonly number[]>(400).fill([30]),
    ],
  },
  "RETURNS.XIRR": {
    "no-flows": [
      [0, 0],
      [46112, 46477],
    ],
    "one-sign": [
      [100, 50],
      [46112, 46477],
    ],
    "never-zero": [
      [100, -10, 100],
      [46112, 46477, 46842],
    ],
    "out-of-reach": [
      [-1, 1e30],
      [46112, 46477],
    ],
  },
  "RETURNS.IRRS": {
    "no-flows": [[0, 0]],
    "one-sign": [[100, 50]],
    "never-zero": [[100, -10, 100]],
    "out-of-reach": [[-1, 1e30]],
  },
  "MC.SAMPLE": {
    "parameter-missing": [5, "normal", 0],
    "parameters-not-rising": [5, "triangular", 1, 5, 4],
    "negative-deviation": [5, "normal", 0, -1],
    "not-a-probability": [5, "bernoulli", 1.2],
  },
  "MC.CORRELATE": {
    "not-square": [3, [[1, 0.5]]],
    "diagonal-not-one": [
      3,
      [
        [1, 0.5],
        [0.5, 0.9],
      ],
    ],
    "not-symmetric": [
      3,
      [
        [1, 0.5],
        [0.4, 1],
      ],
    ],
    "too-many-cells": [
      9000,
      [
        [1, 0.5],
        [0.5, 1],
      ],
    ],
    "stream-too-high": [
      3,
      [
        [1, 0.5],
        [0.5, 1],
      ],
      1,
      2147483647,
    ],
    "not-positive-definite": [
      3,
      [
        [1, 0.9, -0.9],
        [0.9, 1, 0.9],
        [-0.9, 0.9, 1],
      ],
    ],
  },
  "MC.RUNWAY": { "too-many-draws": [[-30, -35, 10], 90, 10, 0.5, 2_000_000, 7] },
  "MC.COMMITMENTS": {
    "too-many-draws": [
      [
        [10, 20],
        [30, 40],
      ],
      [0.5, 0.7],
      2_000_000,
      2026,
    ],
  },
  "RECON.BRIDGE": { "labels-do-not-fit": [100, [20, -5], 116, ["price", "volume", "mix"]] },
  "CHECK.DIFF": {
    "unequal-sizes": [
      [1, 2],
      [1, 2, 3],
    ],
  },
};
