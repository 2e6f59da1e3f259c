export interface CoverRatios {
  readonly dscr: readonly (number | undefined)[];
  readonly llcr: readonly (number | undefined)[];
  readonly plcr: readonly (number | undefined)[];
  readonly minDscr: number | undefined;
  /** First period, from 1, whose ratio is the minimum. */
  readonly minPeriod: number | undefined;
  readonly avgDscr: number | undefined;
}

/** Ratios that differ from the minimum by less than this share are the minimum. */
const SAME_RATIO = 1e-9;

/**
 * Debt service, loan life and project life cover ratios, one per period.
 *
 * @returns DSCR is undefined without debt service; LLCR (CFADS up to the last debt service) and PLCR
 *   (all CFADS) divide the present value at the period's start by the opening balance and are
 *   undefined without one.
 */
export function coverRatios(
  cfads: readonly number[],
  debtService: readonly number[],
  openingBalance: readonly number[],
  periodicRates: readonly number[],
): CoverRatios {
  const lastService = debtService.map((paid) => paid !== 0).lastIndexOf(true);
  const loanLife = cfads.map((cash, t) => (t <= lastService ? cash : 0));
  const dscr = cfads.map((cash, t) => ratio(cash, debtService[t] ?? 0));
  const known = dscr.filter((value) => value !== undefined);
  const minDscr = known.length === 0 ? undefined : Math.min(...known);
  const minIndex =
    minDscr === undefined
      ? -1
      : dscr.findIndex(
          (value) => value !== undefined && value - minDscr <= SAME_RATIO * Math.abs(minDscr),
        );
  return {
    dscr,
    llcr: remaining(loanLife, periodicRates).map((pv, t) => ratio(pv, openingBalance[t] ?? 0)),
    plcr: remaining(cfads, periodicRates).map((pv, t) => ratio(pv, openingBalance[t] ?? 0)),
    minDscr,
    minPeriod: minIndex < 0 ? undefined : minIndex + 1,
    avgDscr:
      known.length === 0 ? undefined : known.reduce((sum, value) => sum + value, 0) / known.length,
  };
}

function ratio(value: number, base: number): number | undefined {
  return base === 0 ? undefined : value / base;
}

/** Present value at the start of each period of its own and all later flows. */
function remaining(flows: readonly number[], periodicRates: readonly number[]): number[] {
  const values = new Array<number>(flows.length);
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t -= 1) {
    value = (value + (flows[t] ?? 0)) / (1 + (periodicRates[t] ?? 0));
    values[t] = value;
  }
  return values;
}
