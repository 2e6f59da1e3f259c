import type { Value } from "../../values";
import { NUMBER_ERROR, VALUE_ERROR } from "../../values";
import { ofNumbers } from "../aggregates";
import { native } from "../native";
import { absent, number, optional, text, whole } from "../readers";
import { choose } from "../statistics/discrete";

const LARGEST = 2 ** 53;

/** Divisors, combinations, bits and other numerals. */
export const wholeNumbers = [
  ofNumbers("GCD", (list) => folded(list, divisor)),
  ofNumbers("LCM", (list) =>
    folded(list, (a, b) => (a === 0 || b === 0 ? 0 : (a / divisor(a, b)) * b)),
  ),
  native("FACT", [number], (x) => (x < 0 || x >= 171 ? NUMBER_ERROR : factorial(Math.trunc(x), 1))),
  native("FACTDOUBLE", [number], (x) => (x < -1 ? NUMBER_ERROR : factorial(Math.trunc(x), 2))),
  native("COMBIN", [whole, whole], (n, k) => (k < 0 || n < k ? NUMBER_ERROR : choose(n, k))),
  native("COMBINA", [whole, whole], (n, k) => {
    if (n < 0 || k < 0 || (n === 0 && k > 0)) return NUMBER_ERROR;
    return k === 0 ? 1 : choose(n + k - 1, k);
  }),
  native("PERMUT", [whole, whole], (n, k) => {
    if (n < 0 || k < 0 || n < k) return NUMBER_ERROR;
    let ways = 1;
    for (let i = 0; i < k; i++) ways *= n - i;
    return ways;
  }),
  native("PERMUTATIONA", [whole, whole], (n, k) => (n < 0 || k < 0 ? NUMBER_ERROR : n ** k)),
  ofNumbers("MULTINOMIAL", (list) => {
    const counts = list.map(Math.trunc);
    if (counts.some((count) => count < 0)) return NUMBER_ERROR;
    let sum = 0;
    let ways = 1;
    for (const count of counts) {
      sum += count;
      ways *= choose(sum, count);
    }
    return ways;
  }),
  bits("BITAND", (a, b) => a & b),
  bits("BITOR", (a, b) => a | b),
  bits("BITXOR", (a, b) => a ^ b),
  shift("BITLSHIFT", 1),
  shift("BITRSHIFT", -1),
  native("BASE", [number, whole, optional(whole, 0)], (x, radix, length) => {
    if (x < 0 || x >= LARGEST || radix < 2 || radix > 36 || length < 0 || length > 255) {
      return NUMBER_ERROR;
    }
    return Math.trunc(x).toString(radix).toUpperCase().padStart(length, "0");
  }),
  native("DECIMAL", [text, whole], (digits, radix) => {
    if (radix < 2 || radix > 36) return NUMBER_ERROR;
    let value = 0;
    for (const digit of digits.trim().toLowerCase()) {
      const one = "0123456789abcdefghijklmnopqrstuvwxyz".indexOf(digit);
      if (one < 0 || one >= radix) return NUMBER_ERROR;
      value = value * radix + one;
    }
    return value;
  }),
  native("ROMAN", [whole, absent(number, 0)], (x, form) => {
    if (x < 0 || x > 3999 || form < 0 || form > 4) return VALUE_ERROR;
    return roman(x, Math.trunc(form));
  }),
  native("ARABIC", [text], (written) => {
    const letters = written.trim().toUpperCase();
    const match = /^(-?)([MDCLXVI]*)$/.exec(letters);
    if (!match) return VALUE_ERROR;
    const values = Array.from(match[2] ?? "", (letter) => ROMAN[letter] ?? 0);
    const sum = values.reduce((a, x, i) => a + (x < (values[i + 1] ?? 0) ? -x : x), 0);
    return match[1] === "-" ? -sum : sum;
  }),
  native("DELTA", [number, absent(number, 0)], (a, b) => Number(a === b)),
  native("GESTEP", [number, absent(number, 0)], (x, step) => Number(x >= step)),
];

const ROMAN: Readonly<Record<string, number>> = {
  M: 1000,
  D: 500,
  C: 100,
  L: 50,
  X: 10,
  V: 5,
  I: 1,
};

function folded(list: readonly number[], combine: (a: number, b: number) => number): Value {
  const wholes = list.map(Math.trunc);
  if (wholes.some((x) => x < 0 || x >= LARGEST)) return NUMBER_ERROR;
  const [first = 0, ...others] = wholes;
  const answer = others.reduce(combine, first);
  return answer >= LARGEST ? NUMBER_ERROR : answer;
}

function divisor(a: number, b: number): number {
  let [x, y] = [a, b];
  while (y !== 0) [x, y] = [y, x % y];
  return x;
}

function factorial(x: number, step: number): number {
  let product = 1;
  for (let i = x; i > 1; i -= step) product *= i;
  return product;
}

function isBits(x: number): boolean {
  return Number.isInteger(x) && x >= 0 && x < 2 ** 48;
}

function bits(name: string, combine: (a: bigint, b: bigint) => bigint) {
  return native(name, [number, number], (a, b) =>
    isBits(a) && isBits(b) ? Number(combine(BigInt(a), BigInt(b))) : NUMBER_ERROR,
  );
}

function shift(name: string, direction: number) {
  return native(name, [number, whole], (x, by) => {
    if (!isBits(x) || Math.abs(by) > 53) return NUMBER_ERROR;
    const shifted = Math.floor(x * 2 ** (by * direction));
    return isBits(shifted) ? shifted : NUMBER_ERROR;
  });
}

/** Roman numerals; each form above 0 lets a smaller numeral stand further before a larger one. */
function roman(x: number, form: number): string {
  const letters = "MDCLXVI";
  const values = [1000, 500, 100, 50, 10, 5, 1];
  let left = x;
  let answer = "";
  for (let i = 0; i <= 3; i++) {
    const at = 2 * i;
    const unit = values[at] ?? 1;
    const digit = Math.floor(left / unit);
    if (digit % 5 === 4) {
      const high = digit === 4 ? at - 1 : at - 2;
      let low = at;
      let steps = 0;
      while (steps < form && low < 6) {
        steps++;
        if ((values[high] ?? 0) - (values[low + 1] ?? 0) <= left) low++;
        else steps = form;
      }
      answer += (letters[low] ?? "") + (letters[high] ?? "");
      left += (values[low] ?? 0) - (values[high] ?? 0);
    } else {
      if (digit > 4) answer += letters[at - 1] ?? "";
      answer += (letters[at] ?? "").repeat(digit % 5);
      left %= unit;
    }
  }
  return answer;
}
