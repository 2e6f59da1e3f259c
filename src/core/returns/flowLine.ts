/** Flows in order of time, one a date, without zeros, measured from the first. */
export interface FlowLine {
  readonly amounts: Float64Array;
  readonly years: Float64Array;
  /** For each flow the place of the gap before it among the distinct gaps; 0 for the first. */
  readonly gapOf: Int32Array;
  /** Distinct gaps between neighbors in years: monthly dates have three or four. */
  readonly gaps: Float64Array;
  /** Indices of the flows that have another sign than the one before. */
  readonly changes: readonly number[];
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
  const scaled = rescaled(values);
  if (isAscending(times)) return measured(scaled, times, unitsPerYear);
  const order = [...times.keys()].sort(
    (a, b) => (times[a] as number) - (times[b] as number) || a - b,
  );
  return measured(
    order.map((k) => scaled[k] as number),
    order.map((k) => times[k] as number),
    unitsPerYear,
  );
}

function isAscending(times: readonly number[]): boolean {
  for (let k = 1; k < times.length; k++) {
    if ((times[k] as number) < (times[k - 1] as number)) return false;
  }
  return true;
}

function measured(
  values: readonly number[],
  times: readonly number[],
  unitsPerYear: number,
): FlowLine {
  const n = values.length;
  const amounts = new Float64Array(n);
  const years = new Float64Array(n);
  const gapOf = new Int32Array(n);
  const gaps = distinctGaps();
  const changes: number[] = [];
  let length = 0;
  let first = 0;
  let previous = 0;
  let wasPositive = false;
  for (let k = 0; k < n;) {
    const time = times[k] as number;
    let amount = values[k] as number;
    let size = Math.abs(amount);
    k += 1;
    while (k < n && times[k] === time) {
      const more = values[k] as number;
      amount += more;
      size += Math.abs(more);
      k += 1;
    }
    if (Math.abs(amount) <= CANCELLED * size) continue;
    const isPositive = amount > 0;
    if (length === 0) {
      first = time;
    } else {
      years[length] = (time - first) / unitsPerYear;
      gapOf[length] = gaps.placeOf(time - previous);
      if (isPositive !== wasPositive) changes.push(length);
    }
    amounts[length] = amount;
    previous = time;
    wasPositive = isPositive;
    length += 1;
  }
  return {
    amounts: amounts.subarray(0, length),
    years: years.subarray(0, length),
    gapOf: gapOf.subarray(0, length),
    gaps: new Float64Array(gaps.found.map((gap) => gap / unitsPerYear)),
    changes,
  };
}

/** Amounts whose squares and sums stay within the range of a double. */
function rescaled(values: readonly number[]): readonly number[] {
  let largest = 0;
  for (let k = 0; k < values.length; k++) {
    const size = Math.abs(values[k] as number);
    if (size > largest) largest = size;
  }
  if (largest === 0 || (largest >= TOO_SMALL && largest <= TOO_LARGE)) return values;
  return values.map((value) => value / largest);
}

/** Numbers gaps in the order in which they first come. */
function distinctGaps(): { readonly found: number[]; placeOf(gap: number): number } {
  const found: number[] = [];
  // Gaps of up to a year are looked up by their length, longer ones in a map. Places count from 1.
  const short = new Uint16Array(SHORT_GAP);
  let long: Map<number, number> | undefined;
  return {
    found,
    placeOf(gap) {
      const known = gap < SHORT_GAP ? (short[gap] as number) : (long?.get(gap) ?? 0);
      if (known > 0) return known - 1;
      found.push(gap);
      if (gap < SHORT_GAP) short[gap] = found.length;
      else (long ??= new Map<number, number>()).set(gap, found.length);
      return found.length - 1;
    },
  };
}

const SHORT_GAP = 400;
/** A sum this small against its parts is what rounding leaves of nothing. */
const CANCELLED = 1e-15;
/** Beyond these the squares and sums of amounts might leave the range of a double. */
const TOO_LARGE = 1e150;
const TOO_SMALL = 1e-150;
