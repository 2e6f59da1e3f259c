export type CovenantDirection = "min" | "max";

/** 0 clear, 1 lock-up, 2 breach. */
export type CovenantStatus = 0 | 1 | 2;

/**
 * Whether a ratio keeps to its covenant. At a threshold is no breach, nor is a hair beside it, so
 * that debt sculpted to 1.30 does not breach 1.30.
 *
 * @param lockup - Ratio from which distributions are free again; none if undefined.
 * @param direction - The threshold is the least (DSCR) or the most (leverage) allowed.
 */
export function covenantStatus(
  ratio: number,
  threshold: number,
  lockup: number | undefined,
  direction: CovenantDirection,
): CovenantStatus {
  if (isBeyond(ratio, threshold, direction)) return 2;
  return lockup !== undefined && isBeyond(ratio, lockup, direction) ? 1 : 0;
}

/**
 * How far the figure under the ratio may move before the breach, as a fraction: how much CFADS may
 * fall (min), how much debt may rise (max). Undefined for a ratio of 0 or less, of which no share
 * can be taken.
 */
export function covenantHeadroom(
  ratio: number,
  threshold: number,
  direction: CovenantDirection,
): number | undefined {
  if (ratio <= 0) return undefined;
  return direction === "min" ? 1 - threshold / ratio : threshold / ratio - 1;
}

function isBeyond(ratio: number, threshold: number, direction: CovenantDirection): boolean {
  const slack = ROUNDING * Math.abs(threshold);
  return direction === "min" ? ratio < threshold - slack : ratio > threshold + slack;
}

const ROUNDING = 1e-10;
