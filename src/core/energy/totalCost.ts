export interface ComputeUnit {
  /** Price of one accelerator with its share of the data center. */
  readonly capex: number;
  /** Life in years, above 0. */
  readonly lifeYears: number;
  /** Effective annual cost of capital, above −1. */
  readonly wacc: number;
  /** IT power of one unit. */
  readonly kw: number;
  readonly pue: number;
  readonly pricePerMwh: number;
  /** Share of capex left at the end of the life. */
  readonly residualShare: number;
  /** Other operating cost per year, as a share of capex. */
  readonly opexShare: number;
  /** Share of the hours that are sold, above 0. */
  readonly utilization: number;
}

/** Cost per unit-hour sold. */
export interface CostPerHour {
  readonly capital: number;
  readonly power: number;
  readonly other: number;
  readonly total: number;
}

export const HOURS_PER_YEAR = 8760;
const KWH_PER_MWH = 1000;

/**
 * Total cost of ownership of compute per unit-hour sold. Power is drawn in every hour, sold or not.
 *
 * Capital: C·(1 − ρ(1+w)^−n)·w/(1 − (1+w)^−n) a year, which is C·w·((1−ρ)/(1 − (1+w)^−n) + ρ); the
 * straight line C·(1−ρ)/n where w = 0.
 */
export function computeCost(unit: ComputeUnit): CostPerHour {
  const { capex, lifeYears, wacc, residualShare } = unit;
  const repaid = -Math.expm1(-lifeYears * Math.log1p(wacc));
  const annuity = repaid === 0 ? 1 / lifeYears : wacc / repaid;
  const capitalPerYear = capex * ((1 - residualShare) * annuity + residualShare * wacc);
  const hoursSold = HOURS_PER_YEAR * unit.utilization;
  const capital = capitalPerYear / hoursSold;
  const power = (unit.kw * unit.pue * unit.pricePerMwh) / KWH_PER_MWH / unit.utilization;
  const other = (unit.opexShare * capex) / hoursSold;
  return { capital, power, other, total: capital + power + other };
}
