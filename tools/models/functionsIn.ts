/** The names of the functions that a formula calls, in capitals. */
export function functionsIn(formula: string): string[] {
  return [...formula.replace(TEXT, "").matchAll(CALL)].map(([, name = ""]) => name.toUpperCase());
}

const TEXT = /"(?:[^"]|"")*"|'(?:[^']|'')*'/g;
const CALL = /([A-Za-z_][\w.]*)\(/g;
