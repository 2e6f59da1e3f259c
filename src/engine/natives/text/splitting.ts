import type { CellError } from "../../../workbook/cellValue";
import { isCellError } from "../../../workbook/cellValue";
import { toText } from "../../coerce";
import { numberInText } from "../../numberInText";
import type { Matrix, Scalar, Value } from "../../values";
import { failure, NOT_AVAILABLE, VALUE_ERROR } from "../../values";
import { native } from "../native";
import { flag, optional, rows, scalarOrError, text, whole } from "../readers";

/** Texts taken apart at delimiters, and values written as text. */
export const splitting = [
  around("TEXTBEFORE", (from, start) => from.slice(0, start)),
  around("TEXTAFTER", (from, _, end) => from.slice(end)),
  native(
    "TEXTSPLIT",
    [
      text,
      optional(rows, undefined),
      optional(rows, undefined),
      optional(flag, false),
      optional(whole, 0),
      optional(scalarOrError, NOT_AVAILABLE),
    ],
    (from, columns, lines, skipsEmpty, anyCase, pad): Value => {
      const columnMarks = columns ? marksOf(columns) : [];
      if (isCellError(columnMarks)) return columnMarks;
      const rowMarks = lines ? marksOf(lines) : [];
      if (isCellError(rowMarks)) return rowMarks;
      if (columnMarks.length + rowMarks.length === 0) return VALUE_ERROR;
      const parts = split(from, rowMarks, anyCase !== 0, skipsEmpty).map((part) =>
        split(part, columnMarks, anyCase !== 0, skipsEmpty),
      );
      const width = Math.max(1, ...parts.map((line) => line.length));
      if (parts.length === 0) return failure("#CALC!", "nothing is left of the text");
      return parts.map((line) => [
        ...line,
        ...Array.from({ length: width - line.length }, (): Scalar => pad),
      ]);
    },
  ),
  native(
    "NUMBERVALUE",
    [text, optional(text, "."), optional(text, ",")],
    (from, decimal, group): Value => {
      const [point, comma] = [decimal.charAt(0), group.charAt(0)];
      if (point === "" || comma === "") return VALUE_ERROR;
      const plain = from.replace(/\s/g, "");
      if (plain === "") return 0;
      const at = plain.indexOf(point);
      if (at >= 0 && plain.lastIndexOf(comma) > at) return VALUE_ERROR;
      const percents = /%*$/.exec(plain)?.[0].length ?? 0;
      const digits = plain
        .slice(0, plain.length - percents)
        .replaceAll(comma, "")
        .replace(point, ".");
      const number = numberInText(digits);
      return number === undefined
        ? failure("#VALUE!", `"${from}" is not a number`)
        : number / 100 ** percents;
    },
  ),
  native("VALUETOTEXT", [scalarOrError, optional(whole, 0)], (value, strict) =>
    written(value, strict === 1),
  ),
  native("ARRAYTOTEXT", [rows, optional(whole, 0)], (array, strict) => {
    if (strict === 1) {
      const lines = array.map((line) => line.map((cell) => written(cell, true)).join(","));
      return `{${lines.join(";")}}`;
    }
    return array
      .flat()
      .map((cell) => written(cell, false))
      .join(", ");
  }),
];

/** Where the n-th delimiter starts and ends; from the end when n is below 0. */
function around(name: string, take: (from: string, start: number, end: number) => string) {
  return native(
    name,
    [
      text,
      rows,
      optional(whole, 1),
      optional(whole, 0),
      optional(whole, 0),
      optional(scalarOrError, failure("#N/A", "the delimiter is not in the text")),
    ],
    (from, delimiters, which, anyCase, matchesEnd, otherwise): Value => {
      const marks = marksOf(delimiters);
      if (isCellError(marks)) return marks;
      if (which === 0) return VALUE_ERROR;
      if (marks.includes("")) {
        const atStart = which > 0;
        return atStart ? take(from, 0, 0) : take(from, from.length, from.length);
      }
      const found = occurrences(from, marks, anyCase !== 0);
      if (matchesEnd !== 0) {
        if (which > 0) found.push([from.length, from.length]);
        else found.unshift([0, 0]);
      }
      const place = which > 0 ? found[which - 1] : found[found.length + which];
      if (place === undefined) return otherwise;
      return take(from, place[0], place[1]);
    },
  );
}

function marksOf(cells: Matrix): string[] | CellError {
  const marks: string[] = [];
  for (const cell of cells.flat()) {
    const mark = toText(cell);
    if (isCellError(mark)) return mark;
    marks.push(mark);
  }
  return marks;
}

/** Places of delimiters from left to right; at one place the longest counts. */
function occurrences(from: string, marks: readonly string[], anyCase: boolean): [number, number][] {
  const within = anyCase ? from.toLowerCase() : from;
  const wanted = marks
    .filter((mark) => mark !== "")
    .map((mark) => (anyCase ? mark.toLowerCase() : mark))
    .sort((a, b) => b.length - a.length);
  const found: [number, number][] = [];
  for (let at = 0; at < within.length;) {
    const mark = wanted.find((one) => within.startsWith(one, at));
    if (mark === undefined) at++;
    else {
      found.push([at, at + mark.length]);
      at += mark.length;
    }
  }
  return found;
}

function split(
  from: string,
  marks: readonly string[],
  anyCase: boolean,
  skipsEmpty: boolean,
): string[] {
  const parts: string[] = [];
  let start = 0;
  for (const [at, end] of occurrences(from, marks, anyCase)) {
    parts.push(from.slice(start, at));
    start = end;
  }
  parts.push(from.slice(start));
  return skipsEmpty ? parts.filter((part) => part !== "") : parts;
}

/** A value as text; strict as a formula would write it. */
function written(value: Scalar, strict: boolean): string {
  if (isCellError(value)) return value.error;
  if (strict && typeof value === "string") return `"${value.replaceAll('"', '""')}"`;
  const plain = toText(value);
  return isCellError(plain) ? plain.error : plain;
}
