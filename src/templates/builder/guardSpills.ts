import type { KeyFormula, Reference } from "./formula";
import { placeOf, referenceText, resolveFormula, type FormulaPlace, type Places } from "./places";

/**
 * A native formula of one column, as Excel reads it: #N/A in every column where a line that it reads
 * has failed. A function that fails shows its error in the first cell alone and leaves the cells to
 * the right empty, which a formula would take for 0. A line that ends before the timeline does is
 * empty there too, and then 0 is right.
 */
export function guardedFormula(formula: KeyFormula, places: Places, where: FormulaPlace): string {
  const text = resolveFormula(formula, places, where);
  const firsts = new Set(
    formula.references
      .filter((reference) => readsSpill(reference, places, where.sheet))
      .map((reference) =>
        referenceText({ ...reference, view: { kind: "spillsFrom" } }, places, where),
      ),
  );
  if (firsts.size === 0) return text;
  const all = [...firsts].join(",");
  const failed = firsts.size === 1 && !all.includes(":") ? all : `SUM(${all})`;
  return `=IF(ISERROR(${failed}),NA(),${text.slice(1)})`;
}

function readsSpill({ id, view }: Reference, places: Places, sheet: string): boolean {
  return view.kind === "column" && placeOf(id, places, sheet).spillsFrom !== undefined;
}
