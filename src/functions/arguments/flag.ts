import { describe } from "../boundary/describe";
import { invalid, isErrorCell, type ErrorCell } from "../boundary/errorCell";
import { asCell } from "../boundary/range";
import { UNKNOWN, unwrap } from "../boundary/unwrap";
import type { Argument } from "./argument";

/** TRUE or FALSE; 1 and 0 count as well. A blank is `fallback`. */
export function flag(title: string, fallback: boolean): Argument<boolean> {
  return {
    facts: {
      title,
      type: "flag",
      unit: "TRUE or FALSE",
      shape: "cell",
      optional: true,
      default: fallback,
      allowed: "TRUE or FALSE",
    },
    read(raw, name) {
      const plain = unwrap(asCell(raw, name));
      return plain === null || plain === UNKNOWN ? fallback : readFlag(plain, name);
    },
  };
}

/** One cell as TRUE or FALSE; a blank is FALSE. */
export function readFlag(cell: unknown, name: string, where = ""): boolean | ErrorCell {
  const plain = unwrap(cell);
  if (plain === true || plain === 1) return true;
  if (plain === false || plain === 0 || plain === null) return false;
  if (plain !== UNKNOWN && isErrorCell(plain)) return plain;
  const seen = describe(plain);
  return invalid(
    where === ""
      ? `${name} is ${seen}; use TRUE or FALSE`
      : `${name} has ${seen}${where}; use TRUE or FALSE`,
  );
}
