import { readFileSync } from "node:fs";
import path from "node:path";
import { sum } from "../core/support/near";
import { openCallSession, type CallSession } from "./callSession";

/**
 * The recipe of the funding-mix template (who pays for a 10 GW program?), line by line through
 * `buildout call --stdin`. Between the calls only what the recipe leaves to native cells: sums,
 * differences, and zeros put behind a row. Inputs and figures: test/templates/vectors.
 */
const { inputs, expected } = (
  JSON.parse(readFileSync(path.join(__dirname, "../templates/vectors/templates.json"), "utf8")) as {
    readonly templates: { readonly "funding-mix": FundingMix };
  }
).templates["funding-mix"];

interface FundingMix {
  readonly inputs: Readonly<Record<string, { readonly value: Value }>>;
  readonly expected: {
    readonly "Nov 2025": {
      readonly lines: Readonly<Record<string, readonly number[]>>;
      readonly points: Readonly<Record<string, number>>;
      readonly outputs: Readonly<Record<string, number>>;
    };
  };
}

type Value = number | string | readonly number[];
type Lines = Readonly<Record<string, readonly number[]>>;

const figures = expected["Nov 2025"];

// The first call waits for the process to start.
jest.setTimeout(60_000);

let session: CallSession;
beforeAll(() => (session = openCallSession()));
afterAll(async () => {
  expect(await session.end()).toBe(0);
});

describe("the funding-mix recipe through call alone", () => {
  test("uses: construction cost, interest and fees that the facility itself funds", async () => {
    const { lines, totals } = await uses();
    expectLines(lines, ["uses", "debt_draw", "equity_draw"]);
    expectOutputs({
      ...totals,
      idc: sum(lineOf(lines, "interest")),
      upfront_fees: sum(lineOf(lines, "upfront_fee")),
      commitment_fees: sum(lineOf(lines, "commitment_fee")),
    });
  });

  test("equity: vendor money by milestone pays first, sponsors find the rest", async () => {
    const lines = await equity(await uses());
    expectLines(lines, ["vendor_available", "vendor_staged", "sponsor_equity"]);
    const vendor = sum(lineOf(lines, "vendor_staged"));
    expectOutputs({
      total_vendor_staged: vendor,
      total_sponsor_equity: sum(lineOf(lines, "sponsor_equity")),
      vendor_unused: sum(lineOf(lines, "vendor_available")) - vendor,
    });
  });

  test("debt: one source after the other up to its lifetime cap, and all of it is placed", async () => {
    const lines = await debt(await uses());
    expectLines(lines, ["secured", "government_backed", "bonds"]);
    expectOutputs({ total_debt_unplaced: sum(lineOf(lines, "debt_unplaced")) });
  });

  test("every source, sponsor equity and unplaced debt add up to the uses of each year", async () => {
    const built = await uses();
    const sources = Object.values(await cascades(built));
    const total = lineOf(built.lines, "uses").map((_, t) =>
      sum(sources.map((line) => line[t] ?? Number.NaN)),
    );
    expectFigures(total, lineOf(built.lines, "uses"));
  });

  test("the secured tranche is repaid in eleven years, with a reserve of six months", async () => {
    const { secured = [] } = await debt(await uses());
    const draws = [...secured, 0, 0, 0, 0, 0, 0, 0];
    const loan = (item: string): Promise<number[]> =>
      session.row("DEBT.DDTL", {
        draws,
        rate: inputOf("debt_rate"),
        term: inputOf("secured_term"),
        interest_only: inputOf("secured_interest_only"),
        type: "equal_principal",
        item,
      });
    const service = await loan("debt_service");
    expectLines({ secured_debt_service: service }, ["secured_debt_service"]);
    expectFigures([sum(await loan("principal"))], [sum(secured)]);
    const target = await session.row("DEBT.DSRA", {
      debt_service: service,
      months: inputOf("dsra_months"),
      item: "target",
    });
    expectFigures([target[3]], [figures.points["dsra_target[4]"]]);
  });

  test("the guarantee saves the borrower more than its fee, and its fee exceeds the loss", async () => {
    const { government_backed = [] } = await debt(await uses());
    const balances = await session.row("DEBT.AMORT", {
      principal: sum(government_backed),
      rate: inputOf("guaranteed_rate"),
      periods: inputOf("guarantee_years"),
      type: "annuity",
      item: "opening",
    });
    const guarantee = (item: string): Promise<number> =>
      session.cell("DEBT.GUARANTEE", {
        opening_balances: balances,
        rate_without: inputOf("debt_rate"),
        rate_with: inputOf("guaranteed_rate"),
        fee: inputOf("guarantee_fee"),
        default_probability: inputOf("default_probability"),
        loss_given_default: inputOf("loss_given_default"),
        coverage: inputOf("guarantee_coverage"),
        discount_rate: inputOf("guarantee_discount"),
        item,
      });
    expectOutputs({
      guarantee_net_benefit: (await guarantee("pv_saving")) - (await guarantee("pv_fee")),
      guarantee_subsidy_cost: (await guarantee("pv_loss")) - (await guarantee("pv_fee")),
    });
    expectFigures([await guarantee("net_benefit")], [figures.outputs["guarantee_net_benefit"]]);
  });

  test("no figure of the template is left out", () => {
    const all = [...Object.keys(figures.lines), ...Object.keys(figures.outputs)];
    expect(all.filter((key) => !compared.has(key))).toEqual([]);
    expect(Object.keys(figures.points)).toEqual(["dsra_target[4]"]);
  });
});

interface Uses {
  readonly lines: Lines;
  readonly totals: Readonly<Record<string, number>>;
}

async function uses(): Promise<Uses> {
  const costs = await session.row("CAPEX.PHASE", {
    total: Number(inputOf("program_gw")) * Number(inputOf("capex_per_gw")),
    periods: inputOf("construction_years"),
    profile: inputOf("spend_profile"),
  });
  const facility = (item: string): Promise<number[]> =>
    session.row("DEBT.CONSTRUCTION", {
      costs,
      gearing: inputOf("gearing"),
      rate: inputOf("debt_rate"),
      upfront_fee: inputOf("upfront_fee_rate"),
      commitment_fee: inputOf("commitment_fee_rate"),
      dsra_share_of_debt: 0,
      per_year: 1,
      draw_timing: inputOf("draw_timing"),
      order: "prorata",
      item,
    });
  const lines: Record<string, number[]> = {};
  for (const item of ["interest", "upfront_fee", "commitment_fee"]) {
    lines[item] = await facility(item);
  }
  for (const item of ["uses", "debt_draw", "equity_draw"]) lines[item] = await facility(item);
  const totals: Record<string, number> = {};
  for (const item of ["debt", "equity", "fees", "total_uses"]) {
    totals[item] = (await facility(item))[0] ?? Number.NaN;
  }
  return { lines, totals };
}

/** Two sources that fill up year by year; what they leave is the sponsors' to find. */
async function equity({ lines }: Uses): Promise<Lines> {
  const vendor_available = await session.row("EQUITY.STAGED", {
    cumulative_trigger: inputOf("cumulative_gw"),
    tranche: inputOf("vendor_tranche"),
    per_units: inputOf("vendor_per_gw"),
    cap: inputOf("vendor_cap"),
  });
  const caps = [vendor_available, inputOf("other_equity_available")];
  const [vendor_staged = [], other_equity = [], sponsor_equity = []] = await cascade(
    lineOf(lines, "equity_draw"),
    caps,
  );
  return { vendor_available, vendor_staged, other_equity, sponsor_equity };
}

/** Three sources with lifetime caps. */
async function debt({ lines }: Uses): Promise<Lines> {
  const caps = [inputOf("secured_cap"), inputOf("government_cap"), inputOf("bond_cap")];
  const [secured = [], government_backed = [], bonds = [], debt_unplaced = []] = await cascade(
    lineOf(lines, "debt_draw"),
    caps,
  );
  return { secured, government_backed, bonds, debt_unplaced };
}

async function cascades(built: Uses): Promise<Lines> {
  const { vendor_staged = [], other_equity = [], sponsor_equity = [] } = await equity(built);
  return { vendor_staged, other_equity, sponsor_equity, ...(await debt(built)) };
}

async function cascade(need: readonly number[], caps: readonly Value[]): Promise<number[][]> {
  const given = { need, caps, mode: "waterfall" };
  const paid = await session.rows("FUND.ALLOCATE", { ...given, item: "sources" });
  return [...paid, await session.row("FUND.ALLOCATE", { ...given, item: "unfunded" })];
}

function inputOf(key: string): Value {
  const input = inputs[key];
  if (input === undefined) throw new Error(`funding-mix has no input ${key}`);
  return input.value;
}

function lineOf(lines: Lines, key: string): readonly number[] {
  const line = lines[key];
  if (line === undefined) throw new Error(`no line ${key}`);
  return line;
}

const compared = new Set<string>();

function expectLines(lines: Lines, keys: readonly string[]): void {
  for (const key of keys) {
    compared.add(key);
    expectFigures(lineOf(lines, key), figures.lines[key] ?? []);
  }
}

function expectOutputs(outputs: Readonly<Record<string, number>>): void {
  for (const [key, value] of Object.entries(outputs)) {
    compared.add(key);
    expectFigures([value], [figures.outputs[key]]);
  }
}

/** The tolerance that the file of the figures states. */
function expectFigures(
  got: readonly (number | undefined)[],
  wanted: readonly (number | undefined)[],
): void {
  expect(got).toHaveLength(wanted.length);
  for (const [i, value = Number.NaN] of wanted.entries()) {
    const difference = Math.abs((got[i] ?? Number.NaN) - value);
    expect(difference).toBeLessThanOrEqual(1e-9 + 1e-10 * Math.abs(value));
  }
}
