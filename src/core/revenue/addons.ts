export interface AddonRevenue {
  readonly base: readonly number[];
  /** Add-ons × periods. */
  readonly addon: readonly (readonly number[])[];
  readonly total: readonly number[];
  /** Average revenue per customer; undefined without customers. */
  readonly arpc: readonly (number | undefined)[];
}

/**
 * Revenue of a customer base with paid add-ons: N_t·p_t·(1 + Σ_j a_{j,t}·u_j).
 *
 * @param customers - 1 × n.
 * @param basePrice - Per customer and period, 1 × n.
 * @param attachRates - Share of customers with each add-on, add-ons × periods, 0…1.
 * @param uplifts - Price of each add-on as a share of the base price.
 */
export function addonRevenue(
  customers: readonly number[],
  basePrice: readonly number[],
  attachRates: readonly (readonly number[])[],
  uplifts: readonly number[],
): AddonRevenue {
  const base = customers.map((count, t) => count * (basePrice[t] ?? 0));
  const addon = attachRates.map((rates, j) =>
    base.map((revenue, t) => revenue * (rates[t] ?? 0) * (uplifts[j] ?? 0)),
  );
  const total = base.map((revenue, t) =>
    addon.reduce((sum, line) => sum + (line[t] ?? 0), revenue),
  );
  return {
    base,
    addon,
    total,
    arpc: total.map((revenue, t) => {
      const count = customers[t] ?? 0;
      return count === 0 ? undefined : revenue / count;
    }),
  };
}
