import { presentValue } from "../returns/presentValue";

export interface GuaranteeTerms {
  readonly openingBalances: readonly number[];
  /** Annual rates and fee, as fractions, one per period. */
  readonly rateWithout: readonly number[];
  readonly rateWith: readonly number[];
  readonly fee: readonly number[];
  /** Chance of default in a year, 0…1. */
  readonly defaultProbability: number;
  readonly lossGivenDefault: number;
  /** Share of the loss that the guarantor bears. */
  readonly coverage: number;
  readonly discountRates: readonly number[];
  readonly perYear: number;
}

export interface GuaranteeValue {
  readonly saving: readonly number[];
  readonly fee: readonly number[];
  readonly expectedLoss: readonly number[];
  readonly pvSaving: number;
  readonly pvFee: number;
  readonly pvLoss: number;
  readonly netBenefit: number;
  readonly subsidyCost: number;
  /** Subsidy cost over the first opening balance; undefined where that is 0. */
  readonly subsidyRate: number | undefined;
}

/**
 * What a loan guarantee saves the borrower, and what it costs the guarantor.
 *
 * Expected loss_t = B_t(q_{t−1} − q_t)·LGD·coverage with survival q_t = (1 − PD)^{t/m}.
 *
 * @see Federal Credit Reform Act of 1990: subsidy cost as the present value of expected losses less fees.
 */
export function valueGuarantee(terms: GuaranteeTerms): GuaranteeValue {
  const { perYear: m, openingBalances } = terms;
  const survival = (t: number): number => (1 - terms.defaultProbability) ** (t / m);
  const saving = openingBalances.map(
    (balance, t) => (balance * ((terms.rateWithout[t] ?? 0) - (terms.rateWith[t] ?? 0))) / m,
  );
  const fee = openingBalances.map((balance, t) => (balance * (terms.fee[t] ?? 0)) / m);
  const expectedLoss = openingBalances.map(
    (balance, t) =>
      balance * (survival(t) - survival(t + 1)) * terms.lossGivenDefault * terms.coverage,
  );
  const rates = terms.discountRates.map((rate) => rate / m);
  const pvSaving = presentValue(saving, rates);
  const pvFee = presentValue(fee, rates);
  const pvLoss = presentValue(expectedLoss, rates);
  const first = openingBalances[0] ?? 0;
  return {
    saving,
    fee,
    expectedLoss,
    pvSaving,
    pvFee,
    pvLoss,
    netBenefit: pvSaving - pvFee,
    subsidyCost: pvLoss - pvFee,
    subsidyRate: first === 0 ? undefined : (pvLoss - pvFee) / first,
  };
}
