import fc from "fast-check";
import { energyCost } from "../../../src/core/energy/energyCost";
import { levelizedCost } from "../../../src/core/energy/levelizedCost";
import { computeCost, HOURS_PER_YEAR } from "../../../src/core/energy/totalCost";
import { fitted, positive, quantities } from "../support/arbitraries";
import { constant, expectNear, ROUND_OFF, valueOf } from "../support/near";

test("1 GW of facility load at 85 % and $70/MWh costs $521 m a year (7,446 GWh)", () => {
  const { mwh, cost } = energyCost(1000, 1, 0.85, 70, HOURS_PER_YEAR);
  expectNear([mwh, cost], [7_446_000, 521_220_000]);
});

const unit = {
  capex: 40_000,
  lifeYears: 4,
  wacc: 0.1,
  kw: 1.5,
  pue: 1.25,
  pricePerMwh: 80,
  residualShare: 0.1,
  opexShare: 0.05,
  utilization: 0.8,
};

test("without a cost of capital the price less its residual is spread in a straight line", () => {
  const { capital } = computeCost({ ...unit, wacc: 0 });
  expectNear([capital], [36_000 / 4 / (HOURS_PER_YEAR * 0.8)]);
});

const wacc = fc.double({ min: -0.2, max: 0.5, noNaN: true });
const lifeYears = fc.integer({ min: 1, max: 20 });
const residual = fc.double({ min: 0, max: 1, noNaN: true });

test("the capital charge, discounted at the cost of capital with the residual, repays the price", () => {
  fc.assert(
    fc.property(wacc, lifeYears, residual, (w, years, residualShare) => {
      const { capital } = computeCost({ ...unit, wacc: w, lifeYears: years, residualShare });
      const perYear = capital * HOURS_PER_YEAR * unit.utilization;
      let worth = (unit.capex * residualShare) / (1 + w) ** years;
      for (let year = 1; year <= years; year += 1) worth += perYear / (1 + w) ** year;
      expectNear([worth], [unit.capex], 1e-11);
    }),
  );
});

test("half the utilization doubles the cost per hour sold", () => {
  const full = computeCost({ ...unit, utilization: 0.8 });
  const half = computeCost({ ...unit, utilization: 0.4 });
  expectNear([half.total], [2 * full.total]);
});

test("units sold at the levelized cost just pay for the costs", () => {
  fc.assert(
    fc.property(
      fc.array(positive, { minLength: 1, maxLength: 40 }),
      quantities,
      fc.double({ min: -0.1, max: 0.3, noNaN: true }),
      positive,
      (volumes, allCosts, rate, initial) => {
        const costs = fitted(allCosts, volumes);
        const price = valueOf(levelizedCost(costs, volumes, constant(rate, costs), initial));
        let net = -initial;
        let scale = initial;
        for (const [t, cost] of costs.entries()) {
          const discount = (1 + rate) ** -(t + 1);
          net += discount * (price * (volumes[t] ?? 0) - cost);
          scale += discount * cost;
        }
        expectNear([net], [0], ROUND_OFF * 10, scale);
      },
    ),
  );
});

test("without volume there is no cost per unit", () => {
  expect(levelizedCost([10], [0], [0.08], 0)).toMatchObject({
    ok: false,
    failure: { kind: "no-volume" },
  });
});

test("rates of several periods chain", () => {
  const cost = valueOf(levelizedCost([0, 121], [0, 1], [0.1, 0.1], 0));
  expectNear([cost], [121]);
  expectNear([valueOf(levelizedCost([11, 0], [0, 1], [0.1, 0.25], 0))], [13.75]);
});
