import { SHEET_NAME_LIMIT } from "../workbook/nameRules";

/**
 * The wanted sheet names where they are free, else with the first free number: "Inputs (2)". All of
 * them get the same number, so that the sheets of one insertion are seen to belong together. A name
 * that would become too long loses its end. Excel compares names without regard to case.
 *
 * @returns the given name by wanted name, in the wanted order.
 */
export function freeSheetNames(
  wanted: readonly string[],
  taken: Iterable<string>,
): ReadonlyMap<string, string> {
  const lower = new Set([...taken].map((name) => name.toLowerCase()));
  for (let number = 1; ; number++) {
    const given = wanted.map((name) => numbered(name, number));
    const distinct = new Set(given.map((name) => name.toLowerCase()));
    const free = distinct.size === given.length && [...distinct].every((name) => !lower.has(name));
    if (free) return new Map(wanted.map((name, index) => [name, given[index] ?? name]));
  }
}

function numbered(name: string, number: number): string {
  if (number === 1) return name;
  const ending = ` (${number})`;
  return `${name.slice(0, SHEET_NAME_LIMIT - ending.length).trimEnd()}${ending}`;
}
