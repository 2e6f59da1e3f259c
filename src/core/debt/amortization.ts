import { runSchedule, type DebtSchedule } from "./schedule";

export type Repayment = "annuity" | "equal_principal" | "bullet";

/**
 * Level payment that repays a balance over equal periods, paid in arrears.
 *
 * @param principal - Opening balance, any currency unit.
 * @param periodicRate - Interest per period, as a fraction; 0 is allowed.
 * @param periods - Number of payments, at least 1.
 * @see Brealey, Myers & Allen, "Principles of Corporate Finance", annuity formula.
 */
export function levelPayment(principal: number, periodicRate: number, periods: number): number {
  if (periodicRate === 0) return principal / periods;
  return (principal * periodicRate) / -Math.expm1(-periods * Math.log1p(periodicRate));
}

/**
 * A loan that is drawn at the start: interest only during `grace`, then repaid by its type, with
 * `balloonShare` of the principal due with the last payment. An annuity is levelled again where the
 * rate changes; a bullet repays everything at the end, whatever grace and balloon.
 *
 * @param periodicRates - Interest per period, as fractions; their number is the term.
 * @param grace - Periods of interest only, below the term.
 */
export function amortize(
  principal: number,
  periodicRates: readonly number[],
  type: Repayment,
  grace: number,
  balloonShare: number,
): DebtSchedule {
  const periods = periodicRates.length;
  const balloon = balloonShare * principal;
  return runSchedule(principal, periodicRates, (t, opening, interest) => {
    if (t === periods - 1) return opening;
    if (t < grace || type === "bullet") return 0;
    if (type === "equal_principal") return (principal - balloon) / (periods - grace);
    const left = periods - t;
    const rate = periodicRates[t] ?? 0;
    const balloonNow = balloon * (1 + rate) ** -left;
    return levelPayment(opening - balloonNow, rate, left) - interest;
  });
}
