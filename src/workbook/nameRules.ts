import { parseRange } from "./address";

/** Longest sheet name that Excel takes. */
export const SHEET_NAME_LIMIT = 31;

/**
 * Why Excel refuses a sheet name; undefined when it takes it.
 *
 * @see Microsoft, "Rename a worksheet": the rules for names.
 */
export function sheetNameFault(name: string): string | undefined {
  if (name.trim() === "") return "a sheet name cannot be blank";
  if (name.length > SHEET_NAME_LIMIT) {
    return `"${name}" has ${name.length} characters; a sheet name has at most ${SHEET_NAME_LIMIT}`;
  }
  const forbidden = /[:\\/?*[\]]/.exec(name)?.[0];
  if (forbidden !== undefined) return `"${name}" contains ${forbidden}; use another character`;
  if (name.startsWith("'") || name.endsWith("'")) {
    return `"${name}" begins or ends with an apostrophe`;
  }
  return name.toLowerCase() === "history" ? `"${name}" is reserved by Excel` : undefined;
}

/**
 * Why Excel refuses a defined name; undefined when it takes it.
 *
 * @see Microsoft, "Names in formulas": the rules for names.
 */
export function definedNameFault(name: string): string | undefined {
  if (name === "" || name.length > 255) return `"${name}" needs 1 to 255 characters`;
  if (!/^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u.test(name)) {
    return `"${name}" must begin with a letter or _ and hold letters, digits, _ and . only`;
  }
  if (parseRange(name) !== undefined) return `"${name}" looks like a cell reference`;
  return /^(r|c|r\d*c\d*|true|false)$/i.test(name) ? `"${name}" is reserved by Excel` : undefined;
}
