import { failure, success, type Result } from "../result";
import { runSchedule, type DebtSchedule } from "./schedule";

export interface SculptTerms {
  /** Cash flow available for debt service, one value per period; negative counts 0. */
  readonly cfads: readonly number[];
  /** Debt service cover ratio that each period must keep, above 0. */
  readonly dscr: readonly number[];
  /** Interest per period, as a fraction, above −1. */
  readonly periodicRates: readonly number[];
  /** Debt to place, when it is not the whole capacity. */
  readonly debt?: number;
  /** Whether principal may not be negative (a later cash flow may not lend to an earlier one). */
  readonly noNegativePrincipal: boolean;
}

export interface SculptedDebt extends DebtSchedule {
  readonly size: number;
  /** CFADS over debt service; undefined in a period without debt service. */
  readonly dscr: readonly (number | undefined)[];
}

export interface SculptFailure {
  readonly kind: "debt-above-capacity";
  readonly debt: number;
  readonly capacity: number;
}

/** A debt may exceed the capacity by this share, the rounding of a capacity that was typed in. */
const CAPACITY_TOLERANCE = 1e-9;

/**
 * Debt whose service follows the cash flow: each period pays CFADS ÷ DSCR and the last one ends at 0.
 *
 * @returns Schedule with one value per period, in the unit of `cfads`, and the size of the debt.
 *   Fails with `debt-above-capacity` when `debt` is more than the cash flows carry.
 * @see Bodmer, "Corporate and Project Finance Modeling", sculpted debt; NREL SAM, single owner.
 */
export function sculptDebt(terms: SculptTerms): Result<SculptedDebt, SculptFailure> {
  const capacityService = terms.cfads.map((cash, t) => Math.max(0, cash) / (terms.dscr[t] ?? 1));
  const capacity = debtCapacity(terms);
  const debt = terms.debt ?? capacity;
  if (debt > capacity * (1 + CAPACITY_TOLERANCE)) {
    return failure({ kind: "debt-above-capacity", debt, capacity });
  }
  const scale = capacity === 0 ? 0 : Math.min(1, debt / capacity);
  const service = capacityService.map((amount) => amount * scale);
  const last = service.length - 1;
  // Where principal may not be negative a period repays at most what is owed; the last repays the rest.
  const schedule = runSchedule(debt, terms.periodicRates, (t, opening, interest) => {
    if (t === last) return opening;
    const affordable = (service[t] ?? 0) - interest;
    return terms.noNegativePrincipal ? Math.max(0, Math.min(affordable, opening)) : affordable;
  });
  return success({
    ...schedule,
    size: terms.debt === undefined ? capacity : debt,
    dscr: schedule.debtService.map((paid, t) =>
      paid === 0 ? undefined : (terms.cfads[t] ?? 0) / paid,
    ),
  });
}

/** The debt that the cash flows carry at their cover ratios. */
export function debtCapacity(terms: SculptTerms): number {
  const service = terms.cfads.map((cash, t) => Math.max(0, cash) / (terms.dscr[t] ?? 1));
  return openingBalances(service, terms)[0] ?? 0;
}

/**
 * The balance that the remaining service repays at the start of each period, and 0 after the last.
 * Backwards: B₋ = (S + B) ÷ (1 + r); where principal may not be negative, no more of B may be
 * outstanding than S pays the interest on: B₋ = (S + min(B, S ÷ r)) ÷ (1 + r).
 */
function openingBalances(
  service: readonly number[],
  terms: Pick<SculptTerms, "periodicRates" | "noNegativePrincipal">,
): number[] {
  const balances = new Array<number>(service.length + 1).fill(0);
  for (let t = service.length - 1; t >= 0; t -= 1) {
    const paid = service[t] ?? 0;
    const rate = terms.periodicRates[t] ?? 0;
    const after = balances[t + 1] ?? 0;
    const carried = terms.noNegativePrincipal && rate > 0 ? Math.min(after, paid / rate) : after;
    balances[t] = (paid + carried) / (1 + rate);
  }
  return balances;
}
