/**
 * Percentiles by the straight line between ranks, as PERCENTILE.INC, without sorting: the values are
 * put in order only around the ranks that are asked for.
 *
 * @param values - Changed in their order; at least one.
 * @param shares - 0…1, ascending.
 */
export function percentilesOf(values: Float64Array, shares: readonly number[]): number[] {
  let from = 0;
  const last = values.length - 1;
  return shares.map((share) => {
    const rank = share * last;
    const k = Math.floor(rank);
    from = Math.min(from, k);
    select(values, k, from, last);
    from = k;
    const below = values[k] as number;
    if (rank === k) return below;
    let above = Infinity;
    for (let i = k + 1; i <= last; i++) {
      const value = values[i] as number;
      if (value < above) above = value;
    }
    return below + (rank - k) * (above - below);
  });
}

/**
 * Puts the k-th smallest of a stretch in its place, smaller ones before it.
 *
 * @see R. Floyd & R. Rivest, "Algorithm 489: SELECT" (1975).
 */
function select(values: Float64Array, k: number, from: number, to: number): void {
  let low = from;
  let high = to;
  while (low < high) {
    if (high - low > SAMPLED) {
      // A pivot from the neighborhood of rank k, found in a sample of the stretch.
      const size = high - low + 1;
      const place = k - low + 1;
      const log = Math.log(size);
      const sample = 0.5 * Math.exp((2 * log) / 3);
      const spread = 0.5 * Math.sqrt((log * sample * (size - sample)) / size);
      const shift = place < size / 2 ? -spread : spread;
      select(
        values,
        k,
        Math.max(low, Math.floor(k - (place * sample) / size + shift)),
        Math.min(high, Math.floor(k + ((size - place) * sample) / size + shift)),
      );
    }
    const pivot = values[k] as number;
    let i = low;
    let j = high;
    swap(values, low, k);
    if ((values[high] as number) > pivot) swap(values, low, high);
    while (i < j) {
      swap(values, i, j);
      i += 1;
      j -= 1;
      while ((values[i] as number) < pivot) i += 1;
      while ((values[j] as number) > pivot) j -= 1;
    }
    if (values[low] === pivot) swap(values, low, j);
    else {
      j += 1;
      swap(values, j, high);
    }
    if (j <= k) low = j + 1;
    if (k <= j) high = j - 1;
  }
}

/** Stretches longer than this are worth a sample. */
const SAMPLED = 600;

function swap(values: Float64Array, i: number, j: number): void {
  const held = values[i] as number;
  values[i] = values[j] as number;
  values[j] = held;
}
