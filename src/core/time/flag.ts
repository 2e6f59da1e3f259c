import { failure, success, type Result } from "../result";

/** Factor: share of the period's days. Flag: 1 where any day counts. */
export type FlagMode = "factor" | "flag";

export type FlagFailure = {
  readonly kind: "end-before-start";
  /** From 1. */
  readonly period: number;
  readonly start: number;
  readonly end: number;
};

/**
 * How much of each period lies within a span of days, both ends included.
 *
 * @param starts - First day of each period, whole serials, 1 × n.
 * @param ends - Last day of each period.
 * @param from - First day of the span; after `to` the span is empty.
 * @returns 1 × n row, 0…1. Fails with `end-before-start`.
 * @see FAST Standard 3.07 (timing flags and partial period factors).
 */
export function timingFlags(
  starts: readonly number[],
  ends: readonly number[],
  from: number,
  to: number,
  mode: FlagMode,
): Result<readonly number[], FlagFailure> {
  const flags: number[] = [];
  for (const [t, start] of starts.entries()) {
    const end = ends[t] ?? start;
    if (end < start) return failure({ kind: "end-before-start", period: t + 1, start, end });
    const overlap = Math.max(0, Math.min(end, to) - Math.max(start, from) + 1);
    flags.push(mode === "flag" ? Math.min(1, overlap) : overlap / (end - start + 1));
  }
  return success(flags);
}
