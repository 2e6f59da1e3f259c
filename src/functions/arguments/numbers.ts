import { asCell } from "../boundary/range";
import { LAST_DATE, remedy, type NumberRule } from "../boundary/numberRule";
import { readNumber } from "../boundary/readNumber";
import type { Argument, RateKind } from "./argument";

/** A scalar number; the element of every numeric range. */
export interface NumberArgument extends Argument<number> {
  readonly rule: NumberRule;
}

/** Options of a numeric kind: its unit, and bounds beyond the kind's own. */
export interface NumberOptions extends NumberRule {
  readonly unit?: string;
}

/** Any finite number. */
export function number(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("number", title, options);
}

/** Money or a quantity, in the unit the caller chooses; a blank counts 0. */
export function amount(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("amount", title, { unit: "currency", ...options });
}

/** A rate as a fraction (0.08 is 8 %), above −100 %. The kind stands in the title. */
export function rate(title: string, kind: RateKind, options: NumberOptions = {}): NumberArgument {
  const argument = numberArgument("rate", `${title} (${kind})`, {
    unit: "fraction",
    above: -1,
    ...options,
  });
  return { ...argument, facts: { ...argument.facts, rate: kind } };
}

/** A share, probability or utilization, 0…1. */
export function share(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("share", title, { unit: "fraction", min: 0, max: 1, ...options });
}

/** A number above 0: divisors, lives, shape parameters. */
export function positive(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("positive", title, { above: 0, ...options });
}

/** A number of 0 or more. */
export function nonNegative(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("amount", title, { min: 0, ...options });
}

/** A whole number, 1…1200 unless bounds are given. */
export function count(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("count", title, {
    unit: "count",
    min: 1,
    max: 1200,
    whole: true,
    ...options,
  });
}

/** Any whole number within the bounds given. */
export function whole(title: string, options: NumberOptions = {}): NumberArgument {
  return numberArgument("whole", title, { whole: true, ...options });
}

/** The number of periods, 1…1200; ranges with one value per period must have this many. */
export function periodCount(title = "Number of periods", max = 1200): NumberArgument {
  const argument = count(title, { unit: "periods", max });
  return { ...argument, facts: { ...argument.facts, counts: "periods" } };
}

/** A date as a serial of the 1900 system; blank and 0 are refused, a time of day is dropped. */
export function date(title: string): NumberArgument {
  return numberArgument("date", title, { unit: "date", min: 1, max: LAST_DATE, date: true });
}

/** One of a few numbers, such as a timing of 0, 0.5 or 1. */
export function oneOf(
  title: string,
  values: readonly number[],
  options: NumberOptions = {},
): NumberArgument {
  return numberArgument("number", title, { oneOf: values, ...options });
}

/** Periods per year: 1, 2, 4 or 12; 1 where omitted if wrapped in `defaulting(…, 1)`. */
export function perYear(title = "Periods per year: 1, 2, 4 or 12"): NumberArgument {
  return oneOf(title, [1, 2, 4, 12], { unit: "periods per year" });
}

function numberArgument(
  type: string,
  title: string,
  { unit = "number", ...rule }: NumberOptions,
): NumberArgument {
  return {
    rule,
    facts: { title, type, unit, shape: "cell", optional: false, allowed: remedy(rule) },
    read: (raw, name) => readNumber(asCell(raw, name), name, rule),
  };
}
