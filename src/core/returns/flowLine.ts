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
  const amounts = new Float64Array(values);
  const when = new Float64Array(times);
  if (!isAscending(when)) putInOrder(amounts, when);
  rescale(amounts);
  const length = addUpDates(amounts, when);
  return measured(amounts.subarray(0, length), when.subarray(0, length), unitsPerYear);
}

function isAscending(when: Float64Array): boolean {
  for (let k = 1; k < when.length; k++) {
    if ((when[k] as number) < (when[k - 1] as number)) return false;
  }
  return true;
}

function putInOrder(amounts: Float64Array, when: Float64Array): void {
  const order = Int32Array.from(when, (_, k) => k);
  order.sort((a, b) => (when[a] as number) - (when[b] as number) || a - b);
  const [unsorted, times] = [amounts.slice(), when.slice()];
  for (let k = 0; k < order.length; k++) {
    amounts[k] = unsorted[order[k] as number] as number;
    when[k] = times[order[k] as number] as number;
  }
}

function rescale(amounts: Float64Array): void {
  let largest = 0;
  for (let k = 0; k < amounts.length; k++) {
    const size = Math.abs(amounts[k] as number);
    if (size > largest) largest = size;
  }
  if (largest === 0 || (largest >= TOO_SMALL && largest <= TOO_LARGE)) return;
  for (let k = 0; k < amounts.length; k++) amounts[k] = (amounts[k] as number) / largest;
}

/** One flow a date and no zeros, at the start of the arrays; answers how many there are. */
function addUpDates(amounts: Float64Array, when: Float64Array): number {
  const n = amounts.length;
  let length = 0;
  for (let k = 0; k < n;) {
    const time = when[k] as number;
    let amount = amounts[k] as number;
    let size = Math.abs(amount);
    k += 1;
    while (k < n && when[k] === time) {
      amount += amounts[k] as number;
      size += Math.abs(amounts[k] as number);
      k += 1;
    }
    if (Math.abs(amount) <= CANCELLED * size) continue;
    amounts[length] = amount;
    when[length] = time;
    length += 1;
  }
  return length;
}

function measured(amounts: Float64Array, when: Float64Array, unitsPerYear: number): FlowLine {
  const n = amounts.length;
  const years = new Float64Array(n);
  const gapOf = new Int32Array(n);
  const distinct: number[] = [];
  // Gaps of up to a year are looked up by their length, longer ones in a map.
  const short = new Int32Array(SHORT_GAP);
  let long: Map<number, number> | undefined;
  const first = when[0] ?? 0;
  for (let k = 1; k < n; k++) {
    years[k] = ((when[k] as number) - first) / unitsPerYear;
    const gap = (when[k] as number) - (when[k - 1] as number);
    const known = gap < SHORT_GAP ? (short[gap] as number) : (long?.get(gap) ?? 0);
    if (known > 0) {
      gapOf[k] = known - 1;
      continue;
    }
    gapOf[k] = distinct.length;
    distinct.push(gap / unitsPerYear);
    if (gap < SHORT_GAP) short[gap] = distinct.length;
    else (long ??= new Map<number, number>()).set(gap, distinct.length);
  }
  return { amounts, years, gapOf, gaps: Float64Array.from(distinct) };
}

const SHORT_GAP = 400;
/** A sum this small against its parts is what rounding leaves of nothing. */
const CANCELLED = 1e-15;
/** Beyond these the squares and sums of amounts might leave the range of a double. */
const TOO_LARGE = 1e150;
const TOO_SMALL = 1e-150;
