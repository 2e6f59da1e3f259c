import fc from "fast-check";
import { commitmentProfile } from "../../../src/core/commitments/profile";
import { amount, share } from "../support/arbitraries";
import { expectNear, ROUND_OFF } from "../support/near";

test("two coins that always fall alike spread as one of both amounts", () => {
  const { sd } = commitmentProfile([[10], [30]], [0.5, 0.5], [1], [1]);
  expectNear(sd, [20]);
});

test("independent contracts spread by the root of the sum of squares", () => {
  const { sd } = commitmentProfile([[6], [8]], [0.5, 0.5], [0], [1]);
  expectNear(sd, [5]);
});

test("a contract exactly at the threshold is firm", () => {
  const { firm } = commitmentProfile([[6], [8]], [0.9, 0.89], [0], [0.9]);
  expect(firm).toEqual([6]);
});

const contracts = fc.array(fc.tuple(fc.array(amount, { minLength: 3, maxLength: 3 }), share), {
  minLength: 1,
  maxLength: 12,
});

test("contracted is expected and at risk together, and certain contracts have no spread", () => {
  fc.assert(
    fc.property(contracts, share, (register, correlation) => {
      const schedule = register.map(([amounts]) => amounts);
      const rho = [correlation, correlation, correlation];
      const profile = commitmentProfile(
        schedule,
        register.map(([, p]) => p),
        rho,
        [1, 1, 1],
      );
      expectNear(
        profile.contracted.map((_, t) => (profile.expected[t] ?? 0) + (profile.atRisk[t] ?? 0)),
        profile.contracted,
        ROUND_OFF,
        1e7,
      );
      const certain = commitmentProfile(
        schedule,
        register.map(([, p]) => Math.round(p)),
        rho,
        [1, 1, 1],
      );
      expect(certain.sd).toEqual([0, 0, 0]);
      expectNear(certain.firm, certain.expected, ROUND_OFF, 1e7);
    }),
  );
});

test("all amounts k times as large make every line k times as large", () => {
  fc.assert(
    fc.property(contracts, share, fc.integer({ min: 2, max: 1000 }), (register, correlation, k) => {
      const p = register.map(([, probability]) => probability);
      const rho = [correlation, correlation, correlation];
      const of = (factor: number) =>
        commitmentProfile(
          register.map(([amounts]) => amounts.map((value) => value * factor)),
          p,
          rho,
          [0.8, 0.8, 0.8],
        );
      const one = of(1);
      const many = of(k);
      for (const line of ["contracted", "firm", "expected", "atRisk", "sd"] as const) {
        expectNear(
          many[line],
          one[line].map((value) => value * k),
          1e-9,
          1e7 * k,
        );
      }
    }),
  );
});
