import { counted } from "../boundary/describe";

/**
 * Lines × periods that money is shared out over in one call. Each cell takes decimal arithmetic, and
 * a call has to answer within a second.
 */
export const MOST_CELLS = 60_000;

export interface TooManyCells {
  readonly kind: "too-many-cells";
  readonly lines: number;
  readonly periods: number;
}

/** What is said where lines × periods are too many. */
export function tooManyCells(name: string, line: string, { lines, periods }: TooManyCells): string {
  const most = Math.floor(MOST_CELLS / periods);
  return `${name} has ${counted(lines, line)} over ${counted(periods, "period")}; use ${counted(most, line)} or fewer, or fewer periods`;
}
