/** Flows in order of time, one a date, without zeros, measured from the first. */
export interface FlowLine {
  readonly amounts: Float64Array;
  readonly years: Float64Array;
  /** For each flow the place of the gap before it among the distinct gaps; 0 for the first. */
  readonly gapOf: Int32Array;
  /** Distinct gaps between neighbors in years: monthly dates have three or four. */
  readonly gaps: Float64Array;
}

/**
 * Puts flows in order, adds up those of one date and drops zeros, which no rate can see.
 *
 * Amounts of one date that cancel but for rounding count as 0: 0.1 + 0.2 − 0.3 is no flow.
 *
 * @param times - In whole units, any order; as long as `values`.
 * @param unitsPerYear - 365 for dates, 1 for years.
 */
export function flowLine(
  values: readonly number[],
  times: readonly number[],
  unitsPerYear: number,
): FlowLine {
  const n = values.length;
  let isOrdered = true;
  let largest = 0;
  for (let k = 0; k < n; k++) {
    if (k > 0 && at(times, k) < at(times, k - 1)) isOrdered = false;
    const size = Math.abs(at(values, k));
    if (size > largest) largest = size;
  }
  const order = isOrdered ? undefined : sortedByTime(times);
  const scale = largest > TOO_LARGE || largest < TOO_SMALL ? 1 / (largest || 1) : 1;
  const amounts = new Float64Array(n);
  const when = new Float64Array(n);
  let length = 0;
  for (let k = 0; k < n;) {
    const time = at(times, order?.[k] ?? k);
    let amount = 0;
    let size = 0;
    for (; k < n && at(times, order?.[k] ?? k) === time; k++) {
      const part = at(values, order?.[k] ?? k) * scale;
      amount += part;
      size += Math.abs(part);
    }
    if (Math.abs(amount) <= CANCELLED * size) continue;
    amounts[length] = amount;
    when[length] = time;
    length += 1;
  }
  return measured(amounts.subarray(0, length), when.subarray(0, length), unitsPerYear);
}

function measured(amounts: Float64Array, when: Float64Array, unitsPerYear: number): FlowLine {
  const years = new Float64Array(amounts.length);
  const gapOf = new Int32Array(amounts.length);
  const distinct: number[] = [];
  const places = new Map<number, number>();
  const first = when[0] ?? 0;
  let before = -1;
  let place = 0;
  for (let k = 1; k < amounts.length; k++) {
    years[k] = (at(when, k) - first) / unitsPerYear;
    const gap = at(when, k) - at(when, k - 1);
    if (gap !== before) {
      const known = places.get(gap);
      place = known ?? distinct.length;
      if (known === undefined) {
        places.set(gap, place);
        distinct.push(gap / unitsPerYear);
      }
      before = gap;
    }
    gapOf[k] = place;
  }
  return { amounts, years, gapOf, gaps: Float64Array.from(distinct) };
}

function sortedByTime(times: readonly number[]): Int32Array {
  return Int32Array.from(times, (_, k) => k).sort((a, b) => at(times, a) - at(times, b) || a - b);
}

/** The index is within bounds wherever this is called. */
function at(list: ArrayLike<number>, index: number): number {
  return list[index] as number;
}

/** A sum this small against its parts is what rounding leaves of nothing. */
const CANCELLED = 1e-15;
/** Beyond these the squares and sums of amounts might leave the range of a double. */
const TOO_LARGE = 1e150;
const TOO_SMALL = 1e-150;
