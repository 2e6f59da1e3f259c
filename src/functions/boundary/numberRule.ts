import { describeNumber, listed } from "./describe";

/** What a number must satisfy; every bound is optional. */
export interface NumberRule {
  readonly min?: number;
  readonly max?: number;
  /** Exclusive lower bound. */
  readonly above?: number;
  /** Exclusive upper bound. */
  readonly below?: number;
  readonly whole?: boolean;
  /** The only values allowed. */
  readonly oneOf?: readonly number[];
  /** A serial of the 1900 system: 0 is a blank date, a time of day is dropped. */
  readonly date?: boolean;
}

/** The last serial Excel shows as a date, 31 December 9999. */
export const LAST_DATE = 2958465;

/** True for a finite number within the rule. */
export function fits(value: number, rule: NumberRule): boolean {
  return (
    Number.isFinite(value) &&
    (rule.min === undefined || value >= rule.min) &&
    (rule.max === undefined || value <= rule.max) &&
    (rule.above === undefined || value > rule.above) &&
    (rule.below === undefined || value < rule.below) &&
    (rule.whole !== true || Number.isInteger(value)) &&
    (rule.oneOf === undefined || rule.oneOf.includes(value))
  );
}

/** What would work, to stand after "use": `a whole number from 1 to 1200`. */
export function remedy(rule: NumberRule): string {
  if (rule.date === true) return "a date";
  if (rule.oneOf !== undefined) return listed(rule.oneOf.map(describeNumber));
  const noun = rule.whole === true ? "a whole number" : "a number";
  const bounds = boundsOf(rule);
  return bounds === "" ? noun : `${noun} ${bounds}`;
}

function boundsOf({ min, max, above, below }: NumberRule): string {
  const n = describeNumber;
  if (min !== undefined && max !== undefined) return `from ${n(min)} to ${n(max)}`;
  if (min !== undefined && below !== undefined) return `from ${n(min)} to below ${n(below)}`;
  const low = min !== undefined ? `from ${n(min)}` : above !== undefined ? `above ${n(above)}` : "";
  const high =
    max !== undefined ? `up to ${n(max)}` : below !== undefined ? `below ${n(below)}` : "";
  if (low === "" || high === "") {
    if (min !== undefined) return `of ${n(min)} or more`;
    if (max !== undefined) return `of ${n(max)} or less`;
    return low + high;
  }
  return `${low} and ${high}`;
}
