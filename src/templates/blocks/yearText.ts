import { f, input, type KeyFormula } from "../builder/formula";

/** "2030" in a label: a year counted from the first of the timeline, -1 for the one before it. */
export function yearText(after: number | KeyFormula): KeyFormula {
  const first = input("first_year");
  return f`IF(ISNUMBER(${first}),${first}+${after},"…")`;
}

/** The label of a line or figure with a year at its end. */
export function labelWithYear(text: string, after: number | KeyFormula): KeyFormula {
  return f`="${text}"&${yearText(after)}`;
}
