import { readFileSync } from "node:fs";
import path from "node:path";
import { catalogue } from "../../src/functions/catalogue";
import { expectNear, sum } from "../core/support/near";
import { positional, rowsOf } from "./support/runVector";
import type { VectorValue } from "./support/vectors";

/**
 * A solar project of one owner, as NREL's System Advisor Model prints it (test/vectors/README.md):
 * year 0 first, then 25 years of operation, 18 of them with debt.
 */
const sam = (
  JSON.parse(readFileSync(path.join(__dirname, "../vectors/sam-pvwatts.json"), "utf8")) as {
    readonly single_owner: SingleOwner;
  }
).single_owner;

interface SingleOwner {
  readonly dscr: number;
  readonly term_int_rate_pct: number;
  readonly tenor: number;
  readonly dsra_months: number;
  readonly cfads: readonly number[];
  readonly size_of_debt: number;
  readonly debt_balance: readonly number[];
  readonly interest: readonly number[];
  readonly principal: readonly number[];
  readonly debt_service: readonly number[];
  readonly dsra_balance: readonly number[];
  readonly aftertax_cash_return: readonly number[];
  readonly aftertax_irr_pct: number;
  readonly aftertax_npv: number;
  readonly nominal_discount_rate: number;
  readonly energy_kwh: readonly number[];
  readonly npv_annual_costs: number;
  readonly npv_energy_nominal: number;
  readonly lcoe_nominal: number;
  readonly feddepr_macrs_5: readonly number[];
  readonly feddepr_sl_20_halfyear: readonly number[];
}

const loan = {
  cfads: withDebt(sam.cfads),
  dscr: sam.dscr,
  rate: sam.term_int_rate_pct / 100,
};

describe("SAM's single owner through the boundary", () => {
  test("18 years of CFADS at a cover of 1.3 and 7 % carry 52.5 million of debt", () => {
    expectNear(cells("DEBT.SIZE", { ...loan, item: "debt" }), [sam.size_of_debt]);
    expectNear(cells("DEBT.SCULPT", { ...loan, item: "size" }), [sam.size_of_debt]);
  });

  test.each([
    { item: "debt_service", years: withDebt(sam.debt_service) },
    { item: "principal", years: withDebt(sam.principal) },
    { item: "interest", years: withDebt(sam.interest) },
  ])("every $item of the sculpted debt to 1e-12", ({ item, years }) => {
    expectNear(cells("DEBT.SCULPT", { ...loan, item }), years);
  });

  test("balances fall to 0 in year 18, where SAM keeps its rounding", () => {
    const closing = cells("DEBT.SCULPT", { ...loan, item: "closing" });
    expectNear(closing, withDebt(sam.debt_balance), 1e-12, sam.size_of_debt);
  });

  test("the reserve holds six months of next year's debt service, from before year 1", () => {
    const account = { debt_service: withDebt(sam.debt_service), months: sam.dsra_months };
    expectNear(cells("DEBT.DSRA", { ...account, item: "initial" }), [sam.dsra_balance[0] ?? 0]);
    expectNear(cells("DEBT.DSRA", { ...account, item: "balance" }), withDebt(sam.dsra_balance));
  });

  test("the after-tax flows are worth 2.8 million at 9.06 %", () => {
    const flows = { values: sam.aftertax_cash_return, rate: sam.nominal_discount_rate, timing: 0 };
    expectNear(cells("RETURNS.NPV", flows), [sam.aftertax_npv], 1e-12, 7e7);
  });

  test("they return 9.78711438441 %; SAM's solver stops 1.4e-8 before", () => {
    const rates = cells("RETURNS.IRRS", { values: sam.aftertax_cash_return });
    expectNear(rates, [0.0978711438441], 1e-11);
    expectNear(rates, [sam.aftertax_irr_pct / 100], 1e-6);
  });

  test("a kilowatt hour costs 4.507 cents, levelized", () => {
    const volumes = sam.energy_kwh.slice(1);
    const rate = sam.nominal_discount_rate;
    expectNear(cells("RETURNS.NPV", { values: volumes, rate }), [sam.npv_energy_nominal]);
    // SAM prints the yearly costs as their present value only.
    const costs = volumes.map(() => 0);
    const dollars = cells("LEVELIZED.COST", {
      costs,
      volumes,
      rate,
      initial_cost: sam.npv_annual_costs,
    });
    expectNear([100 * (dollars[0] ?? Number.NaN)], [sam.lcoe_nominal]);
  });

  test.each([
    { title: "MACRS over 5 years", life: 5, method: "MACRS5", years: sam.feddepr_macrs_5 },
    {
      title: "straight line over 20 years, half a year first",
      life: 20,
      method: "SL",
      convention: "half",
      years: sam.feddepr_sl_20_halfyear,
    },
  ])("tax depreciation: $title", ({ life, method, convention = "full", years }) => {
    const capex = [sum(years), ...years.slice(2).map(() => 0)];
    const taken = cells("DEPR.VINTAGE", { capex, life, method, convention, item: "depreciation" });
    expectNear(taken, years.slice(1), 1e-12, capex[0]);
  });
});

function withDebt(years: readonly number[]): readonly number[] {
  return years.slice(1, 1 + sam.tenor);
}

function cells(id: string, args: Readonly<Record<string, VectorValue>>): number[] {
  const entry = catalogue.find((candidate) => candidate.id === id);
  if (entry === undefined) throw new Error(`no function ${id}`);
  return rowsOf(entry.call(positional(entry, args))).flat() as number[];
}
