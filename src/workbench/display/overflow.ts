/** Columns that a text covers beside its own, because they are blank. */
export interface Overflow {
  readonly left: number;
  readonly right: number;
}

/**
 * How far a text that is wider than its cell runs into blank neighbors, as Excel shows it: away from
 * the side it is aligned to, up to the first cell that holds something.
 *
 * @param missing - Pixels that do not fit into the cell.
 * @param widthOf - Pixels of a column; undefined beyond the last one.
 */
export function overflow(
  align: "left" | "center" | "right",
  missing: number,
  column: number,
  widthOf: (column: number) => number | undefined,
  isBlank: (column: number) => boolean,
): Overflow {
  const run = (step: -1 | 1, wanted: number): number => {
    let room = 0;
    for (let at = column + step; room < wanted; at += step) {
      const width = at < 0 ? undefined : widthOf(at);
      if (width === undefined || !isBlank(at)) break;
      room += width;
    }
    return room;
  };
  if (missing <= 0) return { left: 0, right: 0 };
  if (align === "left") return { left: 0, right: run(1, missing) };
  if (align === "right") return { left: run(-1, missing), right: 0 };
  return { left: run(-1, missing / 2), right: run(1, missing / 2) };
}
