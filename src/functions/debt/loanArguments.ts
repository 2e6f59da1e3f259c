import { defaulting, perPeriod, perYear, rate } from "../arguments";

/** Periods per year of the loan family, 1 where omitted. */
export const loanPerYear = () => defaulting(perYear(), 1);

/** A nominal annual rate, one for all periods or one per period. */
export const loanRate = (title = "Interest rate") => perPeriod(rate(title, "nominal annual"));

/** Nominal annual rates as rates per period. */
export function perPeriodRates(annual: readonly number[], perYearValue: number): readonly number[] {
  return annual.map((value) => value / perYearValue);
}

/** Which balance bears interest. */
export const BALANCE_BASES = {
  average: "The mean of opening and closing balance",
  opening: "The opening balance",
} as const;
