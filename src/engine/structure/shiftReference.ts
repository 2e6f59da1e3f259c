import type { ReferenceA1 } from "@borgar/fx";
import { MAX_COLUMNS, MAX_ROWS } from "../../workbook/address";

/** Rows or columns that come or go: `count` of them before `at`, negative when they are deleted. */
export interface LineShift {
  readonly axis: "row" | "column";
  readonly at: number;
  readonly count: number;
}

/**
 * Where a reference points after rows or columns of its sheet were inserted or deleted: it moves,
 * grows or shrinks with its cells, and is lost with the last of them.
 */
export function shiftReference(
  reference: ReferenceA1,
  shift: LineShift,
): ReferenceA1 | "#REF!" | undefined {
  const { range } = reference;
  const isRow = shift.axis === "row";
  const first = isRow ? range.top : range.left;
  const last = isRow ? range.bottom : range.right;
  // Whole columns have no rows to shift, whole rows no columns.
  if (first === null && (last ?? null) === null) return undefined;
  const moved = shiftLines(first ?? 0, last ?? first ?? 0, shift, isRow ? MAX_ROWS : MAX_COLUMNS);
  if (moved === undefined) return "#REF!";
  const [from, to] = moved;
  if (from === first && to === (last ?? first)) return undefined;
  return {
    ...reference,
    range: isRow ? { ...range, top: from, bottom: to } : { ...range, left: from, right: to },
  };
}

/** Where the lines from `first` to `last` are afterwards; undefined when all of them are gone. */
export function shiftLines(
  first: number,
  last: number,
  { at, count }: LineShift,
  limit: number,
): readonly [first: number, last: number] | undefined {
  if (count >= 0) {
    const from = first >= at ? first + count : first;
    const to = last >= at ? last + count : last;
    return from < limit ? [from, Math.min(to, limit - 1)] : undefined;
  }
  const end = at - count;
  const from = first >= end ? first + count : Math.min(first, at);
  const to = last >= end ? last + count : Math.min(last, at - 1);
  return to < from ? undefined : [from, to];
}
