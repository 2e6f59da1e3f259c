import { catalogue } from "../../src/functions/catalogue";
import { expectNear } from "../core/support/near";
import { oracleCases } from "./support/oracles";
import { positional, rowsOf } from "./support/runVector";
import type { VectorValue } from "./support/vectors";

/** Published cases, where the collection is at hand (see support/oracles.ts). */

const macrs = oracleCases("sam-project.json", "MACRS");
const declining = oracleCases("depreciation.json", "VDB").flatMap(({ id, args, exact }) => {
  const [cost, salvage, life, from, to, factor = 2, noSwitch = false] = args as readonly number[];
  const isOurs =
    isAmount(cost) && isAmount(salvage) && salvage <= cost && factor === 2 && !noSwitch;
  return isOurs && isWhole(life) && isWhole(from) && isWhole(to) && to <= life
    ? [{ id, cost, salvage, life, from, to, answer: exact as number }]
    : [];
});
const digits = oracleCases("depreciation.json", "SYD").flatMap(({ id, args, exact }) => {
  const [cost, salvage, life, period] = args as readonly unknown[];
  return isAmount(cost) && isAmount(salvage) && salvage <= cost && isWhole(life) && isWhole(period)
    ? [{ id, cost, salvage, life, period, answer: exact as number }]
    : [];
});
const levelized = oracleCases("sam-project.json", "LCOE");
const diffusion = oracleCases("growth.json", "BASS_PEAK");
const learning = oracleCases("growth.json", "LEARNING_UNIT");

const all = [macrs, declining, digits, levelized, diffusion, learning];
const without = all.every((cases) => cases.length === 0);

(without ? describe.skip : describe)("published cases", () => {
  test(`${declining.length} declining balances of Excel's VDB`, () => {
    for (const { cost, salvage, life, from, to, answer } of declining) {
      const taken = depreciation({ cost, life, method: "DDB", salvage });
      const sum = taken.slice(from, to).reduce((total, value) => total + value, 0);
      expectNear([sum], [answer], 1e-12, cost);
    }
  });

  test(`${digits.length} sums of the years' digits of Excel's SYD`, () => {
    for (const { cost, salvage, life, period, answer } of digits) {
      const taken = depreciation({ cost, life, method: "SYD", salvage });
      expectNear([taken[period - 1] ?? 0], [answer], 1e-12, cost);
    }
  });

  test(`${macrs.length} MACRS schedules of SAM`, () => {
    for (const { args, expected } of macrs) {
      const { basis, life } = args as { basis: number; life: number };
      const years = expected as readonly number[];
      const taken = depreciation({
        cost: basis,
        life,
        method: `MACRS${life}`,
        years: years.length,
      });
      expectNear(taken, years, 1e-12, basis);
    }
  });

  test(`${levelized.length} levelized costs of SAM, nominal`, () => {
    for (const { args, expected } of levelized) {
      const { nominal_rate, annual_costs, energy } = args as {
        nominal_rate: number;
        annual_costs: readonly number[];
        energy: readonly number[];
      };
      const [initial_cost = 0, ...costs] = annual_costs;
      const given = { costs, volumes: energy.slice(1), rate: nominal_rate, initial_cost };
      const { nominal } = expected as { nominal: number };
      expectNear(cellsOf("LEVELIZED.COST", given), [nominal], 1e-9);
    }
  });

  test(`${diffusion.length} peaks of Bass 1969`, () => {
    for (const { args, expected } of diffusion) {
      const { p, q, m } = args as { p: number; q: number; m: number };
      const given = { periods: 1, market: m, p, q, item: "peak_time" };
      expectNear(cellsOf("DIFFUSION.BASS", given), [(expected as { time: number }).time]);
    }
  });

  test(`${learning.length} learning curves by unit`, () => {
    for (const { args, expected } of learning) {
      const { first, rate, units } = args as { first: number; rate: number; units: number[] };
      const given = {
        cost0: first,
        cumulative0: 1,
        cumulative1: units,
        learning_rate: 1 - rate,
      };
      expectNear(cellsOf("LEARN.WRIGHT", given), expected as readonly number[]);
    }
  });
});

interface Asset {
  readonly cost: number;
  readonly life: number;
  readonly method: string;
  readonly salvage?: number;
  readonly years?: number;
}

/** Depreciation by year of one asset, through DEPR.VINTAGE. */
function depreciation({ cost, life, method, salvage = 0, years = life }: Asset): number[] {
  const capex = [cost, ...new Array<number>(Math.max(0, years - 1)).fill(0)];
  const salvage_share = cost === 0 ? 0 : salvage / cost;
  return cellsOf("DEPR.VINTAGE", { capex, life, method, salvage_share, item: "depreciation" });
}

function cellsOf(id: string, args: Readonly<Record<string, VectorValue>>): number[] {
  const entry = catalogue.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no function ${id}`);
  return rowsOf(entry.call(positional(entry, args))).flat() as number[];
}

function isAmount(value: unknown): value is number {
  return typeof value === "number" && value >= 0;
}

function isWhole(value: unknown): value is number {
  return isAmount(value) && Number.isInteger(value) && value < 1200;
}
