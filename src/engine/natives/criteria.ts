import { isCellError } from "../../workbook/cellValue";
import { compareTexts } from "../coerce";
import { numberInText } from "../numberInText";
import type { Scalar } from "../values";
import { hasWildcard, wildcardPattern } from "./wildcard";

/** Whether a cell meets a criterion. */
export interface Criterion {
  (cell: Scalar): boolean;
  /** Where the criterion asks for one value: the {@link criterionKeys} of the cells that meet it. */
  readonly key?: string | number;
}

/** What a cell is found by where a criterion asks for one value; a text of digits is a number too. */
export function criterionKeys(cell: Scalar): readonly (string | number)[] {
  if (typeof cell === "number") return [cell + 0];
  if (typeof cell !== "string") return [];
  const number = /\d/.test(cell) ? numberInText(cell) : undefined;
  return number === undefined ? [cell.toLowerCase()] : [cell.toLowerCase(), number];
}

/**
 * Reads a criterion of SUMIF, COUNTIFS and the database functions: a value, or a text such as ">5",
 * "<>north", "=", "a*". A blank cell as criterion means 0.
 */
export function criterionOf(value: Scalar): Criterion {
  if (value === null) return equals(0);
  if (typeof value !== "string") return equals(value);
  const [, operator = "", operand = ""] = OPERATOR.exec(value) ?? [];
  if (operand === "") return emptyOperand(operator);
  const read = readOperand(operand);
  switch (operator) {
    case "":
    case "=":
      return equals(read);
    case "<>": {
      const same = equals(read);
      return (cell) => !same(cell);
    }
    case "<":
      return ordered(read, (order) => order < 0);
    case "<=":
      return ordered(read, (order) => order <= 0);
    case ">":
      return ordered(read, (order) => order > 0);
    default:
      return ordered(read, (order) => order >= 0);
  }
}

const OPERATOR = /^(<>|<=|>=|<|>|=)?([^]*)$/;
const ERRORS = /^#(NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!)$/i;

/** "=" finds cells without content, "<>" those with, "" empty texts too. */
function emptyOperand(operator: string): Criterion {
  switch (operator) {
    case "":
      return (cell) => cell === null || cell === "";
    case "=":
      return (cell) => cell === null;
    case "<>":
      return (cell) => cell !== null;
    default:
      return () => false;
  }
}

function readOperand(text: string): number | string | boolean | { error: string } {
  const upper = text.toUpperCase();
  if (upper === "TRUE") return true;
  if (upper === "FALSE") return false;
  if (ERRORS.test(text)) return { error: upper };
  return numberInText(text) ?? text;
}

function equals(wanted: number | string | boolean | { error: string }): Criterion {
  if (typeof wanted === "boolean") return (cell) => cell === wanted;
  if (typeof wanted === "object") return (cell) => isCellError(cell) && cell.error === wanted.error;
  if (typeof wanted === "number") {
    return withKey(
      (cell) =>
        cell === wanted ||
        (typeof cell === "string" && /\d/.test(cell) && numberInText(cell) === wanted),
      wanted + 0,
    );
  }
  if (hasWildcard(wanted)) {
    const pattern = wildcardPattern(wanted);
    return (cell) => typeof cell === "string" && pattern.test(cell);
  }
  const lower = wanted.toLowerCase();
  return withKey(
    (cell) =>
      typeof cell === "string" && cell.length === lower.length && cell.toLowerCase() === lower,
    lower,
  );
}

function withKey(test: (cell: Scalar) => boolean, key: string | number): Criterion {
  return Object.assign(test, { key });
}

/** Numbers are in order with numbers only, texts with texts. */
function ordered(
  limit: number | string | boolean | { error: string },
  holds: (order: number) => boolean,
): Criterion {
  if (typeof limit === "number") return (cell) => typeof cell === "number" && holds(cell - limit);
  if (typeof limit === "string") {
    return (cell) => typeof cell === "string" && holds(compareTexts(cell, limit));
  }
  if (typeof limit === "boolean") {
    return (cell) => typeof cell === "boolean" && holds(Number(cell) - Number(limit));
  }
  return () => false;
}
