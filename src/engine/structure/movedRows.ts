import type { HiddenRows } from "../engine";
import type { LineShift } from "./shiftReference";

/** Hidden rows after rows came or went; those that went are gone. */
export function movedRows(
  rows: HiddenRows | undefined,
  { at, count }: LineShift,
): HiddenRows | undefined {
  const moved = (set: ReadonlySet<number>): ReadonlySet<number> =>
    new Set(
      [...set].flatMap((row) => {
        if (row < at) return [row];
        return row < at - Math.min(count, 0) && count < 0 ? [] : [row + count];
      }),
    );
  return rows && { filtered: moved(rows.filtered), hidden: moved(rows.hidden) };
}
