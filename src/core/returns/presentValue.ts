/** Value one period before the first flow; each flow falls at its period's end. */
export function presentValue(flows: readonly number[], periodicRates: readonly number[]): number {
  let value = 0;
  for (let t = flows.length - 1; t >= 0; t -= 1) {
    value = (value + (flows[t] ?? 0)) / (1 + (periodicRates[t] ?? 0));
  }
  return value;
}
