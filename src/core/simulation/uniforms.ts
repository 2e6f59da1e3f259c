import { philox } from "./philox";

/** Draws one call may take. */
export const MOST_DRAWS = 4_000_000;

/**
 * Uniform numbers between 0 and 1, neither of them included, of a seed and a stream.
 *
 * Number i stands alone: adding draws, variables or streams never moves another.
 *
 * @param first - Index of the first number, from 0.
 * @param seed - Whole, 0…2^53−1.
 * @param stream - Whole, 0…2^32−1.
 */
export function uniforms(seed: number, stream: number, count: number, first = 0): Float64Array {
  const numbers = new Float64Array(count);
  fillUniforms(numbers, seed, stream, first);
  return numbers;
}

/** As `uniforms`, into an array that is there already. */
export function fillUniforms(
  numbers: Float64Array,
  seed: number,
  stream: number,
  first: number,
): void {
  const words = new Uint32Array(4);
  const key0 = seed % WORD;
  const key1 = Math.floor(seed / WORD);
  const last = first + numbers.length;
  let block = Math.floor(first / 2);
  for (let i = 2 * block; i < last; i += 2, block++) {
    const isLow = block < WORD;
    const counter0 = isLow ? block : block % WORD;
    const counter1 = isLow ? 0 : Math.floor(block / WORD);
    philox(counter0, counter1, stream, 0, key0, key1, words);
    if (i >= first) numbers[i - first] = toUniform(words[0] as number, words[1] as number);
    if (i + 1 < last) numbers[i + 1 - first] = toUniform(words[2] as number, words[3] as number);
  }
}

const WORD = 2 ** 32;

/** 53 bits and a half, so that 0 cannot come up; 1 could by rounding, and is kept below. */
function toUniform(high: number, low: number): number {
  return belowOne(((high >>> 5) * 2 ** 26 + (low >>> 6) + 0.5) * 2 ** -53);
}

/** Keeps a uniform number that rounding has brought to 1 just below it. */
export function belowOne(u: number): number {
  return u < LARGEST ? u : LARGEST;
}

const LARGEST = 1 - 2 ** -53;
