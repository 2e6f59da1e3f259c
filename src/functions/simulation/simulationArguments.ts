import { count, whole, type Argument } from "../arguments";

/** The number of draws or paths. */
export function draws(title: string, max: number): Argument<number> {
  return count(title, { max });
}

/** The same seed gives the same numbers on every machine. */
export function seed(): Argument<number> {
  return whole("Seed: the same one gives the same numbers", { min: 0, max: 2 ** 53 - 1 });
}

/** Variables with different streams are independent. */
export function stream(): Argument<number> {
  return whole("Stream: another one for each variable", { min: 0, max: LAST_STREAM });
}

export const LAST_STREAM = 2 ** 31 - 1;

/** Draws that one formula can spill. */
export const MOST_SPILLED = 10_000;
