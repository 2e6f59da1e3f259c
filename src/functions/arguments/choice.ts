import { describe, listed } from "../boundary/describe";
import { invalid, isErrorCell } from "../boundary/errorCell";
import { asCell } from "../boundary/range";
import { UNKNOWN, unwrap } from "../boundary/unwrap";
import type { Argument } from "./argument";

/** Value → title of each choice; the titles are the tooltips of Excel's in-cell list. */
export type Choices = Readonly<Record<string, string>>;

/**
 * One of a closed list of words, in any case.
 *
 * @param fallback - The choice where omitted or blank; without it the argument is required.
 * @param aliases - Other words that are understood, each naming a choice.
 */
export function choice<const C extends Choices>(
  title: string,
  choices: C,
  fallback?: keyof C & string,
  aliases: Readonly<Record<string, keyof C & string>> = {},
): Argument<keyof C & string> {
  const values = Object.keys(choices) as (keyof C & string)[];
  const known = new Map<string, keyof C & string>(Object.entries(aliases));
  for (const value of values) known.set(value.toLowerCase(), value);
  return {
    facts: {
      title,
      type: "choice",
      unit: "choice",
      shape: "cell",
      optional: fallback !== undefined,
      ...(fallback !== undefined && { default: fallback }),
      choices: values.map((value) => ({ value, title: choices[value] ?? value })),
      allowed: listed(values),
    },
    read(raw, name) {
      const plain = unwrap(asCell(raw, name));
      if (plain !== UNKNOWN && isErrorCell(plain)) return plain;
      if (fallback !== undefined && (plain === null || plain === UNKNOWN)) return fallback;
      // Excel on the desktop sends a blank cell as 0, which is no word either way.
      if (fallback !== undefined && plain === 0) return fallback;
      const found = typeof plain === "string" ? known.get(plain.trim().toLowerCase()) : undefined;
      return found ?? invalid(`${name} is ${describe(plain)}; use ${listed(values)}`);
    },
  };
}
