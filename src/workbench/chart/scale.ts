/** A value axis: its ends and the round numbers marked on it. */
export interface Scale {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
}

/**
 * An axis with round numbers around the values. Zero is on it, as on the axes of Excel's area and
 * column charts, unless all values lie close together far from zero and `fromZero` is false.
 *
 * @param wanted - About how many intervals.
 */
export function niceScale(values: readonly number[], wanted = 5, fromZero = true): Scale {
  let low = Math.min(...values);
  let high = Math.max(...values);
  if (!Number.isFinite(low) || !Number.isFinite(high)) return { from: 0, to: 1, ticks: [0, 1] };
  const close = high - low < Math.abs(high) / 6;
  if (fromZero || !close) {
    low = Math.min(low, 0);
    high = Math.max(high, 0);
  }
  if (low === high) high = low + 1;
  const step = niceStep((high - low) / wanted);
  const first = Math.floor(low / step + 1e-9);
  const last = Math.ceil(high / step - 1e-9);
  const ticks = Array.from({ length: last - first + 1 }, (_, index) =>
    tidy((first + index) * step),
  );
  return { from: ticks[0] ?? 0, to: ticks.at(-1) ?? 1, ticks };
}

/** Where a value lies between two pixels. */
export function position({ from, to }: Scale, value: number, start: number, end: number): number {
  return start + ((value - from) / (to - from)) * (end - start);
}

/** The smallest of 1, 2, 2.5, 5 × 10ⁿ that is not below. */
function niceStep(raw: number): number {
  const power = 10 ** Math.floor(Math.log10(raw));
  const factor =
    [1, 2, 2.5, 5, 10].find((candidate) => candidate * power >= raw * (1 - 1e-9)) ?? 10;
  return factor * power;
}

/** Without the dust of floating point: 0.30000000000000004 is 0.3. */
function tidy(value: number): number {
  return Number(value.toPrecision(12));
}
