import { delayedDrawLoan } from "../../core/debt/delayedDraw";
import { failure, success } from "../../core/result";
import {
  amounts,
  choice,
  count,
  defaulting,
  list,
  nonNegative,
  optional,
  rate,
  whole,
} from "../arguments";
import { describeNumber } from "../boundary/describe";
import { define } from "../define";
import { line, lines } from "../results/shape";
import { REPAYMENTS } from "./amort";
import { loanPerYear } from "./loanArguments";

export const debtDdtl = define(
  {
    id: "DEBT.DDTL",
    family: "debt",
    summary: "A delayed-draw term loan: each draw is repaid over its own term.",
    args: {
      draws: amounts("Money drawn at the end of each period", { min: 0 }),
      rate: list(rate("Interest rate", "nominal annual"), "periods"),
      term: count("Periods over which a draw is repaid", { unit: "periods" }),
      interest_only: defaulting(
        whole("Periods of interest only at its start, fewer than term", {
          min: 0,
          max: 1199,
          unit: "periods",
        }),
        0,
      ),
      type: choice("How a draw is repaid", REPAYMENTS, "equal_principal", {
        level: "equal_principal",
      }),
      commitment: optional(nonNegative("Committed amount; the draws if omitted")),
      undrawn_fee: defaulting(
        nonNegative("Annual fee on what is undrawn", { unit: "fraction" }),
        0,
      ),
      upfront_fee: defaulting(
        nonNegative("Fee on the commitment in period 1", { unit: "fraction" }),
        0,
      ),
      per_year: loanPerYear(),
      availability: optional(
        whole("Last period of the undrawn fee; that of the last draw if omitted", {
          min: 0,
          max: 1200,
          unit: "periods",
        }),
      ),
      periods: optional(count("Horizon; the number of draws if omitted", { unit: "periods" })),
    },
    result: lines({
      opening: line("Balance at the start of the period"),
      draws: line("Drawn at the end of the period"),
      interest: line("Interest on the opening balance"),
      principal: line("Repayment"),
      undrawn_fee: line("Fee on what is undrawn"),
      upfront_fee: line("Fee on the commitment"),
      debt_service: line("Interest and repayment, without fees"),
      closing: line("Balance at the end of the period"),
    }),
    example: [[1.2, 0.9, 0.9, 0, 0, 0, 0, 0], 0.0835, 8, 1],
    source: "CoreWeave, Form 8-K of 2025-10-02: each draw matures five years after its date.",
    mathematics:
      "A draw of period k is repaid in k+1 … k+term; undrawn_fee/m·(commitment − draws before the period).",
    related: ["DEBT.AMORT", "DEBT.CONSTRUCTION"],
    tasks: ["What is the debt service of a delayed-draw term loan?"],
  },
  (loan) => {
    const { draws, term, per_year, rate: rates } = loan;
    const horizon = loan.periods ?? draws.length;
    const drawn = draws.reduce((sum, draw) => sum + draw, 0);
    const commitment = loan.commitment ?? drawn;
    const misfit = misfitOf({
      horizon,
      draws: draws.length,
      interestOnly: loan.interest_only,
      term,
      commitment,
      drawn,
      rates: rates.length,
    });
    if (misfit !== undefined) return failure(misfit);
    const { undrawnFee, upfrontFee, debtService, ...rest } = delayedDrawLoan({
      draws,
      periodicRates: Array.from(
        { length: horizon },
        (_, t) => (rates[t] ?? rates[0] ?? 0) / per_year,
      ),
      term,
      interestOnly: loan.interest_only,
      type: loan.type,
      commitment,
      undrawnFee: loan.undrawn_fee / per_year,
      upfrontFee: loan.upfront_fee,
      availability: loan.availability ?? draws.map((draw) => draw !== 0).lastIndexOf(true) + 1,
    });
    return success({
      ...rest,
      undrawn_fee: undrawnFee,
      upfront_fee: upfrontFee,
      debt_service: debtService,
    });
  },
  {
    "horizon-too-short": ({ horizon, draws }) =>
      `periods is ${horizon} and draws has ${draws} cells; use ${draws} or more`,
    "interest-only-too-long": ({ interestOnly, term }) =>
      `interest_only is ${interestOnly} of a term of ${term}; use ${term - 1} or fewer`,
    "commitment-below-draws": ({ commitment, drawn }) =>
      `commitment is ${describeNumber(commitment)} and the draws add up to ${describeNumber(drawn)}; use ${describeNumber(drawn)} or more`,
    "rates-do-not-fit": ({ rates, horizon }) =>
      `rate has ${rates} cells; use one cell, or one for each of the ${horizon} periods`,
  },
);

interface Sizes {
  readonly horizon: number;
  readonly draws: number;
  readonly interestOnly: number;
  readonly term: number;
  readonly commitment: number;
  readonly drawn: number;
  readonly rates: number;
}

type Misfit = Sizes &
  (
    | { readonly kind: "horizon-too-short" }
    | { readonly kind: "interest-only-too-long" }
    | { readonly kind: "commitment-below-draws" }
    | { readonly kind: "rates-do-not-fit" }
  );

/** A commitment typed as the sum of the draws may differ from it by rounding. */
const ROUNDING = 1e-12;

/** What does not fit together among the arguments, the first thing that does not. */
function misfitOf(sizes: Sizes): Misfit | undefined {
  if (sizes.horizon < sizes.draws) return { kind: "horizon-too-short", ...sizes };
  if (sizes.interestOnly >= sizes.term) return { kind: "interest-only-too-long", ...sizes };
  if (sizes.commitment < sizes.drawn * (1 - ROUNDING)) {
    return { kind: "commitment-below-draws", ...sizes };
  }
  if (sizes.rates !== 1 && sizes.rates !== sizes.horizon) {
    return { kind: "rates-do-not-fit", ...sizes };
  }
  return undefined;
}
