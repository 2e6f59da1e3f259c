import { failure, success, type Result } from "../result";

export type LevelizedFailure = {
  /** The present value of the volumes is 0, so nothing divides the cost. */
  readonly kind: "no-volume";
};

/**
 * Cost per unit that pays for everything: (I + Σ C_t/(1+r)^t) ÷ Σ V_t/(1+r)^t.
 *
 * @param costs - At each period's end.
 * @param volumes - Units at each period's end.
 * @param rates - Effective rate of each period, above −1; they chain from period to period.
 * @param initialCost - At time 0.
 * @see W. Short et al., NREL/TP-462-5173 (1995), levelized cost of energy.
 */
export function levelizedCost(
  costs: readonly number[],
  volumes: readonly number[],
  rates: readonly number[],
  initialCost: number,
): Result<number, LevelizedFailure> {
  let discount = 1;
  let cost = initialCost;
  let volume = 0;
  for (const [t, spent] of costs.entries()) {
    discount /= 1 + (rates[t] ?? 0);
    cost += spent * discount;
    volume += (volumes[t] ?? 0) * discount;
  }
  return volume === 0 ? failure({ kind: "no-volume" }) : success(cost / volume);
}
