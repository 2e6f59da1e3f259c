import { failure, success, type Result } from "../result";

export type DrawOrder = "prorata" | "equity_first" | "debt_first";

export interface ConstructionTerms {
  /** Costs of each period before any financing cost. */
  readonly costs: readonly number[];
  /** Debt as a share of all uses, 0…1. */
  readonly gearing: number;
  readonly periodicRates: readonly number[];
  /** Share of the debt, paid in the first period. */
  readonly upfrontFee: number;
  /** Fee per period on the undrawn debt, as a fraction. */
  readonly commitmentFee: number;
  /** Reserve funded with the last period's uses, as a share of the debt. */
  readonly reserveShare: number;
  /** Share of a period for which its own draw bears interest: 0 end, ½ mid, 1 start. */
  readonly drawTiming: number;
  readonly order: DrawOrder;
}

export interface ConstructionFacility {
  readonly interest: readonly number[];
  readonly upfrontFee: readonly number[];
  readonly commitmentFee: readonly number[];
  readonly reserve: readonly number[];
  readonly uses: readonly number[];
  readonly debtDraw: readonly number[];
  readonly equityDraw: readonly number[];
  readonly balance: readonly number[];
  readonly debt: number;
  readonly equity: number;
}

export interface NoFacility {
  readonly kind: "no-finite-facility";
}

/**
 * A construction facility with its interest, fees and reserve among the uses it funds, without a
 * circular reference.
 *
 * Pro rata the balance is affine in the debt, B_n(D) = α + βD, so D = α ÷ (1 − β). Where one source
 * is drawn first the debt is the fixed point of D = gearing·uses(D), a contraction.
 *
 * @returns Series in the unit of `costs`. Fails with `no-finite-facility` where financing costs grow
 *   as fast as the debt that pays them.
 * @see Bodmer, "Corporate and Project Finance Modeling", funding cascades.
 */
export function constructionFacility(
  terms: ConstructionTerms,
): Result<ConstructionFacility, NoFacility> {
  if (terms.order === "prorata") return proRata(terms);
  let uses = terms.costs.reduce((sum, cost) => sum + cost, 0);
  for (let i = 0; i < MAX_ITERATIONS; i += 1) {
    const facility = drawInOrder(terms, uses);
    const next = facility.uses.reduce((sum, use) => sum + use, 0);
    if (!Number.isFinite(next)) break;
    if (Math.abs(next - uses) <= CONVERGED * Math.abs(next)) return success(facility);
    uses = next;
  }
  return failure({ kind: "no-finite-facility" });
}

const MAX_ITERATIONS = 2000;
const CONVERGED = 1e-15;

function proRata(terms: ConstructionTerms): Result<ConstructionFacility, NoFacility> {
  const alpha = lastBalance(drawProRata(terms, 0));
  const beta = lastBalance(drawProRata(terms, 1)) - alpha;
  if (!(beta < 1)) return failure({ kind: "no-finite-facility" });
  return success(drawProRata(terms, alpha / (1 - beta)));
}

function lastBalance({ balance }: ConstructionFacility): number {
  return balance[balance.length - 1] ?? 0;
}

function drawProRata(terms: ConstructionTerms, debt: number): ConstructionFacility {
  const { gearing } = terms;
  return draw(terms, debt, (base, marginal) => (gearing * base) / (1 - gearing * marginal));
}

function drawInOrder(terms: ConstructionTerms, uses: number): ConstructionFacility {
  const debt = terms.gearing * uses;
  if (terms.order === "debt_first") {
    return draw(terms, debt, (base, marginal, drawn) =>
      Math.min(base / (1 - marginal), debt - drawn),
    );
  }
  let equityLeft = (1 - terms.gearing) * uses;
  return draw(terms, debt, (base, marginal) => {
    const fromDebt = Math.max(0, (base - equityLeft) / (1 - marginal));
    equityLeft -= Math.min(equityLeft, base + marginal * fromDebt - fromDebt);
    return fromDebt;
  });
}

/**
 * Runs the periods for a given debt. A period's uses are `base + marginal·draw`: its own draw bears
 * interest, and saves the commitment fee, for the share of the period it is out.
 */
function draw(
  terms: ConstructionTerms,
  debt: number,
  drawOf: (base: number, marginal: number, drawn: number) => number,
): ConstructionFacility {
  const periods = terms.costs.length;
  const series = (): number[] => new Array<number>(periods).fill(0);
  const [interest, commitmentFee, reserve, upfrontFee] = [series(), series(), series(), series()];
  const [uses, debtDraw, equityDraw, balance] = [series(), series(), series(), series()];
  let drawn = 0;
  for (const [t, cost] of terms.costs.entries()) {
    const rate = terms.periodicRates[t] ?? 0;
    const fee = terms.commitmentFee;
    const fixed =
      (t === 0 ? terms.upfrontFee * debt : 0) + (t === periods - 1 ? terms.reserveShare * debt : 0);
    const base = cost + rate * drawn + fee * (debt - drawn) + fixed;
    const amount = drawOf(base, (rate - fee) * terms.drawTiming, drawn);
    const out = drawn + terms.drawTiming * amount;
    upfrontFee[t] = t === 0 ? terms.upfrontFee * debt : 0;
    reserve[t] = t === periods - 1 ? terms.reserveShare * debt : 0;
    interest[t] = rate * out;
    commitmentFee[t] = fee * (debt - out);
    uses[t] = cost + rate * out + fee * (debt - out) + fixed;
    debtDraw[t] = amount;
    equityDraw[t] = (uses[t] ?? 0) - amount;
    drawn += amount;
    balance[t] = drawn;
  }
  const equity = equityDraw.reduce((sum, value) => sum + value, 0);
  return {
    interest,
    upfrontFee,
    commitmentFee,
    reserve,
    uses,
    debtDraw,
    equityDraw,
    balance,
    debt: drawn,
    equity,
  };
}
