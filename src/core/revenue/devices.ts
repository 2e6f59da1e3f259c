export interface DeviceTerms {
  /** Devices sold in each period, 1 × n; the other series have one value per period as well. */
  readonly units: readonly number[];
  readonly price: readonly number[];
  /** Share of installed devices with the service, 0…1. */
  readonly serviceAttach: readonly number[];
  /** Per device with the service and period. */
  readonly servicePrice: readonly number[];
  /** Periods a device stays in service, above 0; a fraction keeps that share of a period's devices. */
  readonly life: number;
  /** Fall of the price into each period, below 1; the first is not used. */
  readonly priceErosion: readonly number[];
}

export interface DeviceRevenue {
  readonly hardware: readonly number[];
  /** Devices in service at the end of each period. */
  readonly installedBase: readonly number[];
  readonly service: readonly number[];
  readonly total: readonly number[];
}

/**
 * Revenue of devices and of the service attached to those still in use.
 *
 * Installed base: Σ_k units_{t−k}·clip(life − k, 0, 1). The service is earned on the mean of the
 * base at the period's start and end.
 */
export function deviceRevenue(terms: DeviceTerms): DeviceRevenue {
  const { units, price, priceErosion, life } = terms;
  const hardware: number[] = [];
  const installedBase: number[] = [];
  const service: number[] = [];
  let erosion = 1;
  let before = 0;
  for (const [t, sold] of units.entries()) {
    if (t > 0) erosion *= 1 - (priceErosion[t] ?? 0);
    let base = 0;
    for (let k = 0; k <= t && k < life; k += 1) {
      base += (units[t - k] ?? 0) * Math.min(1, life - k);
    }
    hardware.push(sold * (price[t] ?? 0) * erosion);
    installedBase.push(base);
    service.push(
      ((before + base) / 2) * (terms.serviceAttach[t] ?? 0) * (terms.servicePrice[t] ?? 0),
    );
    before = base;
  }
  return {
    hardware,
    installedBase,
    service,
    total: hardware.map((revenue, t) => revenue + (service[t] ?? 0)),
  };
}
