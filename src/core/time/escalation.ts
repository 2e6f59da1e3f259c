/** Step: prices change once a year. Smooth: a bit in every period. */
export type EscalationMode = "step" | "smooth";

/**
 * A price that changes by an annual rate, toward a floor if there is one.
 *
 * x_t = F_t + (base − F_t)·Π(1+r): period 1 is the base, the rate of a period leads into it. With m
 * periods a year, step multiplies in periods 1+m, 1+2m … only, smooth by (1+r)^{1/m} in every one.
 *
 * @param rates - Annual change of each period, above −1; the first is not used.
 * @param floors - What the price tends to; 0 for plain escalation.
 * @returns 1 × n row in the unit of `base`.
 */
export function escalate(
  base: number,
  rates: readonly number[],
  perYear: number,
  mode: EscalationMode,
  floors: readonly number[],
): readonly number[] {
  let chain = 1;
  return rates.map((rate, t) => {
    if (t > 0) {
      if (mode === "smooth") chain *= (1 + rate) ** (1 / perYear);
      else if (t % perYear === 0) chain *= 1 + rate;
    }
    const floor = floors[t] ?? 0;
    return floor === 0 ? base * chain : floor + (base - floor) * chain;
  });
}
