import { isCellError } from "../../../workbook/cellValue";
import { toText } from "../../coerce";
import type { Matrix } from "../../values";
import { failure, VALUE_ERROR } from "../../values";
import { native } from "../native";
import { absent, flag, number, optional, rest, rows, text, whole } from "../readers";
import { hasWildcard, wildcardPattern } from "../wildcard";

/** Longest text of a cell. */
const LONGEST = 32_767;

/** Parts of texts, and texts put together. */
export const parts = [
  ...["LEFT", "LEFTB"].map((name) =>
    native(name, [text, absent(whole, 1)], (from, count) =>
      count < 0 ? VALUE_ERROR : from.slice(0, count),
    ),
  ),
  ...["RIGHT", "RIGHTB"].map((name) =>
    native(name, [text, absent(whole, 1)], (from, count) =>
      count < 0 ? VALUE_ERROR : from.slice(Math.max(from.length - count, 0)),
    ),
  ),
  ...["MID", "MIDB"].map((name) =>
    native(name, [text, whole, whole], (from, start, count) =>
      start < 1 || count < 0 ? VALUE_ERROR : from.slice(start - 1, start - 1 + count),
    ),
  ),
  ...["LEN", "LENB"].map((name) => native(name, [text], (from) => from.length)),
  ...["FIND", "FINDB"].map((name) =>
    native(name, [text, text, absent(whole, 1)], (wanted, within, start) => {
      if (start < 1 || start > within.length + 1) return VALUE_ERROR;
      const at = within.indexOf(wanted, start - 1);
      return at < 0 ? failure("#VALUE!", `"${wanted}" is not in the text`) : at + 1;
    }),
  ),
  ...["SEARCH", "SEARCHB"].map((name) =>
    native(name, [text, text, absent(whole, 1)], (wanted, within, start) => {
      if (start < 1 || start > within.length + 1) return VALUE_ERROR;
      const at = hasWildcard(wanted)
        ? within.slice(start - 1).search(wildcardPattern(wanted, false)) + start - 1
        : within.toLowerCase().indexOf(wanted.toLowerCase(), start - 1);
      return at < start - 1 ? failure("#VALUE!", `"${wanted}" is not in the text`) : at + 1;
    }),
  ),
  native(
    "SUBSTITUTE",
    [text, text, text, absent(number, undefined)],
    (from, old, replacement, which) => {
      if (which !== undefined && which < 1) return VALUE_ERROR;
      if (old === "") return from;
      const pieces = from.split(old);
      if (which === undefined) return limited(pieces.join(replacement));
      const at = Math.trunc(which);
      if (at >= pieces.length) return from;
      return limited(pieces.slice(0, at).join(old) + replacement + pieces.slice(at).join(old));
    },
  ),
  native("REPLACE", [text, whole, whole, text], (from, start, count, replacement) =>
    start < 1 || count < 0
      ? VALUE_ERROR
      : limited(from.slice(0, start - 1) + replacement + from.slice(start - 1 + count)),
  ),
  native("CONCATENATE", [rest(text)], (pieces) => limited(pieces.join(""))),
  native("CONCAT", [rest(rows)], (arrays) => joined(arrays, [""], false)),
  native(
    "TEXTJOIN",
    [rows, optional(flag, false), rest(rows)],
    (delimiters, skipsEmpty, arrays) => {
      const between = delimiters.flat().map(toText);
      const error = between.find(isCellError);
      return error ?? joined(arrays, between as string[], skipsEmpty);
    },
  ),
  native("REPT", [text, whole], (from, count) =>
    count < 0 || from.length * count > LONGEST ? VALUE_ERROR : from.repeat(count),
  ),
];

/** A text, or `#VALUE!` when it is too long for a cell. */
export function limited(answer: string) {
  return answer.length > LONGEST
    ? failure("#VALUE!", `the text is longer than ${LONGEST} characters`)
    : answer;
}

function joined(arrays: readonly Matrix[], delimiters: readonly string[], skipsEmpty: boolean) {
  let answer = "";
  let count = 0;
  for (const cell of arrays.flat(2)) {
    const piece = toText(cell);
    if (isCellError(piece)) return piece;
    if (skipsEmpty && piece === "") continue;
    if (count > 0) answer += delimiters[(count - 1) % delimiters.length] ?? "";
    answer += piece;
    count++;
  }
  return limited(answer);
}
