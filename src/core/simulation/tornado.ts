/** One bar of a tornado chart: what a driver at its low and high value does to the outcome. */
export interface TornadoBar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
  readonly swing: number;
}

/** Bars by size of the swing, the largest first; equal ones keep their order. */
export function tornado(
  labels: readonly string[],
  low: readonly number[],
  high: readonly number[],
  base: number,
): TornadoBar[] {
  const bars = labels.map((label, i) => {
    const [down, up] = [(low[i] ?? 0) - base, (high[i] ?? 0) - base];
    return { label, low: down, high: up, swing: Math.abs((high[i] ?? 0) - (low[i] ?? 0)) };
  });
  return bars.sort((a, b) => b.swing - a.swing);
}
