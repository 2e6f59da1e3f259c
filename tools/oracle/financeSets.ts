import { callFunction } from "./callFunction";
import { compare, worstOf, type Judgement, type OracleCase, type OracleSet } from "./oracleSet";

type Numbers = readonly number[];
type Lines = Readonly<Record<string, Numbers>>;

interface Published {
  readonly fn: string;
  readonly args: unknown;
  readonly expected: unknown;
  readonly exact?: unknown;
  readonly tol?: { readonly rel?: number; readonly abs?: number };
  readonly status?: string;
  readonly sane?: boolean;
}

export const financeSets: readonly OracleSet[] = [
  set("annuity loan", "sam-debt.json", "DEBT_ANNUITY", ({ args, expected }) => {
    const { debt, rate, tenor } = args as { debt: number; rate: number; tenor: number };
    const { interest, principal, closing } = expected as Lines;
    const loan = { principal: debt, rate, periods: tenor, type: "annuity" };
    return lines("DEBT.AMORT", loan, { interest, principal, closing }, debt);
  }),
  set("sculpted debt", "sam-debt.json", "DEBT_SCULPT", ({ args, expected }) => {
    const { cfads, dscr, rate } = args as { cfads: Numbers; dscr: number; rate: number };
    const { debt, interest, principal, closing } = expected as Lines & { debt: never };
    const size = Number(debt);
    // SAM lends a negative amount where every cash flow is negative; we lend nothing.
    if (size < 0) return { verdict: "soft", error: 0 };
    return worstOf([
      lines("DEBT.SCULPT", { cfads, dscr, rate }, { interest, principal, closing }, size),
      lines("DEBT.SCULPT", { cfads, dscr, rate }, { size: [size] }, 0),
    ]);
  }),
  set("debt service cover", "sam-debt.json", "DSCR", ({ args, expected }) => {
    const { cfads, service } = args as { cfads: Numbers; service: Numbers };
    const { dscr, min } = expected as { dscr: Numbers; min: number };
    const ratios = { cfads, debt_service: service, opening_balance: 1, rate: 0.05 };
    return lines("COVER.RATIOS", ratios, { dscr, min_dscr: [min] }, 0);
  }),
  set("loan life cover", "sam-debt.json", "LLCR", ({ args, expected }) => {
    const { cfads, rate, debt } = args as { cfads: Numbers; rate: number; debt: number };
    const opening = cfads.map((_, t) => (t === 0 ? debt : 0));
    const ratios = { cfads, debt_service: cfads.map(() => 1), opening_balance: opening, rate };
    const [first] = callFunction("COVER.RATIOS", { ...ratios, item: "llcr" });
    return compare([first], [expected as number], WITHIN);
  }),
  set("debt service reserve", "sam-debt.json", "DSRA", ({ args, expected }) => {
    const { service, months } = args as { service: Numbers; months: number };
    const { balance } = expected as { balance: Numbers };
    const reserve = { debt_service: service, months };
    const scale = Math.max(...service);
    return worstOf([
      lines("DEBT.DSRA", reserve, { balance: balance.slice(1) }, scale),
      lines("DEBT.DSRA", reserve, { initial: balance.slice(0, 1) }, scale),
    ]);
  }),
  set("project NPV", "sam-project.json", "NPV0", ({ args, expected }) => {
    const { rate, values } = args as { rate: number; values: Numbers };
    const scale = values.reduce((sum, value) => sum + Math.abs(value), 0);
    const cells = callFunction("RETURNS.NPV", { values, rate, timing: 0 });
    return compare(cells, [expected as number], { ...WITHIN, scale });
  }),
  set("project IRR", "sam-project.json", "IRR", ({ args, expected }) => {
    const { values } = args as { values: Numbers };
    const cells = callFunction("RETURNS.IRRS", { values });
    const hit = cells.find((cell) => Math.abs(Number(cell) - Number(expected)) < 1e-9);
    return compare([hit], [expected as number], { abs: 1e-9 });
  }),
  set("NPV of Excel", "npv-mirr.json", "NPV", ({ args, exact, expected }) => {
    const [rate, ...rest] = args as readonly [number, ...(number | Numbers)[]];
    const values = rest.flat();
    const isOurs = rate > -1 && values.every((value) => typeof value === "number");
    if (!isOurs) return undefined;
    const cells = callFunction("RETURNS.NPV", { values, rate });
    return compare(cells, [(exact ?? expected) as number], { rel: 1e-11, abs: 1e-9 });
  }),
  set("level payments", "amortisation.json", "LEVEL_PAYMENT", ({ args, exact }) => {
    const { principal, rate_per_period: rate, n } = args as Readonly<Record<string, number>>;
    if (n === undefined || n > 1200) return undefined;
    const loan = { principal, rate, periods: n, type: "annuity", item: "payment" };
    const [payment] = callFunction("DEBT.AMORT", loan);
    return compare([payment], [exact as number], { rel: 1e-10 });
  }),
  set("loan schedules", "amortisation.json", "SCHEDULE", ({ args, expected, tol }) => {
    const {
      principal: amount,
      rate_per_period: rate,
      n,
    } = args as Readonly<Record<string, number>>;
    const { interest, principal, closing } = expected as Lines;
    const loan = { principal: amount, rate, periods: n, type: "annuity" };
    return lines("DEBT.AMORT", loan, { interest, principal, closing }, 0, tol?.abs);
  }),
  set("leases", "lease.json", "PV", ({ args, exact }) => {
    const { rate, payments, timing } = args as { rate: number; payments: Numbers; timing: string };
    const lease = { payments, rate, timing: timing === "end" ? 1 : 0, item: "opening" };
    const [opening] = callFunction("LEASE.LIABILITY", lease);
    return compare([opening], [exact as number], { rel: 1e-10 });
  }),
  set("annual rates of the EU", "apr.json", "APR_EU", ({ args, exact }) => {
    const { flows, days } = args as { flows: Numbers; days: Numbers };
    const dates = days.map((day) => 40_000 + day);
    const [rate] = callFunction("RETURNS.XIRR", { values: flows, dates });
    return compare([100 * Number(rate)], [exact as number], { rel: 1e-9 });
  }),
  set("Bass peaks", "growth.json", "BASS_PEAK", ({ args, expected }) => {
    const { p, q, m } = args as { p: number; q: number; m: number };
    const { time } = expected as { time: number };
    const bass = { periods: 10, market: m, p, q };
    return lines("DIFFUSION.BASS", bass, { peak_time: [time] }, 0);
  }),
];

const WITHIN = { rel: 1e-9 };

function set(
  name: string,
  file: string,
  fn: string,
  judge: (each: Published) => Judgement | undefined,
): OracleSet {
  return {
    group: "functions",
    name,
    file,
    judge(each: OracleCase) {
      const published = each as unknown as Published;
      const isGate = published.status === "confirmed" && published.sane !== false;
      return published.fn === fn && isGate ? judge(published) : undefined;
    },
  };
}

/** Several result lines of one call against published ones. */
function lines(
  id: string,
  args: Readonly<Record<string, unknown>>,
  wanted: Readonly<Record<string, Numbers | undefined>>,
  scale: number,
  abs = 0,
): Judgement {
  return worstOf(
    Object.entries(wanted).flatMap(([item, values]) => {
      if (values === undefined) return [];
      const cells = callFunction(id, { ...args, item });
      return compare(cells.slice(0, values.length), values, { rel: 1e-9, abs, scale });
    }),
  );
}
